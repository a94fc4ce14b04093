//! Lists the countries. What enters: the files of `data/norms`. What leaves: `norms.rs`, the name and text of each. Not done here:
//! reading them.

use std::{
    fmt::Write as _,
    io::{Error, Write as _},
    path::Path,
};

fn main() -> std::io::Result<()> {
    let folder = Path::new("data/norms");
    writeln!(std::io::stdout(), "cargo::rerun-if-changed={}", folder.display())?;
    let mut paths = std::fs::read_dir(folder)?.map(|entry| entry?.path().canonicalize()).collect::<std::io::Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    paths.sort();
    let mut list = String::new();
    for path in &paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let _ = writeln!(list, "    (\"norms/{name}\", include_str!({:?})),", path.to_string_lossy());
    }
    let out = std::env::var_os("OUT_DIR").ok_or_else(|| Error::other("OUT_DIR is not set"))?;
    std::fs::write(Path::new(&out).join("norms.rs"), format!("static FILES: &[(&str, &str)] = &[\n{list}];\n"))
}
