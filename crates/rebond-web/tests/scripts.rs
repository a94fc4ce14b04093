//! The types of our scripts, which they state in comments, hold: TypeScript's checker looks at them, for pages and for the worker.

use std::path::Path;
use std::process::Command;

#[test]
fn the_types_of_the_scripts_hold() {
    let checker = std::env::var_os("REBOND_TEST_TYPESCRIPT");
    let checker = checker.unwrap_or_else(|| panic!("this test needs TypeScript: run `cargo xtask test`, which brings it"));
    for config in ["tsconfig.json", "tsconfig.worker.json"] {
        let config = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/js").join(config);
        let told = Command::new("node").arg(&checker).arg("-p").arg(&config).output();
        let told = told.unwrap_or_else(|error| panic!("node: {error}"));
        assert!(told.status.success(), "{}: {}", config.display(), String::from_utf8_lossy(&told.stdout));
    }
}
