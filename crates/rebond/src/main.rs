//! The binary. What enters: arguments, environment, signals. What leaves: a running program, or answers on the terminal, and an
//! exit code. Not done here: any verb, any page.

mod arguments;
mod commands;
mod failure;
mod key;
mod place;
mod post;
#[cfg(test)]
mod reference;
mod words;

use std::process::ExitCode;

use crate::{arguments::Settings, failure::Failure};

fn main() -> ExitCode {
    let text = words::of_the_terminal();
    let matches = match arguments::command(text).try_get_matches() {
        Ok(matches) => matches,
        Err(error) => {
            // Help and version are answers, not errors: clap knows the stream and the code of each.
            let code = if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
            return if error.print().is_ok() { code } else { ExitCode::FAILURE };
        }
    };
    let settings = match Settings::read(&matches, text) {
        Ok(settings) => settings,
        Err(failure) => return failure.tell(text),
    };
    tell_warnings();
    match run(&settings, &matches) {
        Ok(code) => code,
        Err(failure) => failure.tell(settings.text),
    }
}

fn run(settings: &Settings, matches: &clap::ArgMatches) -> Result<ExitCode, Failure> {
    // Two workers: a machine at home serves one person; the store has its own threads for blocking work.
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(Failure::system)?;
    runtime.block_on(commands::run(settings, matches))
}

/// What the rooms below could not do and nobody is told otherwise goes to the terminal: warnings and errors, no content of anybody's.
fn tell_warnings() {
    let warnings = tracing_subscriber::fmt().with_max_level(tracing_subscriber::filter::LevelFilter::WARN).with_ansi(false);
    warnings.with_target(false).with_writer(std::io::stderr).init();
}
