//! `rebond share`: serves as `rebond` does, and lets in devices of the local network for a while. Where Rebond runs already, leads to it:
//! a page does the same. Not done here: what is said of it (`invitation`).

use std::process::ExitCode;

use clap::ArgMatches;

use super::{invitation::Shares, say, serve};
use crate::{arguments::Settings, failure::Failure, running::Running};

/// For so many hours until told otherwise.
const USUAL: u8 = 2;

/// Serves and shares until the time is over for devices, and until asked to stop.
pub(super) async fn run(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    if Running::on(&settings.data).is_some() {
        say(settings.text.cli_share_running());
        return super::open::run(settings);
    }
    let shares = Shares { hours: matches.get_one("for").copied().unwrap_or(USUAL), address: matches.get_one("address").copied() };
    serve::run(settings, serve::Opens::browser(settings.open).to(shares)).await
}
