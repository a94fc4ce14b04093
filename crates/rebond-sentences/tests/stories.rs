//! Ten campaigns told day by day with what Today shows, to be read by somebody who knows the method: `docs/stories`. The test compares;
//! with `REBOND_WRITE_DOCS=1` it writes.

mod tales;

use std::{fs, path::Path};

#[tokio::test]
async fn ten_campaigns_day_by_day() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/stories");
    for (name, page) in tales::all().await {
        let path = folder.join(format!("{name}.md"));
        if std::env::var_os("REBOND_WRITE_DOCS").is_some() {
            let _ = fs::create_dir_all(&folder);
            fs::write(&path, &page).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(kept, page, "docs/stories/{name}.md is not what the program shows: run the test with REBOND_WRITE_DOCS=1");
    }
}
