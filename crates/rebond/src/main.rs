//! The binary. What enters: arguments, environment, signals. What leaves: a running program, or answers on the terminal, and an
//! exit code. Not done here: any verb, any page.

mod arguments;
mod browser;
mod certificate;
mod clock;
mod commands;
mod database_file;
mod durable;
mod failure;
mod hosted;
mod keeper;
mod listener;
mod network;
mod place;
mod post;
#[cfg(test)]
mod reference;
mod running;
mod server;
mod usage;
mod words;

use std::{process::ExitCode, time::Duration};

use crate::{arguments::Settings, failure::Failure};

fn main() -> ExitCode {
    let text = words::of_the_terminal();
    let mut command = arguments::command(text);
    let matches = match command.try_get_matches_from_mut(std::env::args_os()) {
        Ok(matches) => matches,
        Err(error) => return usage::tell(&error, &command, text),
    };
    let settings = match Settings::read(&matches, text) {
        Ok(settings) => settings,
        Err(failure) => return failure.tell(text),
    };
    let serves = matches.subcommand_name() == Some("server");
    tell_warnings(serves);
    tell_panics();
    match run(&settings, &matches) {
        Ok(code) => code,
        Err(failure) => failure.tell(settings.text),
    }
}

fn run(settings: &Settings, matches: &clap::ArgMatches) -> Result<ExitCode, Failure> {
    // A machine at home serves one person: one worker, for each thread keeps freed memory of its own. The store has other threads for
    // its longer work.
    let workers = match matches.subcommand_name() {
        Some("server") => std::thread::available_parallelism().map_or(2, std::num::NonZero::get),
        _ if settings.postgres.is_some() => 2,
        _ => 1,
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(workers).enable_all().build().map_err(Failure::system)?;
    let outcome = runtime.block_on(commands::run(settings, matches));
    // A line that was cut off may still be waited for; what was confirmed is on the disk.
    runtime.shutdown_timeout(Duration::from_secs(1));
    outcome
}

/// A panic is told once, by its place: what it says may hold what people wrote.
fn tell_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(|| "somewhere".to_owned(), ToString::to_string);
        tracing::error!(%place, "a mistake of this program");
    }));
}

/// What the rooms below could not do and nobody is told otherwise goes to the terminal: warnings and errors, no content of anybody's. A server
/// also tells what it answered.
fn tell_warnings(serves: bool) {
    let level = if serves { tracing_subscriber::filter::LevelFilter::INFO } else { tracing_subscriber::filter::LevelFilter::WARN };
    let warnings = tracing_subscriber::fmt().with_max_level(level).with_ansi(false);
    warnings.with_target(false).with_writer(std::io::stderr).init();
}
