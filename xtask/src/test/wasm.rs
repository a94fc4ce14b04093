//! The standard library for the browser, which the linter's test of being wasm-clean compiles against: brought by rustup when it is not
//! there. Not done here: compiling.

use std::path::Path;
use std::process::Command;

use crate::{Outcome, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler in use can build for the browser.
pub(crate) fn bring() -> Outcome {
    if there()? {
        return Ok(());
    }
    let hint = format!("the tests need Rust's library for the browser: rustup target add {TARGET}");
    run::loudly(&format!("rustup target add {TARGET}"), Command::new("rustup").args(["target", "add", TARGET]))
        .map_err(|why| format!("{why}; {hint}"))?;
    if there()? { Ok(()) } else { Err(hint) }
}

fn there() -> Outcome<bool> {
    let folder = run::quietly(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    Ok(Path::new(folder.trim()).is_dir())
}
