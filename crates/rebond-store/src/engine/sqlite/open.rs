//! Opening a file of SQLite with the settings of the house: durable before confirmed, deleted content overwritten, little
//! memory. What leaves: a connection, or why not, by meaning.

use std::{fs, path::Path, time::Duration};

use rusqlite::{Connection, OpenFlags};

use crate::StoreError;

/// How long one waits for others who hold the file.
const PATIENCE: Duration = Duration::from_secs(3);

/// Of every connection. `FULL`: a commit is on the disk before it is confirmed. `secure_delete`: what is erased is gone.
const SETTINGS: &str = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; \
                        PRAGMA temp_store = MEMORY; PRAGMA cache_size = -1024;";

/// The connection that writes; makes the file when it is not there.
pub(crate) fn open_writer(path: &Path) -> Result<Connection, StoreError> {
    let explain = |error: rusqlite::Error| explain(error.into(), path);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(explain)?;
    connection.busy_timeout(PATIENCE).map_err(explain)?;
    // Reading the mode reads the file's header: a file that is no database shows here.
    connection.query_row("PRAGMA journal_mode = WAL", (), |_| Ok(())).map_err(explain)?;
    connection.execute_batch(SETTINGS).map_err(explain)?;
    connection.set_prepared_statement_cache_capacity(96);
    Ok(connection)
}

/// A connection that only reads.
pub(crate) fn open_reader(path: &Path) -> Result<Connection, StoreError> {
    let explain = |error: rusqlite::Error| explain(error.into(), path);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(explain)?;
    connection.busy_timeout(PATIENCE).map_err(explain)?;
    connection.execute_batch(SETTINGS).map_err(explain)?;
    connection.execute_batch("PRAGMA query_only = ON").map_err(explain)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// What the driver cannot know: which file, and whether the folder can be written.
pub(crate) fn explain(error: StoreError, path: &Path) -> StoreError {
    match error {
        StoreError::NotADatabase(_) => StoreError::NotADatabase(path.to_owned()),
        StoreError::CannotOpen(said) => {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            match fs::metadata(folder) {
                Ok(about) if about.permissions().readonly() => StoreError::ReadOnly(format!("{}: {said}", path.display())),
                _ => StoreError::CannotOpen(format!("{}: {said}", path.display())),
            }
        }
        StoreError::ReadOnly(said) => StoreError::ReadOnly(format!("{}: {said}", path.display())),
        other => other,
    }
}
