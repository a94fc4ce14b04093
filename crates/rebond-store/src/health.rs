//! How the database is: which engine, which schema, whether it is whole, how large; and a copy of it. Not done here: where it
//! should be (the binary).

use std::path::Path;

use rusqlite::{
    Connection, OpenFlags, ToSql,
    types::{ToSqlOutput, ValueRef},
};

use crate::{Store, StoreError, connection::sqlite::explain, engine::Engine, migrate};

/// How the database is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// `SQLite` or `PostgreSQL`.
    pub engine: &'static str,
    /// Its version.
    pub version: String,
    /// Number of the schema.
    pub schema: i64,
    /// What is wrong with it, if anything: empty when it is whole.
    pub damage: Vec<String>,
    /// Size of the data, in bytes.
    pub size_bytes: u64,
    /// Whether nobody on the way to it can listen in: TLS to PostgreSQL.
    pub encrypted: bool,
    /// Pages of the file, and how many of them are free; SQLite only.
    pub pages: Option<(u64, u64)>,
}

impl Store {
    /// How the database is; reads all of it on SQLite.
    pub async fn health(&self) -> Result<Health, StoreError> {
        match &*self.engine {
            Engine::Sqlite(engine) => {
                engine
                    .with_reader(|connection| {
                        let number = |pragma: &str| connection.query_row(pragma, (), |row| row.get::<_, i64>(0).map(i64::unsigned_abs));
                        let (pages, free) = (number("PRAGMA page_count")?, number("PRAGMA freelist_count")?);
                        let damage = damage(connection)?;
                        Ok(Health {
                            engine: "SQLite",
                            version: rusqlite::version().to_owned(),
                            schema: migrate::known(),
                            damage,
                            size_bytes: pages * number("PRAGMA page_size")?,
                            encrypted: false,
                            pages: Some((pages, free)),
                        })
                    })
                    .await
            }
            Engine::Postgres(engine) => {
                let client = engine.connection().await?;
                let about = "SELECT current_setting('server_version'), pg_database_size(current_database()), \
                             COALESCE((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false)";
                let about = client.prepared(about).await?;
                let rows = client.query(&about, &[]).await?;
                let row = rows.first().ok_or_else(|| StoreError::Internal("the server says nothing of itself".to_owned()))?;
                Ok(Health {
                    engine: "PostgreSQL",
                    version: row.try_get(0)?,
                    schema: migrate::known(),
                    damage: Vec::new(),
                    size_bytes: u64::try_from(row.try_get::<_, i64>(1)?).unwrap_or(0),
                    encrypted: row.try_get(2)?,
                    pages: None,
                })
            }
        }
    }

    /// Writes a copy of a database of SQLite to a new file, while it is in use; false on PostgreSQL, where the archive
    /// ([`Store::export`]) and the server's own tools are the way.
    pub async fn backup_to(&self, path: &Path) -> Result<bool, StoreError> {
        let Engine::Sqlite(engine) = &*self.engine else { return Ok(false) };
        let path = path.to_owned();
        engine
            .with_writer(move |connection| {
                connection.execute("VACUUM INTO ?1", [Name(&path)]).map_err(|error| match StoreError::from(error) {
                    StoreError::Internal(said) => StoreError::CannotOpen(format!("{}: {said}", path.display())),
                    other => explain(other, &path),
                })?;
                // The copy is confirmed only once it is on the disk, and was read there.
                std::fs::File::open(&path).and_then(|copy| copy.sync_all()).map_err(|error| StoreError::Io(error.to_string()))?;
                let copy = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
                let damage = damage(&copy)?;
                if damage.is_empty() { Ok(true) } else { Err(StoreError::Corrupt(damage.join(" ; "))) }
            })
            .await
    }
}

/// What is wrong with a file of SQLite, read whole.
fn damage(connection: &Connection) -> Result<Vec<String>, rusqlite::Error> {
    let said = |pragma: &str| -> Result<Vec<String>, rusqlite::Error> {
        connection.prepare(pragma)?.query_map((), |row| row.get::<_, String>(0))?.collect()
    };
    let mut damage: Vec<String> = said("PRAGMA integrity_check")?.into_iter().filter(|line| line != "ok").collect();
    damage.extend(said("PRAGMA foreign_key_check")?.into_iter().map(|table| format!("a row of {table} refers to nothing")));
    Ok(damage)
}

/// The name of a file as a parameter, be it text or not.
struct Name<'p>(&'p Path);

impl ToSql for Name<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Text(self.0.as_os_str().as_encoded_bytes())))
    }
}
