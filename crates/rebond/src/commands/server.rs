//! `rebond server`: Rebond at an address, for the accounts of several people. `init` writes a configuration, `check` says what is wrong with one
//! before it is used, `invite` lets an address open an account, `schema` and
//! `migrate` lay out a PostgreSQL database under a role of its own. Not done here: pages (`rebond-web`), the keys (`hosted/keys`).

mod check;
mod init;
mod invite;
mod run;
mod schema;

use std::{path::PathBuf, process::ExitCode};

use clap::ArgMatches;

use crate::{arguments::Settings, failure::Failure};

/// Carries out one of them.
pub(super) async fn of(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let file = |matches: &ArgMatches| matches.get_one::<PathBuf>("config").cloned();
    match matches.subcommand() {
        Some(("init", more)) => init::run(settings.text, more.get_one::<PathBuf>("file")),
        Some(("check", more)) => check::run(settings.text, file(more).or_else(|| file(matches))).await,
        Some(("invite", more)) => {
            let addresses: Vec<&String> = more.get_many("address").unwrap_or_default().collect();
            invite::run(settings.text, file(more).or_else(|| file(matches)), &addresses).await
        }
        Some(("schema", more)) => {
            let role = more.get_one::<String>("role").map_or("rebond", String::as_str);
            Ok(schema::print(more.get_flag("distributed"), role))
        }
        Some(("migrate", _)) => schema::migrate(settings).await,
        _ => run::run(settings.text, file(matches)).await,
    }
}
