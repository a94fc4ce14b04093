//! `rebond backup FILE`: a copy of the whole database, history included, while it is in use. Never over a file that is there; under its
//! name only once it is whole and was read.

use std::{fs, path::PathBuf, process::ExitCode};

use clap::ArgMatches;
use rebond_store::Store;

use super::{home, say};
use crate::{arguments::Settings, database_file, durable, failure::Failure, place};

/// Copies it.
pub(crate) async fn run(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let Some(path) = matches.get_one::<PathBuf>("to") else { return Ok(ExitCode::FAILURE) };
    if settings.postgres.is_some() {
        return Err(Failure::BackupOnPostgres);
    }
    if path.symlink_metadata().is_ok() {
        return Err(Failure::Exists { path: path.display().to_string() });
    }
    let store = Store::open(&home::database(settings).await?).await?;
    let half = durable::unfinished(path);
    let copied = copy(&store, &half).await;
    let published = copied.and_then(|()| durable::publish(&half, path).map_err(|error| Failure::write(path, &error)));
    if published.is_err() {
        database_file::remove(&half);
    }
    published?;
    let size = fs::metadata(path).map_or(0, |about| about.len());
    let size = settings.text.size_kilobytes(size.div_ceil(1024));
    say(settings.text.cli_backup_size(path.display().to_string(), size));
    Ok(ExitCode::SUCCESS)
}

/// Copies it to a file that is no one's yet, and reads the copy.
async fn copy(store: &Store, half: &std::path::Path) -> Result<(), Failure> {
    // Empty and for its owner alone: the engine then writes into it.
    place::private(half).map_err(|error| Failure::write(half, &error))?;
    store.backup_to(half).await?;
    Ok(())
}
