//! Measures the program from outside: pages of a large database on both engines, cold start, memory, size. What enters:
//! `--program FILE [--postgres URL] [--people N]`. What leaves: a table. Not done here: building the program, starting PostgreSQL
//! (`cargo xtask bench` does both).
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a measure is to be read")]

use std::process::ExitCode;

mod baseline;
mod course;
mod fill;
mod importing;
mod process;
mod report;
mod sample;

use course::Course;
use importing::{Importing, Kind};

/// So many people as somebody has after a year: what grows with them is measured there too.
const FEWER: usize = 500;

/// What a measure answers: a value, or one sentence that says what went wrong.
type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let outcome = if args.first().is_some_and(|word| word == baseline::WORD) { baseline::serve() } else { measure(&args) };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("rebond-bench: {why}");
            ExitCode::FAILURE
        }
    }
}

fn measure(args: &[String]) -> Outcome {
    let after = |name: &str| args.iter().position(|arg| arg == name).and_then(|at| args.get(at + 1)).map(String::as_str);
    let program = after("--program").ok_or("say --program FILE")?;
    let people = after("--people").map_or(Ok(rebond_testkit::population::PEOPLE), str::parse).map_err(|_| "--people takes a number")?;
    let me = std::env::current_exe().map_err(|error| error.to_string())?;

    if args.iter().any(|arg| arg == "--imports") {
        return imports(program, after("--postgres"));
    }
    let baseline = Course::baseline(&me)?;
    report::heading(people);
    report::baseline(&baseline);
    let sqlite = Course::of(program, None, people)?;
    report::engine("SQLite", &sqlite, &baseline);
    report::judged_whole(FEWER, &course::judged_whole(program, FEWER)?);
    if let Some(url) = after("--postgres") {
        let postgres = Course::of(program, Some(url), people)?;
        report::engine("PostgreSQL", &postgres, &baseline);
    }
    imports(program, after("--postgres"))?;
    report::size(program)
}

/// Files of two sizes and kinds, on each engine.
fn imports(program: &str, postgres: Option<&str>) -> Outcome {
    report::imports_heading();
    for many in importing::SIZES {
        report::importing(&format!("LinkedIn, {many}"), &Importing::of(program, None, Kind::LinkedIn, many)?);
        report::importing(&format!("vCard, {many}"), &Importing::of(program, None, Kind::Cards, many)?);
    }
    if let Some(url) = postgres {
        let many = importing::SIZES[1];
        report::importing(&format!("LinkedIn, {many}, PostgreSQL"), &Importing::of(program, Some(url), Kind::LinkedIn, many)?);
    }
    Ok(())
}
