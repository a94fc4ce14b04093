//! The file of the database in its folder: made whole under its name at the first start, never made anew where another one is missing.
//! What enters: the folder. What leaves: where the file is, or what is the matter. Not done here: what is in it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use rebond_store::{Database, Store};

use crate::{durable, failure::Failure, place};

/// Name of the database file in the data folder.
pub(crate) const NAME: &str = "rebond.db";
/// Name of what a restore tries out, in the data folder.
pub(crate) const TRIED: &str = "rebond.restoring.db";
/// What SQLite keeps beside a database; nothing for the database itself.
const COMPANIONS: [&str; 3] = ["", "-wal", "-shm"];

/// How the file is found.
pub(crate) enum Found {
    /// There.
    There(PathBuf),
    /// There never was one.
    Never(PathBuf),
}

/// Looks for it. A folder where it is missing and others stand that came of it is no folder of a first start, and a file without a
/// byte is no database: nothing is made there, for it would look as if everything were lost.
pub(crate) fn find(folder: &Path) -> Result<Found, Failure> {
    let path = folder.join(NAME);
    match fs::metadata(&path) {
        Ok(about) if about.len() == 0 => Err(Failure::Emptied { path: path.display().to_string() }),
        Ok(_) => Ok(Found::There(path)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let left = displaced(folder);
            if left.is_empty() { Ok(Found::Never(path)) } else { Err(Failure::Displaced { folder: folder.display().to_string(), left }) }
        }
        Err(error) => Err(Failure::read(&path, &error)),
    }
}

/// The files that came of a database that is not in its place.
fn displaced(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let names = entries.filter_map(|entry| {
        let entry = entry.ok().filter(|entry| entry.metadata().is_ok_and(|about| about.len() > 0))?;
        entry.file_name().into_string().ok()
    });
    let mut names: Vec<String> =
        names.filter(|name| name == TRIED || name.strip_suffix(".db").is_some_and(|name| name.starts_with("rebond-"))).collect();
    names.sort_unstable();
    names
}

/// The file, made at the first start: under its name only once it is whole, with what begins it. Of several programs that start at
/// once, one begins it for all.
pub(crate) async fn ready<B>(folder: &Path, begin: impl FnOnce(Store) -> B) -> Result<PathBuf, Failure>
where
    B: Future<Output = Result<(), Failure>>,
{
    let path = match find(folder)? {
        Found::There(path) => return Ok(path),
        Found::Never(path) => path,
    };
    let half = durable::unfinished(&path);
    remove(&half);
    place::private(&half).map_err(|error| Failure::folder(folder, &error))?;
    let made = match Store::open(&Database::Sqlite(half.clone())).await {
        Ok(store) => begin(store).await,
        Err(error) => Err(error.into()),
    };
    let published = made.and_then(|()| match durable::publish(&half, &path) {
        // Two programs at once: the other was first.
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(Failure::folder(folder, &error)),
        _ => Ok(()),
    });
    remove(&half);
    published.map(|()| path)
}

/// Moves a database with all that SQLite keeps beside it. The database itself goes first: whoever starts in between is told that it is
/// not in its place, rather than shown one without its last changes.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    for companion in COMPANIONS {
        match fs::rename(durable::beside(from, companion), durable::beside(to, companion)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    durable::sync_folder(to)
}

/// Whether any of a database is there.
pub(crate) fn any(path: &Path) -> bool {
    COMPANIONS.iter().any(|companion| durable::beside(path, companion).exists())
}

/// Removes a database with all that SQLite keeps beside it.
pub(crate) fn remove(path: &Path) {
    for companion in COMPANIONS {
        let _ = fs::remove_file(durable::beside(path, companion));
    }
}
