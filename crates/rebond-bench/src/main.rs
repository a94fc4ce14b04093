//! Measures the program from outside: pages of a large database on both engines, cold start, memory, size. What enters:
//! `--program FILE [--postgres URL] [--people N] [--large] [--pages] [--check]`. What leaves: a table; with `--check`, a failure when a line is over its budget
//! (`budgets.txt`). Not done here: building the program, starting PostgreSQL
//! (`cargo xtask bench` does both).
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a measure is to be read")]

use std::process::ExitCode;

mod ask;
mod baseline;
mod budgets;
mod course;
mod crowd;
mod fill;
mod importing;
mod knowing;
mod process;
mod report;
mod sample;
mod searching;

use course::Course;
use importing::{Importing, Kind};

/// Where growth is measured from.
const FEWER: usize = 1_000;
/// And, when it is asked for, to.
const LARGE: usize = 100_000;

/// So many notes for each person when it is searched.
const NOTES: usize = 10;

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

    let has = |word: &str| args.iter().any(|arg| arg == word);
    if has("--imports") {
        return imports(program, after("--postgres"));
    }
    let sizes: Vec<usize> = [FEWER.min(people), people].into_iter().chain(has("--large").then_some(LARGE)).collect();
    report::heading();
    let mut ratios = Vec::new();
    for (engine, postgres) in [("SQLite", None), ("PostgreSQL", after("--postgres"))] {
        if engine == "PostgreSQL" && postgres.is_none() {
            continue;
        }
        let mut fewer: Option<(usize, Course)> = None;
        for size in &sizes {
            report::load();
            let baseline = Course::baseline(&me)?;
            report::baseline(&baseline);
            // Each size has a database of its own; PostgreSQL's is filled once, and so holds the people of one size.
            if postgres.is_some() && *size != people {
                continue;
            }
            let course = Course::of(program, postgres, *size)?;
            ratios.extend(report::course(engine, *size, &course, &baseline, fewer.as_ref().map(|(few, course)| (*few, course))));
            fewer = Some((*size, course));
        }
    }
    for people in &sizes {
        ratios.push(report::knowing(*people, &knowing::knowing(program, *people)?));
    }
    for notes in sizes.iter().map(|people| people * NOTES) {
        ratios.extend(report::searching(notes, &searching::searching(program, notes)?));
    }
    if !has("--pages") {
        imports(program, after("--postgres"))?;
    }
    report::size(program)?;
    if has("--check") { budgets::check(&ratios) } else { Ok(()) }
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
