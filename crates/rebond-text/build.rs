//! Turns the Fluent files into typed accessors. What enters: `texts/{fr,en}/*.ftl`. What leaves: `accessors.rs`, one method per
//! message; `said.rs`, their list for a test; and a build error in plain words when the two languages differ. Not done here: typography, which a test checks.

use std::io::Write as _;
use std::path::Path;

#[path = "build/bare.rs"]
mod bare;
#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "build/check.rs"]
mod check;
#[path = "build/generate.rs"]
mod generate;
#[path = "build/said.rs"]
mod said;

fn main() -> std::process::ExitCode {
    match build() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(problems) => {
            let mut out = std::io::stdout();
            for problem in problems {
                // A failed write to cargo leaves nothing better to do than to fail, which comes next.
                let _ = writeln!(out, "cargo::error={problem}");
            }
            std::process::ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Vec<String>> {
    let one = |problem: std::io::Error| vec![problem.to_string()];
    writeln!(std::io::stdout(), "cargo::rerun-if-changed=texts\ncargo::rerun-if-changed=build").map_err(one)?;
    let fr = catalogue::read(Path::new("texts/fr"))?;
    let en = catalogue::read(Path::new("texts/en"))?;
    check::compare(&fr, &en)?;
    let out = std::env::var_os("OUT_DIR").ok_or_else(|| vec!["OUT_DIR is not set".to_owned()])?;
    std::fs::write(Path::new(&out).join("accessors.rs"), generate::accessors(&fr, &en)).map_err(one)?;
    std::fs::write(Path::new(&out).join("said.rs"), said::messages(&fr)).map_err(one)
}
