//! A trial of the real program: what it promises, tried so many times in ways that break programs, and how often it did not hold. Started
//! by `cargo xtask trial`. What enters: the program's file, `--seconds`, `--kills`, `--cuts`, `--seed`, `--postgres`, `--only` (a part of
//! the name of one). What leaves: a table of promises, and an exit code. What a machine does not allow (a mount without root) is said, not
//! passed over.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a trial's own steps succeed or the trial fails, and it says how it went")]

mod calls;
mod clicks;
mod clock;
mod cuts;
mod damage;
mod failover;
mod fuzz;
mod kills;
mod place;
mod room;
mod table;

use std::{path::PathBuf, process::ExitCode, time::Instant};

use place::Trial;
use table::Table;

/// What a part is called, and what it does.
type Part<'p> = (&'static str, &'p mut dyn FnMut(&mut Trial, &mut Table));

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let number = |name: &str, usual: u64| {
        let at = words.iter().position(|word| word == name);
        at.and_then(|at| words.get(at + 1)).map_or(usual, |word| word.parse().unwrap())
    };
    let (seconds, seed) = (number("--seconds", 60), number("--seed", 20_261_130));
    let share = seconds.saturating_mul(1_000) / 8;
    let (kills, cuts) = (number("--kills", share / 100), number("--cuts", share / 500));
    let mut trial = Trial::of(PathBuf::from(words.first().unwrap()), seed);
    let mut table = Table::default();
    let start = Instant::now();
    let word = |name: &str| words.iter().position(|word| word == name).and_then(|at| words.get(at + 1)).map(String::as_str);
    let (postgres, only) = (word("--postgres"), word("--only"));
    let parts: [Part<'_>; 11] = [
        ("kills", &mut |trial, table| kills::run(trial, table, kills)),
        ("kills, on PostgreSQL", &mut |trial, table| kills::on_postgres(trial, table, kills.div_ceil(4), postgres)),
        ("a server taken away", &mut |trial, table| {
            if seconds >= 60 {
                failover::run(trial, table, postgres);
            }
        }),
        ("power cuts", &mut |trial, table| cuts::run(trial, table, cuts)),
        ("system calls that fail", &mut |trial, table| calls::run(trial, table, share / 250)),
        ("a full disk", &mut |trial, table| room::run(trial, table)),
        ("damaged files", &mut |trial, table| damage::run(trial, table, share / 150)),
        ("jumps of the clock", &mut |trial, table| clock::run(trial, table, share / 100)),
        ("double clicks and tabs", &mut |trial, table| clicks::run(trial, table, share / 300)),
        ("hostile requests", &mut |trial, table| fuzz::run(trial, table, share / 3)),
        ("end", &mut |_, _| {}),
    ];
    for (name, part) in parts.into_iter().filter(|(name, _)| only.is_none_or(|only| name.contains(only))) {
        println!("▸ {name} ({:.0} s)", start.elapsed().as_secs_f64());
        part(&mut trial, &mut table);
    }
    println!("\nseed {seed}, {:.0} s\n\n{table}", start.elapsed().as_secs_f64());
    if table.holds() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
