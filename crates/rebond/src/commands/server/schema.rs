//! `rebond server schema` prints what lays out a PostgreSQL database whose tables belong to a role of their own; `migrate` brings one up to
//! date, connected as that role. Why: docs/scale.md. Not done here: the statements (`rebond-store`).

use std::process::ExitCode;

use rebond_store::{Database, Layout, Store, schema};

use crate::{arguments::Settings, commands::say, failure::Failure};

/// Prints the statements.
pub(super) fn print(distributed: bool, role: &str) -> ExitCode {
    say(schema(if distributed { Layout::Distributed } else { Layout::One }, role).trim_end());
    ExitCode::SUCCESS
}

/// Brings the database up to date.
pub(super) async fn migrate(settings: &Settings) -> Result<ExitCode, Failure> {
    let text = settings.text;
    let Some(address) = &settings.postgres else { return Err(Failure::NoOwner) };
    drop(Store::open(&Database::Postgres(address.clone())).await?);
    say(text.cli_server_migrated());
    Ok(ExitCode::SUCCESS)
}
