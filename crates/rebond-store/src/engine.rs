//! The two engines, side by side. What enters: work on a transaction. What leaves: its outcome, committed or undone. Not done
//! here: what the work is.

pub(crate) mod page;
pub(crate) mod postgres;
pub(crate) mod sqlite;

use std::sync::Arc;

use rebond_domain::AccountId;

use crate::{
    StoreError,
    row::Row,
    sql::Sql,
    tx::{Anything, BoxFuture, Tx, known},
    value::Value,
};

use page::Page;

/// How many times work is tried when others are in its way.
const TRIES: u32 = 5;

/// Where the data is.
pub(crate) enum Engine {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

/// Work that reads, of whatever answer.
type Reading = Box<dyn for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Anything> + Send>;

/// Work that writes, of whatever answer; may be done several times.
type Writing = Arc<dyn for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Anything> + Send + Sync>;

impl Engine {
    /// The rows of one statement: of a page, or outside any longer transaction.
    pub(crate) async fn rows<T: Send + 'static>(
        &self,
        page: Option<&Page>,
        account: AccountId,
        sql: &'static Sql,
        params: Vec<Value>,
        read: fn(&mut Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let gather = Box::new(Rows { read, rows: Vec::new() });
        known(self.gather(page, account, sql, params, gather).await?.answer())
    }

    /// Several reads of one state of the data, in one hop.
    pub(crate) async fn read<T, F>(&self, page: Option<&Page>, account: AccountId, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, T> + Send + 'static,
    {
        let work: Reading = Box::new(move |tx| whatever(work(tx)));
        known(match page {
            Some(page) => page.read(work).await?,
            None => self.read_anything(account, work).await?,
        })
    }

    /// Work that writes, whole or not at all; tried again when others are in its way.
    pub(crate) async fn write<T, F>(&self, account: AccountId, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, T> + Send + Sync + 'static,
    {
        known(self.write_anything(account, Arc::new(move |tx: &mut Tx| whatever(work(tx)))).await?)
    }

    fn gather<'e>(
        &'e self,
        page: Option<&'e Page>,
        account: AccountId,
        sql: &'static Sql,
        params: Vec<Value>,
        mut gather: Box<dyn Gather>,
    ) -> BoxFuture<'e, Box<dyn Gather>> {
        Box::pin(async move {
            let take = &mut |row: &mut Row<'_>| gather.take(row);
            match (page, self) {
                (Some(page), _) => page.each(sql, &params, take).await?,
                (None, Self::Sqlite(engine)) => engine.each(sql, &params, take).await?,
                (None, Self::Postgres(engine)) => engine.each(account, sql, &params, take).await?,
            }
            Ok(gather)
        })
    }

    fn read_anything(&self, account: AccountId, work: Reading) -> BoxFuture<'_, Anything> {
        match self {
            Self::Sqlite(engine) => Box::pin(engine.read(account, work)),
            Self::Postgres(engine) => Box::pin(engine.read(account, work)),
        }
    }

    fn write_anything(&self, account: AccountId, work: Writing) -> BoxFuture<'_, Anything> {
        let engine = match self {
            // SQLite has waited for its turn already.
            Self::Sqlite(engine) => return Box::pin(engine.write(account, move |tx| work(tx))),
            Self::Postgres(engine) => engine,
        };
        Box::pin(async move {
            let mut tries = 0;
            loop {
                tries += 1;
                match engine.write(account, &*work).await {
                    Err(error) if error.is_passing() && tries < TRIES => {
                        tracing::debug!(tries, "the database was busy, trying again");
                        tokio::time::sleep(std::time::Duration::from_millis(5 << tries)).await;
                    }
                    outcome => return outcome,
                }
            }
        })
    }

    /// What was asked so far.
    #[cfg(feature = "meter")]
    pub(crate) fn asked(&self) -> crate::Asked {
        match self {
            Self::Sqlite(engine) => engine.meter.asked(),
            Self::Postgres(engine) => engine.meter.asked(),
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

/// Rows on their way, of whatever type.
trait Gather: Send {
    fn take(&mut self, row: &mut Row<'_>) -> Result<(), StoreError>;
    fn answer(self: Box<Self>) -> Anything;
}

struct Rows<T> {
    read: fn(&mut Row<'_>) -> Result<T, StoreError>,
    rows: Vec<T>,
}

impl<T: Send + 'static> Gather for Rows<T> {
    fn take(&mut self, row: &mut Row<'_>) -> Result<(), StoreError> {
        self.rows.push((self.read)(row)?);
        Ok(())
    }

    fn answer(self: Box<Self>) -> Anything {
        Box::new(self.rows)
    }
}

fn whatever<T: Send + 'static>(work: BoxFuture<'_, T>) -> BoxFuture<'_, Anything> {
    Box::pin(async move { Ok(Box::new(work.await?) as Anything) })
}
