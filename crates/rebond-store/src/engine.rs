//! The two engines, side by side. What enters: work on a transaction. What leaves: its outcome, committed or undone. Not done
//! here: what the work is.

pub(crate) mod postgres;
pub(crate) mod sqlite;

use rebond_domain::AccountId;

use crate::{
    StoreError,
    query::Sql,
    row::Row,
    tx::{Tx, Work},
    value::Value,
};

/// How many times work is tried when others are in its way.
const TRIES: u32 = 5;

/// Where the data is.
pub(crate) enum Engine {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

impl Engine {
    /// The rows of one statement, outside any longer transaction.
    pub(crate) async fn rows<T: Send + 'static>(
        &self,
        account: AccountId,
        sql: &'static Sql,
        params: Vec<Value>,
        read: fn(&mut Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        match self {
            Self::Sqlite(engine) => engine.with_reader(move |connection| sqlite::rows(connection, sql, &params, read)).await,
            Self::Postgres(engine) => engine.rows(account, sql, &params, read).await,
        }
    }

    /// Several reads of one state of the data, in one hop.
    pub(crate) async fn read<T, F>(&self, account: AccountId, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> Work<'t, T> + Send + 'static,
    {
        match self {
            Self::Sqlite(engine) => engine.read(account, work).await,
            Self::Postgres(engine) => engine.read(account, work).await,
        }
    }

    /// Work that writes, whole or not at all; tried again when others are in its way.
    pub(crate) async fn write<T, F>(&self, account: AccountId, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: for<'t> Fn(&'t mut Tx) -> Work<'t, T> + Clone + Send + 'static,
    {
        let engine = match self {
            // SQLite has waited for its turn already.
            Self::Sqlite(engine) => return engine.write(account, work).await,
            Self::Postgres(engine) => engine,
        };
        let mut tries = 0;
        loop {
            tries += 1;
            match engine.write(account, work.clone()).await {
                Err(error) if error.is_passing() && tries < TRIES => {
                    tracing::debug!(tries, "the database was busy, trying again");
                    tokio::time::sleep(std::time::Duration::from_millis(5 << tries)).await;
                }
                outcome => return outcome,
            }
        }
    }

    /// Makes sure that what was deleted is gone from the files; whether it is now. On PostgreSQL this is the server's business
    /// (autovacuum, its own log).
    pub(crate) async fn forget(&self) -> bool {
        match self {
            Self::Sqlite(engine) => match engine.forget().await {
                Ok(()) => true,
                Err(error) => {
                    tracing::warn!(%error, "the file could not be written anew after an erasure");
                    false
                }
            },
            Self::Postgres(_) => false,
        }
    }
}
