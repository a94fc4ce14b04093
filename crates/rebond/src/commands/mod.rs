//! The commands, one file each. What enters: settings and the matches of one command. What leaves: an exit code. Not done here:
//! the grammar of the command line (`arguments`).

mod add;
mod backup;
mod demo;
mod doctor;
mod duplicates;
mod export;
mod home;
mod import;
mod import_json;
mod invitation;
mod lint;
mod move_to;
mod open;
mod path;
mod people;
mod repair;
mod restore;
mod serve;
mod server;
mod share;
mod today;

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

use clap::ArgMatches;

use crate::{arguments::Settings, failure::Failure};

/// Carries out the command asked for; none serves and opens the browser.
pub(crate) async fn run(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    match matches.subcommand() {
        None => serve::start(settings).await,
        Some(("serve", _)) => serve::run(settings, serve::Opens::default()).await,
        Some(("share", matches)) => share::run(settings, matches).await,
        Some(("lint", matches)) => lint::run(settings, matches),
        Some(("open", _)) => open::run(settings),
        Some(("demo", words)) => demo::run(settings, words.get_one("today").copied()).await,
        Some(("today", matches)) => today::run(settings, matches.get_flag("json")).await,
        Some(("people", matches)) => people::run(settings, matches).await,
        Some(("path", matches)) => path::run(settings, matches).await,
        Some(("duplicates", matches)) => duplicates::run(settings, matches.get_flag("json")).await,
        Some(("add", matches)) => add::run(settings, matches).await,
        Some(("import", matches)) => import::run(settings, matches).await,
        Some(("export", matches)) => export::run(settings, matches).await,
        Some(("backup", matches)) => backup::run(settings, matches).await,
        Some(("move", matches)) => move_to::run(settings, matches).await,
        Some(("restore", matches)) => restore::run(settings, matches).await,
        Some(("doctor", matches)) => doctor::run(settings, matches).await,
        Some(("server", matches)) => server::of(settings, matches).await,
        Some((other, _)) => Err(Failure::System(format!("unknown command {other}"))),
    }
}

/// Tells what could not be done, beside the answer.
pub(crate) fn warn(line: impl std::fmt::Display) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Prints a line of an answer. Whoever stopped reading, as `head` does, is no failure.
pub(crate) fn say(line: impl std::fmt::Display) {
    let _ = writeln!(io::stdout(), "{line}");
}
