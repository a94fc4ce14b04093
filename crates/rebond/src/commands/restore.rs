//! `rebond restore FILE`: a copy made by `backup`, or an archive made by `export`, in the place of what is here. The file is tried
//! first; what was here is set aside in a file, never thrown away. Not done here: reading archives (`rebond-app`).

use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::ArgMatches;
use jiff::tz::TimeZone;
use rebond_app::data::{RestoreArchive, Restored};
use rebond_domain::Clock as _;
use rebond_sentences::archive::left_out;
use rebond_store::{Database, Store, StoreError};

use super::{home, say};
use crate::{arguments::Settings, clock::SystemClock, database_file, failure::Failure, place};

/// How a file of SQLite begins.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Puts it in place.
pub(crate) async fn run(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let Some(path) = matches.get_one::<PathBuf>("from") else { return Ok(ExitCode::FAILURE) };
    let partial = matches.get_flag("partial");
    let copy = is_copy(path).map_err(|error| Failure::read(path, &error))?;
    if let Some(url) = &settings.postgres {
        if copy {
            return Err(Failure::BackupOnPostgres);
        }
        return match archive(settings, &Database::Postgres(url.clone()), path, partial).await {
            Err(Failure::NotEmpty) => Err(Failure::NotEmptyServer),
            done => done,
        };
    }
    place::prepare(&settings.data)?;
    let _held = place::hold(&settings.data)?;
    let here = settings.data.join(database_file::NAME);
    if !matches.get_flag("force") && has_data(&here).await? {
        return Err(Failure::NotEmpty);
    }
    let tried = settings.data.join(database_file::TRIED);
    // What an interrupted restore left may be the very file asked for.
    let is_it = fs::canonicalize(path).ok().is_some_and(|path| fs::canonicalize(&tried).is_ok_and(|tried| tried == path));
    if is_it {
        check(&tried, path).await?;
        say(settings.text.cli_restored_copy());
    } else {
        database_file::remove(&tried);
        let outcome = try_out(settings, path, &tried, copy, partial).await;
        if outcome.is_err() {
            database_file::remove(&tried);
            return outcome;
        }
    }
    put_in_place(settings, &tried)
}

/// The database tried out, in the place of the one that is here.
pub(super) fn put_in_place(settings: &Settings, tried: &Path) -> Result<ExitCode, Failure> {
    let here = settings.data.join(database_file::NAME);
    let aside = set_aside(settings, &here)?;
    database_file::rename(tried, &here).map_err(|error| Failure::folder(&settings.data, &error))?;
    if let Some(aside) = aside {
        say(settings.text.cli_set_aside(aside.display().to_string()));
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether there is anything that somebody would miss. A file that cannot be read is something; one without a byte is not.
async fn has_data(here: &Path) -> Result<bool, Failure> {
    if fs::metadata(here).map_or(0, |about| about.len()) == 0 {
        return Ok(false);
    }
    let store = Store::open(&Database::Sqlite(here.to_owned())).await?;
    let Some(account) = rebond_store::accounts::first(&store).await? else { return Ok(false) };
    let (records, unreadable) = store.salvage(account.id).await?;
    Ok(records.len() > 1 || !unreadable.is_empty())
}

/// Makes the new database beside the old one, and reads all of it.
async fn try_out(settings: &Settings, path: &Path, tried: &Path, copy: bool, partial: bool) -> Result<ExitCode, Failure> {
    let mut to = place::private(tried).map_err(|error| Failure::folder(&settings.data, &error))?;
    if !copy {
        return archive(settings, &Database::Sqlite(tried.to_owned()), path, partial).await;
    }
    let mut from = File::open(path).map_err(|error| Failure::read(path, &error))?;
    io::copy(&mut from, &mut to).and_then(|_| to.sync_all()).map_err(|error| Failure::write(tried, &error))?;
    check(tried, path).await?;
    say(settings.text.cli_restored_copy());
    Ok(ExitCode::SUCCESS)
}

/// Reads all of a copy: the pages, and what each record says. One that has faults is refused unless they can be told to `doctor`.
async fn check(tried: &Path, path: &Path) -> Result<(), Failure> {
    let named = |error| match error {
        StoreError::NotADatabase(_) => StoreError::NotADatabase(path.to_owned()),
        other => other,
    };
    let store = Store::open(&Database::Sqlite(tried.to_owned())).await.map_err(named)?;
    let health = store.health().await?;
    if !health.damage.is_empty() {
        return Err(StoreError::Corrupt(health.damage.join(" ; ")).into());
    }
    let Some(account) = rebond_store::accounts::first(&store).await? else { return Ok(()) };
    let (_, unreadable) = store.salvage(account.id).await?;
    match unreadable.first() {
        None => Ok(()),
        Some(first) => Err(Failure::UnreadableRecords { count: unreadable.len(), first: first.to_string() }),
    }
}

async fn archive(settings: &Settings, database: &Database, path: &Path, partial: bool) -> Result<ExitCode, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::read(path, &error))?;
    let app = home::on(Store::open(database).await?, &settings.data)?;
    match (RestoreArchive { bytes, partial }).run(&home::desk(&app).await?).await? {
        Restored::Done { records, left_out: none, .. } if none.is_empty() => say(settings.text.cli_restored(records)),
        Restored::Done { records, left_out: some, .. } => {
            say(settings.text.cli_restored(records));
            say(settings.text.archive_left_out_done(some.len()));
            for line in left_out(settings.text, &some) {
                say(format!("  {line}"));
            }
        }
        Restored::Incomplete(left_out) => return Err(Failure::Incomplete { left_out }),
        Restored::Unreadable(error) => {
            return Err(Failure::NotAnArchive { path: path.display().to_string(), error });
        }
        Restored::NotEmpty => return Err(Failure::NotEmpty),
    }
    Ok(ExitCode::SUCCESS)
}

fn is_copy(path: &Path) -> io::Result<bool> {
    let mut begin = Vec::new();
    File::open(path)?.take(MAGIC.len() as u64).read_to_end(&mut begin)?;
    Ok(begin == MAGIC)
}

/// Renames what is here; answers its new name.
fn set_aside(settings: &Settings, here: &Path) -> Result<Option<PathBuf>, Failure> {
    if !database_file::any(here) {
        return Ok(None);
    }
    let moment = SystemClock.now().to_zoned(TimeZone::system()).strftime("%Y-%m-%d-%H%M%S").to_string();
    let name = |turn: u32| settings.data.join(if turn == 1 { format!("rebond-{moment}.db") } else { format!("rebond-{moment}-{turn}.db") });
    let Some(aside) = (1..1_000).map(name).find(|path| !database_file::any(path)) else {
        return Err(Failure::Exists { path: name(1).display().to_string() });
    };
    database_file::rename(here, &aside).map_err(|error| Failure::folder(&settings.data, &error))?;
    Ok(Some(aside))
}
