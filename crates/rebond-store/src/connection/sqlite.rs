//! SQLite: opening a file with the settings of the house (durable before confirmed, deleted content overwritten, little memory);
//! one statement carried out. What leaves: a connection, rows, or why not, by meaning.

use std::{fs, path::Path, time::Duration};

use rusqlite::{CachedStatement, Connection, OpenFlags, OptionalExtension as _, StatementStatus, config::DbConfig, params_from_iter};

use crate::{
    StoreError,
    meter::Meter,
    row::Row,
    sql::{Sql, Statement, Take},
    value::Value,
};

/// "Rbnd", in the header of every file of SQLite that is ours.
pub(crate) const OURS: i64 = 0x5262_6e64;

/// How long one waits for others who hold the file.
const PATIENCE: Duration = Duration::from_secs(3);

/// Of every connection. `FULL`: a commit is on the disk before it is confirmed. `secure_delete`: what is erased is gone.
const SETTINGS: &str = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; \
                        PRAGMA temp_store = MEMORY; PRAGMA cache_size = -2048;";

/// Of the connection that writes: an import goes through the whole index, and each page that does not stay is read and written again.
const WRITING: &str = "PRAGMA cache_size = -16384;";

/// The connection that writes; makes the file when it is not there.
pub(crate) fn open_writer(path: &Path) -> Result<Connection, StoreError> {
    let explain = |error: rusqlite::Error| explain(error.into(), path);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(explain)?;
    connection.busy_timeout(PATIENCE).map_err(explain)?;
    // Before anything is written, be it the mode: another program's database stays as it is. A file that is no database shows here.
    if !is_ours_or_empty(&connection).map_err(explain)? {
        return Err(StoreError::NotADatabase(path.to_owned()));
    }
    connection.query_row("PRAGMA journal_mode = WAL", (), |_| Ok(())).map_err(explain)?;
    settle(&connection).map_err(explain)?;
    connection.execute_batch(WRITING).map_err(explain)?;
    connection.set_prepared_statement_cache_capacity(96);
    Ok(connection)
}

fn is_ours_or_empty(connection: &Connection) -> Result<bool, rusqlite::Error> {
    if connection.query_row("PRAGMA application_id", (), |row| row.get::<_, i64>(0))? == OURS {
        return Ok(true);
    }
    Ok(connection.query_row("SELECT 1 FROM sqlite_schema", (), |_| Ok(())).optional()?.is_none())
}

/// A connection that only reads.
pub(crate) fn open_reader(path: &Path) -> Result<Connection, StoreError> {
    let explain = |error: rusqlite::Error| explain(error.into(), path);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(explain)?;
    connection.busy_timeout(PATIENCE).map_err(explain)?;
    settle(&connection).map_err(explain)?;
    connection.execute_batch("PRAGMA query_only = ON").map_err(explain)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// A plan does not depend on the values a statement is given: it would be prepared again for nearly each of them.
fn settle(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.execute_batch(SETTINGS)
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

/// Each row of a statement.
pub(crate) fn each(connection: &Connection, meter: &Meter, sql: &Sql, params: &[Value], take: Take<'_>) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(&sql.sqlite)?;
    let mut found = statement.query(params_from_iter(params))?;
    let mut rows = 0;
    while let Some(row) = found.next()? {
        take(&mut Row::sqlite(row))?;
        rows += 1;
    }
    drop(found);
    meter.statement(rows, steps(&statement));
    Ok(())
}

/// Carries out a statement; answers how many rows it touched.
pub(crate) fn run(connection: &Connection, meter: &Meter, sql: &Sql, params: &[Value]) -> Result<u64, StoreError> {
    let mut statement = connection.prepare_cached(&sql.sqlite)?;
    let touched = statement.execute(params_from_iter(params))?;
    meter.statement(0, steps(&statement));
    Ok(touched as u64)
}

/// So many texts are held ready at once.
const READY: usize = 32;

/// Carries out statements in order; a text that comes again is not looked up again.
pub(crate) fn run_all(connection: &Connection, meter: &Meter, statements: &[Statement]) -> Result<(), StoreError> {
    let mut ready: Vec<(&Sql, CachedStatement<'_>)> = Vec::new();
    for one in statements {
        let known = ready.iter().position(|(sql, _)| std::ptr::eq(*sql, one.sql));
        let at = if let Some(at) = known {
            at
        } else {
            if ready.len() == READY {
                ready.clear();
            }
            ready.push((one.sql, connection.prepare_cached(&one.sql.sqlite)?));
            ready.len() - 1
        };
        if let Some((_, statement)) = ready.get_mut(at) {
            statement.execute(params_from_iter(&one.params)).map_err(|error| one.explain(error.into()))?;
            meter.statement(0, steps(statement));
        }
    }
    Ok(())
}

/// How many steps a statement took since it was last asked.
fn steps(statement: &CachedStatement<'_>) -> i32 {
    if cfg!(feature = "meter") { statement.reset_status(StatementStatus::VmStep) } else { 0 }
}
