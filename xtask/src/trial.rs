//! `cargo xtask trial`: the real program killed, cut off from its power, refused by its system, fed damaged files and hostile requests, and
//! how often what it promises did not hold. `--minutes N` (1) says how long, `--kills N` and `--cuts N` how many exactly, `--seed N` which
//! draw, `--only NAME` one part alone (its name as it is printed); `--short` is what the continuous integration takes the time for. What a
//! machine lacks is not tried, which the table says. Not done here: the trying (`crates/rebond-testkit/examples/trial`).

use crate::{Outcome, run, test::Cluster, workspace};

/// About twenty kills, four cuts, and as much of the rest.
const SHORT: &str = "16";

pub(crate) fn run(args: &[String]) -> Outcome {
    let mut words: Vec<String> = Vec::new();
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        if arg == "--short" {
            words.extend(["--seconds".to_owned(), SHORT.to_owned()]);
            continue;
        }
        let value = args.next().ok_or_else(|| format!("{arg} needs a number"))?;
        if arg == "--only" {
            words.extend([arg.clone(), value.clone()]);
            continue;
        }
        let number: u64 = value.parse().map_err(|_| format!("{arg}: {value} is no number"))?;
        match arg.as_str() {
            "--minutes" => words.extend(["--seconds".to_owned(), (number * 60).to_string()]),
            "--kills" | "--cuts" | "--seed" => words.extend([arg.clone(), number.to_string()]),
            _ => return Err(format!("{arg} is not known: --minutes, --kills, --cuts, --seed, --only, --short")),
        }
    }
    run::loudly("build", workspace::cargo().args(["build", "--package", "rebond"]))?;
    let mut cargo = workspace::cargo();
    cargo.args(["run", "--package", "rebond-testkit", "--example", "trial", "--"]);
    cargo.arg(workspace::built("debug", "rebond")).args(words);
    // Where there is no server that can be started, the table says so.
    let cluster = crate::test::postgres_folder().map(|bin| Cluster::start(&bin)).transpose();
    if let Err(why) = &cluster {
        println!("▸ no PostgreSQL: {why}");
    }
    let cluster = cluster.unwrap_or_default();
    cargo.args(cluster.iter().flat_map(|cluster| ["--postgres".to_owned(), cluster.url()]));
    let outcome = run::loudly("trial", &mut cargo);
    outcome.and(cluster.map_or(Ok(()), Cluster::stop))
}
