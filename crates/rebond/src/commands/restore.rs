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
use rebond_store::{Database, Store, StoreError};

use super::{home, say};
use crate::{arguments::Settings, failure::Failure, place};

/// How a file of SQLite begins.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// Name of what is tried, in the data folder.
const TRIED: &str = "rebond.restoring.db";
/// What SQLite keeps beside a database.
const COMPANIONS: [&str; 3] = ["-wal", "-shm", ""];

/// Puts it in place.
pub(crate) async fn run(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let Some(path) = matches.get_one::<PathBuf>("from") else { return Ok(ExitCode::FAILURE) };
    let copy = is_copy(path).map_err(|error| Failure::read(path, &error))?;
    if settings.postgres.is_some() {
        return if copy { Err(Failure::BackupOnPostgres) } else { archive(settings, &Database::Postgres(url(settings)), path).await };
    }
    place::prepare(&settings.data)?;
    let _held = place::hold(&settings.data)?;
    let here = settings.data.join(place::DATABASE);
    if !matches.get_flag("force") && has_data(&here).await? {
        return Err(Failure::NotEmpty);
    }
    let tried = settings.data.join(TRIED);
    remove(&tried);
    let outcome = try_out(settings, path, &tried, copy).await;
    if outcome.is_err() {
        remove(&tried);
        return outcome;
    }
    let aside = set_aside(settings, &here)?;
    for companion in COMPANIONS {
        move_file(&tried, &here, companion).map_err(|error| Failure::folder(&settings.data, &error))?;
    }
    if let Some(aside) = aside {
        say(settings.text.cli_set_aside(aside.display().to_string()));
    }
    Ok(ExitCode::SUCCESS)
}

fn url(settings: &Settings) -> String {
    settings.postgres.clone().unwrap_or_default()
}

/// Whether there is anything that somebody would miss. A file that cannot be read is something.
async fn has_data(here: &Path) -> Result<bool, Failure> {
    if !here.exists() {
        return Ok(false);
    }
    let store = Store::open(&Database::Sqlite(here.to_owned())).await?;
    let Some(account) = rebond_store::accounts::first(&store).await? else { return Ok(false) };
    let records = store.export(account.id).await?;
    Ok(records.len() > 1)
}

/// Makes the new database beside the old one, and reads all of it.
async fn try_out(settings: &Settings, path: &Path, tried: &Path, copy: bool) -> Result<ExitCode, Failure> {
    let database = Database::Sqlite(tried.to_owned());
    if !copy {
        place::claim(tried);
        return archive(settings, &database, path).await;
    }
    let mut to = place::private(tried).map_err(|error| Failure::folder(&settings.data, &error))?;
    let mut from = File::open(path).map_err(|error| Failure::read(path, &error))?;
    io::copy(&mut from, &mut to).and_then(|_| to.sync_all()).map_err(|error| Failure::write(tried, &error))?;
    let named = |error| match error {
        StoreError::NotADatabase(_) => StoreError::NotADatabase(path.to_owned()),
        other => other,
    };
    let store = Store::open(&database).await.map_err(named)?;
    let health = store.health().await?;
    if !health.damage.is_empty() {
        return Err(StoreError::Corrupt(health.damage.join(" ; ")).into());
    }
    say(settings.text.cli_restored_copy());
    Ok(ExitCode::SUCCESS)
}

async fn archive(settings: &Settings, database: &Database, path: &Path) -> Result<ExitCode, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::read(path, &error))?;
    let app = home::on(Store::open(database).await?, &settings.data)?;
    match (RestoreArchive { bytes }).run(&home::desk(&app).await?).await? {
        Restored::Done { records, .. } => say(settings.text.cli_restored(records)),
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
    if !here.exists() {
        return Ok(None);
    }
    let moment = home::SystemClock.now().to_zoned(TimeZone::system()).strftime("%Y-%m-%d-%H%M%S").to_string();
    let name = |turn: u32| settings.data.join(if turn == 1 { format!("rebond-{moment}.db") } else { format!("rebond-{moment}-{turn}.db") });
    let Some(aside) = (1..1_000).map(name).find(|path| !path.exists()) else {
        return Err(Failure::Exists { path: name(1).display().to_string() });
    };
    for companion in COMPANIONS {
        move_file(here, &aside, companion).map_err(|error| Failure::folder(&settings.data, &error))?;
    }
    Ok(Some(aside))
}

fn move_file(from: &Path, to: &Path, companion: &str) -> io::Result<()> {
    match fs::rename(beside(from, companion), beside(to, companion)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

fn remove(path: &Path) {
    for companion in COMPANIONS {
        let _ = fs::remove_file(beside(path, companion));
    }
}

fn beside(path: &Path, companion: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(companion);
    name.into()
}
