//! `rebond open`: opens the browser on the program that runs already, or says a new address of it.

use std::process::ExitCode;

use rebond_domain::Clock as _;

use super::say;
use crate::{arguments::Settings, browser, clock::SystemClock, failure::Failure, place, running::Running};

/// Opens it.
pub(crate) fn run(settings: &Settings) -> Result<ExitCode, Failure> {
    let folders = [settings.data.clone(), settings.data.join(place::DEMO)];
    let Some((running, folder)) = folders.iter().find_map(|folder| Some((Running::on(folder)?, folder))) else {
        return Err(Failure::NotRunning);
    };
    say(settings.text.cli_serving(running.own_address(&running.token(SystemClock.now())?)));
    say(settings.text.cli_serving_once());
    if settings.open {
        browser::open(settings.text, &running, folder)?;
    }
    Ok(ExitCode::SUCCESS)
}
