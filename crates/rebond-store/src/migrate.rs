//! Migrations: two folders with the same numbers, and one of those that both engines take as they are, built into the program, each
//! run once and never edited (a digest tells). Why not a ready-made runner: docs/decisions/0003-migrations.md. Not done here: the
//! settings of a connection.

mod hosted;

use std::path::Path;

use rusqlite::{Connection, OptionalExtension};

pub use hosted::{Layout, schema};

use crate::{
    StoreError,
    connection::sqlite::{OURS, explain},
};

/// One migration in both spellings.
struct Migration {
    number: i64,
    sqlite: &'static str,
    postgres: &'static str,
}

/// In their order, as `build.rs` finds them.
const MIGRATIONS: &[Migration] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

const TABLE: &str = "CREATE TABLE IF NOT EXISTS schema_migrations (number bigint PRIMARY KEY, digest text NOT NULL)";
const RAN: &str = "SELECT number, digest FROM schema_migrations ORDER BY number";

/// The newest schema this version knows.
pub(crate) const fn known() -> i64 {
    MIGRATIONS[MIGRATIONS.len() - 1].number
}

/// Brings a file up to date.
pub(crate) fn sqlite(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let explain = |error: rusqlite::Error| explain(error.into(), path);
    let read = |connection: &Connection| -> Result<Option<Vec<(i64, String)>>, rusqlite::Error> {
        let exists = connection.query_row("SELECT 1 FROM sqlite_schema WHERE name = 'schema_migrations'", (), |_| Ok(())).optional()?;
        if exists.is_none() {
            return Ok(None);
        }
        connection.prepare(RAN)?.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<Vec<_>, _>>().map(Some)
    };
    let is_ours = |connection: &Connection| -> Result<bool, rusqlite::Error> {
        Ok(connection.query_row("PRAGMA application_id", (), |row| row.get::<_, i64>(0))? == OURS)
    };
    if is_ours(connection).map_err(explain)?
        && let Some(ran) = read(connection).map_err(explain)?
        && missing(&ran, |migration| migration.sqlite)?.is_empty()
    {
        return Ok(());
    }
    let tx = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).map_err(explain)?;
    // Read again, now that nobody else can be migrating.
    let ran = read(&tx).map_err(explain)?;
    let empty = tx.query_row("SELECT 1 FROM sqlite_schema", (), |_| Ok(())).optional().map_err(explain)?.is_none();
    if !empty && (ran.is_none() || !is_ours(&tx).map_err(explain)?) {
        return Err(StoreError::NotADatabase(path.to_owned()));
    }
    if empty {
        tx.execute_batch(
            &format!("PRAGMA application_id = {OURS}; {TABLE} STRICT, WITHOUT ROWID").replace("bigint", "INTEGER").replace("text", "TEXT"),
        )
        .map_err(explain)?;
    }
    for migration in missing(&ran.unwrap_or_default(), |migration| migration.sqlite)? {
        tx.execute_batch(migration.sqlite).map_err(explain)?;
        tx.execute("INSERT INTO schema_migrations (number, digest) VALUES (?1, ?2)", (migration.number, digest(migration.sqlite)))
            .map_err(explain)?;
    }
    tx.commit().map_err(explain)
}

/// Brings a database of a server up to date.
pub(crate) async fn postgres(client: &mut tokio_postgres::Client) -> Result<(), StoreError> {
    let exists = client.query_one("SELECT to_regclass('schema_migrations') IS NOT NULL", &[]).await?.try_get::<_, bool>(0)?;
    if exists && missing(&ran_on_server(client).await?, |migration| migration.postgres)?.is_empty() {
        return Ok(());
    }
    if exists && !owns(client).await? {
        let found = ran_on_server(client).await?.last().map_or(0, |(number, _)| *number);
        return Err(StoreError::SchemaBehind { found, known: known() });
    }
    let tx = client.transaction().await?;
    tx.batch_execute("SET LOCAL statement_timeout = 0").await?;
    // Of several programs that start at once one works here, and the others wait, then find the work done. The lock is that of a number
    // (and a schema) and not of the table: there is no table yet, and two that make it at once stumble over each other.
    tx.batch_execute(&format!("SELECT pg_advisory_xact_lock({OURS}, hashtext(current_schema()))")).await?;
    tx.batch_execute(TABLE).await?;
    let found = hosted::Found::of(&tx).await?;
    let ran = tx.query(RAN, &[]).await?.iter().map(|row| (row.get(0), row.get(1))).collect::<Vec<_>>();
    for migration in missing(&ran, |migration| migration.postgres)? {
        tx.batch_execute(migration.postgres).await?;
        tx.execute("INSERT INTO schema_migrations (number, digest) VALUES ($1, $2)", &[&migration.number, &digest(migration.postgres)])
            .await?;
    }
    found.keep_up(&tx).await?;
    Ok(tx.commit().await?)
}

/// Whether this role may change the tables.
async fn owns(client: &tokio_postgres::Client) -> Result<bool, StoreError> {
    let owner = "SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = to_regclass('schema_migrations')";
    Ok(client.query_one(owner, &[]).await?.try_get(0)?)
}

async fn ran_on_server(client: &tokio_postgres::Client) -> Result<Vec<(i64, String)>, StoreError> {
    client.query(RAN, &[]).await?.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
}

/// What has yet to run; an error when the database is ahead of this version, or has another past.
fn missing(ran: &[(i64, String)], text: fn(&Migration) -> &'static str) -> Result<Vec<&'static Migration>, StoreError> {
    for (number, found) in ran {
        match MIGRATIONS.iter().find(|migration| migration.number == *number) {
            None if *number > known() => return Err(StoreError::NewerSchema { found: *number, known: known() }),
            Some(migration) if digest(text(migration)) == *found => {}
            _ => return Err(StoreError::ForeignMigration { number: *number }),
        }
    }
    Ok(MIGRATIONS.iter().filter(|migration| !ran.iter().any(|(number, _)| number == &migration.number)).collect())
}

/// FNV-1a, 64 bits, of the text without line-end differences: enough to see an edit, no dependency.
fn digest(text: &str) -> String {
    let hash = text
        .bytes()
        .filter(|byte| *byte != b'\r')
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}
