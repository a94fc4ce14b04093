//! `cargo xtask cases [FOLDER]`: every file of the cases — files that people really have — against what each must bring. The cases are data
//! of `crates/rebond-app/tests/cases`; of another folder of the same form, it says what each brings (`--write` keeps it there). Not done
//! here: the comparing, which a test of `rebond-app` does.

use std::path::Path;

use crate::{Outcome, run, workspace};

pub(crate) fn run(args: &[String]) -> Outcome {
    let (words, folders): (Vec<&String>, Vec<&String>) = args.iter().partition(|arg| arg.starts_with("--"));
    if let Some(unknown) = words.iter().find(|word| **word != "--write") {
        return Err(format!("{unknown} is no word of cases: [FOLDER] [--write]"));
    }
    let mut cargo = workspace::cargo();
    cargo.args(["test", "--quiet", "--package", "rebond-app", "--test", "cases", "--", "--nocapture"]);
    if let [folder] = folders.as_slice() {
        let folder = Path::new(folder).canonicalize().map_err(|error| format!("{folder}: {error}"))?;
        cargo.env("REBOND_CASES", folder);
    }
    if !words.is_empty() {
        cargo.env("REBOND_WRITE_CASES", "1");
    }
    run::loudly("cases", &mut cargo)
}
