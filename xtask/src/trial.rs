//! `cargo xtask trial`: the real program killed, cut off from its power, refused by its system, fed damaged files and hostile requests, and
//! how often what it promises did not hold. `--minutes N` (1) says how long, `--kills N` and `--cuts N` how many exactly, `--seed N` which
//! draw. Not done here: the trying (`crates/rebond-testkit/examples/trial`).

use crate::{Outcome, run, workspace};

pub(crate) fn run(args: &[String]) -> Outcome {
    let mut words: Vec<String> = Vec::new();
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let value = args.next().ok_or_else(|| format!("{arg} needs a number"))?;
        let number: u64 = value.parse().map_err(|_| format!("{arg}: {value} is no number"))?;
        match arg.as_str() {
            "--minutes" => words.extend(["--seconds".to_owned(), (number * 60).to_string()]),
            "--kills" | "--cuts" | "--seed" => words.extend([arg.clone(), number.to_string()]),
            _ => return Err(format!("{arg} is not known: --minutes, --kills, --cuts, --seed")),
        }
    }
    run::loudly("build", workspace::cargo().args(["build", "--package", "rebond"]))?;
    let mut cargo = workspace::cargo();
    cargo.args(["run", "--package", "rebond-testkit", "--example", "trial", "--"]);
    run::loudly("trial", cargo.arg(workspace::built("debug", "rebond")).args(words))
}
