//! `rebond move TO`: everything of here into an empty database of the other engine, or of another folder, read again once it is written.
//! What is here stays as it is: whoever moved goes on from the other place. Not done here: archives (`rebond-app`).

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::ArgMatches;
use rebond_app::data::{RestoreArchive, Restored, WriteArchive};
use rebond_domain::{Noun, Record};
use rebond_store::{Database, Store, StoreError};

use super::{home, say};
use crate::{arguments::Settings, database_file, failure::Failure, place};

/// Moves it.
pub(crate) async fn run(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let Some(to) = matches.get_one::<PathBuf>("to") else { return Ok(ExitCode::FAILURE) };
    let from = home::database(settings).await?;
    let (to, name) = target(to)?;
    let here = home::on(Store::open(&from).await?, &settings.data)?;
    let written = WriteArchive.run(&home::desk(&here).await?).await?;
    if let Some(first) = written.left_out.first() {
        return Err(Failure::UnreadableRecords { count: written.left_out.len(), first: first.to_string() });
    }
    let there = home::on(Store::open(&to).await?, &settings.data)?;
    let restored = (RestoreArchive { bytes: written.bytes, partial: false }).run(&home::desk(&there).await?).await?;
    match restored {
        Restored::Done { .. } => {}
        Restored::NotEmpty => return Err(Failure::MoveNotEmpty { place: name }),
        Restored::Incomplete(left_out) => return Err(Failure::Incomplete { left_out }),
        Restored::Unreadable(error) => return Err(Failure::System(error.to_string())),
    }
    let (before, after) = (everything(&from).await?, everything(&to).await?);
    if before != after {
        return Err(StoreError::Corrupt(format!("{} ≠ {}", before.len(), after.len())).into());
    }
    say(settings.text.cli_moved(after.len(), name));
    Ok(ExitCode::SUCCESS)
}

/// A folder, the address of a PostgreSQL database, or a file that holds one: an address may have a password, which other users of the
/// machine see on a command line.
fn target(to: &Path) -> Result<(Database, String), Failure> {
    let written = to.to_string_lossy();
    let address = if to.is_file() {
        fs::read_to_string(to).map_err(|error| Failure::read(to, &error))?.trim().to_owned()
    } else {
        written.clone().into_owned()
    };
    if address.starts_with("postgres://") || address.starts_with("postgresql://") {
        return Ok((Database::Postgres(address), "PostgreSQL".to_owned()));
    }
    if to.is_file() {
        return Err(Failure::BadValue { command: "move", field: "TO".to_owned(), value: written.into_owned() });
    }
    place::prepare(to)?;
    Ok((Database::Sqlite(to.join(database_file::NAME)), to.display().to_string()))
}

/// Every record but the account, whose identifier is that of its place.
async fn everything(database: &Database) -> Result<Vec<Record>, Failure> {
    let store = Store::open(database).await?;
    let Some(account) = rebond_store::accounts::first(&store).await? else { return Ok(Vec::new()) };
    let mut records = store.export(account.id).await?;
    records.retain(|record| record.noun() != Noun::Account);
    Ok(records)
}
