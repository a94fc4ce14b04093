//! The commands, one file each. What enters: settings and the matches of one command. What leaves: an exit code. Not done here:
//! the grammar of the command line (`arguments`).

mod demo;
mod doctor;
mod home;
mod lint;
mod serve;

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

use clap::ArgMatches;

use crate::{arguments::Settings, failure::Failure};

/// Carries out the command asked for; none serves and opens the browser.
pub(crate) async fn run(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    match matches.subcommand() {
        None => serve::run(settings, settings.open).await,
        Some(("serve", _)) => serve::run(settings, false).await,
        Some(("lint", matches)) => lint::run(settings, matches),
        Some(("demo", _)) => demo::run(settings).await,
        Some(("doctor", matches)) => doctor::run(settings, matches.get_flag("json")).await,
        Some((other, _)) => Err(Failure::System(format!("unknown command {other}"))),
    }
}

/// Prints a line of an answer. Whoever stopped reading, as `head` does, is no failure.
pub(crate) fn say(line: impl std::fmt::Display) {
    let _ = writeln!(io::stdout(), "{line}");
}
