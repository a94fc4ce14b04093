//! How the database is: which engine, which schema, whether it is whole, how large; and a copy of it. Not done here: where it
//! should be (the binary).

use std::path::Path;

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
                        let said = |pragma: &str| -> Result<Vec<String>, rusqlite::Error> {
                            connection.prepare(pragma)?.query_map((), |row| row.get::<_, String>(0))?.collect()
                        };
                        let mut damage: Vec<String> = said("PRAGMA integrity_check")?.into_iter().filter(|line| line != "ok").collect();
                        damage.extend(
                            said("PRAGMA foreign_key_check")?.into_iter().map(|table| format!("a row of {table} refers to nothing")),
                        );
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
                let Some(name) = path.to_str() else { return Err(StoreError::CannotOpen(path.display().to_string())) };
                connection.execute("VACUUM INTO ?1", [name]).map_err(|error| match StoreError::from(error) {
                    StoreError::Internal(said) => StoreError::CannotOpen(format!("{name}: {said}")),
                    other => explain(other, &path),
                })?;
                // The copy is confirmed only once it is on the disk.
                std::fs::File::open(&path).and_then(|copy| copy.sync_all()).map_err(|error| StoreError::Io(error.to_string()))?;
                Ok(true)
            })
            .await
    }
}
