//! Both engines, fresh for each test: a file of SQLite in a folder of its own, a schema of its own on the PostgreSQL that
//! `cargo xtask test` starts. Dropping one removes it. Not done here: starting PostgreSQL.

use std::sync::atomic::{AtomicU32, Ordering};

use rebond_store::{Database, Store};

use crate::{TempDir, temp_dir};

/// One of the two engines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

impl Engine {
    /// Both of them, one after the other; SQLite alone in the quick tests, which ask for no server.
    pub const BOTH: Both = Both;

    /// An empty database.
    ///
    /// Panics when there is no PostgreSQL: a test that is not run must not look as if it passed.
    pub async fn fresh(self) -> Fresh {
        match self {
            Self::Sqlite => {
                let folder = temp_dir();
                Fresh { database: Database::Sqlite(folder.path().join("rebond.db")), keep: Keep::Folder(folder) }
            }
            Self::Postgres => {
                static MADE: AtomicU32 = AtomicU32::new(0);
                let server = server();
                let schema = format!("test_{}_{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
                // A killed run with the same number may have left one.
                say(&server, &format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}")).await;
                let sign = if server.contains('?') { '&' } else { '?' };
                let url = format!("{server}{sign}options=-csearch_path%3D{schema}");
                Fresh { database: Database::Postgres(url), keep: Keep::Schema { server, schema } }
            }
        }
    }
}

/// Both engines, as far as they were asked for.
#[derive(Debug, Clone, Copy)]
pub struct Both;

impl IntoIterator for Both {
    type Item = Engine;
    type IntoIter = std::iter::Take<std::array::IntoIter<Engine, 2>>;

    fn into_iter(self) -> Self::IntoIter {
        let quick = std::env::var_os("REBOND_TEST_QUICK").is_some();
        [Engine::Sqlite, Engine::Postgres].into_iter().take(if quick { 1 } else { 2 })
    }
}

/// An empty database of a test's own.
#[derive(Debug)]
pub struct Fresh {
    /// Where it is.
    pub database: Database,
    keep: Keep,
}

#[derive(Debug)]
enum Keep {
    Folder(TempDir),
    Schema { server: String, schema: String },
}

impl Fresh {
    /// Opens it.
    pub async fn store(&self) -> Store {
        Store::open(&self.database).await.unwrap_or_else(|error| panic!("{:?}: {error}", self.database))
    }

    /// Says something to PostgreSQL behind the program's back.
    pub async fn say(&self, words: &str) {
        match &self.keep {
            Keep::Folder(_) => panic!("a file of SQLite is opened by whoever changes it"),
            Keep::Schema { server, schema } => say(server, &format!("SET search_path = {schema}; {words}")).await,
        }
    }

    /// The folder of a file of SQLite.
    pub fn folder(&self) -> &std::path::Path {
        match &self.keep {
            Keep::Folder(folder) => folder.path(),
            Keep::Schema { .. } => panic!("PostgreSQL keeps its files to itself"),
        }
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        let Keep::Schema { server, schema } = &self.keep else { return };
        let (server, schema) = (server.clone(), schema.clone());
        // Dropping is not async, and the runtime of the test may be busy ending.
        let broom = std::thread::spawn(move || {
            if let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() {
                // A page whose end was not said before the test ended holds what it read.
                let holders = format!(
                    "SELECT pg_terminate_backend(held.pid) FROM (SELECT DISTINCT l.pid FROM pg_locks l JOIN pg_class c ON c.oid = l.relation \
                     JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = '{schema}' AND l.pid <> pg_backend_pid()) held"
                );
                runtime.block_on(say(&server, &format!("{holders}; DROP SCHEMA IF EXISTS {schema} CASCADE")));
            }
        });
        let _ = broom.join();
    }
}

/// The address of the PostgreSQL of the tests.
#[expect(clippy::disallowed_methods, reason = "xtask tells the tests, and only them, where their PostgreSQL is")]
fn server() -> String {
    std::env::var("REBOND_TEST_POSTGRES").unwrap_or_else(|_| panic!("this test needs PostgreSQL: run `cargo xtask test`, which starts one"))
}

async fn say(server: &str, words: &str) {
    let (client, connection) =
        tokio_postgres::connect(server, tokio_postgres::NoTls).await.unwrap_or_else(|error| panic!("{server}: {error}"));
    let driver = tokio::spawn(connection);
    client.batch_execute(words).await.unwrap_or_else(|error| panic!("{words}: {error}"));
    drop(client);
    let _ = driver.await;
}
