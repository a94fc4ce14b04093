//! `rebond backup FILE`: a copy of the whole database, history included, while it is in use. Never over a file that is there.

use std::{fs, path::PathBuf, process::ExitCode};

use clap::ArgMatches;
use rebond_store::Store;

use super::{home, say};
use crate::{arguments::Settings, failure::Failure, place};

/// Copies it.
pub(crate) async fn run(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let Some(path) = matches.get_one::<PathBuf>("to") else { return Ok(ExitCode::FAILURE) };
    if settings.postgres.is_some() {
        return Err(Failure::BackupOnPostgres);
    }
    place::prepare(&settings.data)?;
    place::claim(&settings.data.join(place::DATABASE));
    let store = Store::open(&home::database(settings)).await?;
    // Empty and for its owner alone: the engine then writes into it.
    place::private(path).map_err(|error| Failure::write(path, &error))?;
    if let Err(error) = store.backup_to(path).await {
        let _ = fs::remove_file(path);
        return Err(error.into());
    }
    let size = fs::metadata(path).map_or(0, |about| about.len());
    let size = settings.text.size_kilobytes(size.div_ceil(1024));
    say(settings.text.cli_backup_size(path.display().to_string(), size));
    Ok(ExitCode::SUCCESS)
}
