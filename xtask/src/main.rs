//! Chores of the workspace, one file per command. What enters: the words after `cargo xtask`. What leaves: files, or an exit
//! code that is honest. Not done here: anything the program does for its users.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a chore speaks to whoever runs it")]

use std::process::ExitCode;

mod bench;
mod cases;
mod ci;
mod demo;
mod docs;
#[cfg(feature = "linter")]
mod lint_bench;
#[cfg(feature = "linter")]
mod lint_corpus;
#[cfg(feature = "linter")]
mod lint_eval;
#[cfg(feature = "linter")]
mod lint_train;
#[cfg(feature = "linter")]
mod lint_words;
mod linter;
mod package;
mod rules;
#[cfg(feature = "linter")]
mod rules_docs;
mod run;
mod screenshots;
mod test;
mod tidy;
mod tree;
mod trial;
mod words;
mod workspace;

/// What a chore answers: nothing, or one sentence that says what went wrong.
type Outcome<T = ()> = Result<T, String>;

struct Command {
    name: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Outcome,
}

const COMMANDS: [Command; 17] = [
    Command {
        name: "test",
        about: "Bring what the tests need, then run them all (-p rebond-store: those; --quick: those that need nothing)",
        run: test::run,
    },
    Command { name: "tidy", about: "Check the house rules: arrows between rooms, signs, sizes, licences …", run: tidy::run },
    Command {
        name: "rules",
        about: "List which tests drive each rule of the method (--check: fail for a rule without one)",
        run: rules::run,
    },
    Command { name: "docs", about: "Build the documentation of every room, warnings refused", run: docs::run },
    Command { name: "lint-eval", about: "Measure the linter on its corpus (--misses shows what it gets wrong)", run: linter::eval },
    Command { name: "lint-train", about: "Learn what words weigh from the linter's corpus", run: linter::train },
    Command {
        name: "rules-docs",
        about: "Write the pages of the linter's rules to docs/rules (--check: only compare)",
        run: linter::rules_docs,
    },
    Command { name: "lint-words", about: "Write every sentence of the linter to target/lint-words.html, for reading", run: linter::words },
    Command { name: "lint-bench", about: "Time the linter (bench does it too)", run: linter::bench },
    Command {
        name: "bench",
        about: "Measure the program on a large database, both engines (--clean-build: and the build)",
        run: bench::run,
    },
    Command { name: "cases", about: "Read every file of the cases, or of FOLDER, and compare what it brings", run: cases::run },
    Command { name: "demo", about: "Run the program on its sample campaign", run: demo::run },
    Command { name: "screenshots", about: "Save pictures of every page to ./screenshots", run: screenshots::run },
    Command { name: "words", about: "Write a page of every sentence with its values, to read (target/words.html)", run: words::run },
    Command {
        name: "trial",
        about: "Kill, cut, starve and feed the program in every way, and count what did not hold (--minutes N, --short)",
        run: trial::run,
    },
    Command {
        name: "package",
        about: "Make what people install without Rust: linux, deb, windows, parts (--debug: quickly)",
        run: package::run,
    },
    Command { name: "ci", about: "Run what the continuous integration runs", run: ci::run },
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let named = args.first().and_then(|name| COMMANDS.iter().find(|command| command.name == name));
    let Some(command) = named else {
        eprintln!("Usage: cargo xtask COMMAND\n");
        for Command { name, about, .. } in COMMANDS {
            eprintln!("  {name:<12} {about}");
        }
        return ExitCode::from(2);
    };
    match (command.run)(&args[1..]) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask {}: {why}", command.name);
            ExitCode::FAILURE
        }
    }
}
