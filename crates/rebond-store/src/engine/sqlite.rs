//! SQLite: one connection that writes and a few that read, each opened when first needed. Writing, and work of several statements,
//! is done on blocking threads. Not done here: migrations (`migrate`), the text of statements.

#[cfg(test)]
mod tests;

use std::{
    path::PathBuf,
    pin::pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll, Waker},
};

use rebond_domain::AccountId;
use rusqlite::Connection;
use tokio::sync::{Mutex as Turn, OwnedSemaphorePermit, Semaphore};

use crate::{
    StoreError,
    connection::{
        identity::Identity,
        sqlite::{each, open_reader, open_writer},
    },
    meter::Meter,
    sql::{Sql, Take},
    tx::{self, Anything, BoxFuture, Tx},
    value::Value,
};

/// How many read at the same time.
const READERS: usize = 4;

/// An open file.
pub(crate) struct Sqlite {
    pub(crate) path: PathBuf,
    identity: Arc<Identity>,
    writer: Arc<Turn<Option<Connection>>>,
    readers: Arc<Mutex<Vec<Connection>>>,
    turns: Arc<Semaphore>,
    pub(crate) meter: Meter,
}

impl Sqlite {
    /// Opens the file, makes it when it is not there, and brings its schema up to date.
    pub(crate) fn open(path: PathBuf) -> Result<Self, StoreError> {
        let mut writer = open_writer(&path)?;
        crate::migrate::sqlite(&mut writer, &path)?;
        Ok(Self {
            identity: Arc::new(Identity::of(&path)),
            path,
            writer: Arc::new(Turn::new(Some(writer))),
            readers: Arc::new(Mutex::new(Vec::new())),
            turns: Arc::new(Semaphore::new(READERS)),
            meter: Meter::default(),
        })
    }

    /// Does something with a connection that reads.
    pub(crate) async fn with_reader<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.lend_reader(move |connection| {
            let outcome = work(&connection);
            (Some(connection), outcome)
        })
        .await
    }

    /// Each row of one statement, read by the thread that asks: to give it to another and wait costs more than most statements.
    pub(crate) async fn each(&self, sql: &Sql, params: &[Value], take: Take<'_>) -> Result<(), StoreError> {
        let _turn = self.turns.acquire().await.map_err(|_| StoreError::Busy)?;
        let connection = self.idle_reader()?;
        self.meter.transaction();
        let outcome = each(&connection, &self.meter, sql, params, take);
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        outcome
    }

    /// A connection of a page's own for a while, in a transaction.
    pub(crate) async fn reader(&self) -> Result<Reader, StoreError> {
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| StoreError::Busy)?;
        let connection = self.idle_reader()?;
        connection.execute_batch("BEGIN")?;
        self.meter.transaction();
        Ok(Reader { connection: Some(connection), readers: Arc::clone(&self.readers), meter: self.meter.clone(), _turn: turn })
    }

    fn idle_reader(&self) -> Result<Connection, StoreError> {
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.map_or_else(|| fresh_reader(&self.path, &self.identity), Ok)
    }

    /// Several reads of one state of the data.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        account: AccountId,
        work: impl for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let meter = self.meter.clone();
        self.lend_reader(move |connection| within(connection, meter, "BEGIN", account, || Ok(()), work)).await
    }

    /// Work that writes.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        account: AccountId,
        work: impl for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (identity, meter) = (Arc::clone(&self.identity), self.meter.clone());
        self.lend_writer(move |connection| {
            let (connection, outcome) = within(connection, meter, "BEGIN IMMEDIATE", account, || identity.check(), work);
            // What was written to a file that nobody will find again is not confirmed.
            (connection, outcome.and_then(|value| identity.check().map(|()| value)))
        })
        .await
    }

    /// Does something with the connection that writes, outside a transaction.
    pub(crate) async fn with_writer<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.lend_writer(move |connection| {
            let outcome = work(&connection);
            (Some(connection), outcome)
        })
        .await
    }

    /// Writes the file anew without what was deleted, and empties the log. Overwriting what is deleted (`secure_delete`) is
    /// not enough: pages that were split or merged keep copies of rows in their unused parts.
    pub(crate) async fn forget(&self) -> Result<(), StoreError> {
        self.with_writer(|connection| {
            connection.execute_batch("PRAGMA temp_store = FILE; VACUUM; PRAGMA temp_store = MEMORY")?;
            let busy: bool = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |row| row.get(0))?;
            if busy { Err(StoreError::Busy) } else { Ok(()) }
        })
        .await
    }

    async fn lend_reader<T: Send + 'static>(
        &self,
        work: impl FnOnce(Connection) -> (Option<Connection>, Result<T, StoreError>) + Send + 'static,
    ) -> Result<T, StoreError> {
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| StoreError::Busy)?;
        let (readers, path, identity) = (Arc::clone(&self.readers), self.path.clone(), Arc::clone(&self.identity));
        blocking(move || {
            let idle = readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let connection = idle.map_or_else(|| fresh_reader(&path, &identity), Ok)?;
            let (connection, outcome) = work(connection);
            readers.lock().unwrap_or_else(PoisonError::into_inner).extend(connection);
            drop(turn);
            outcome
        })
        .await
    }

    async fn lend_writer<T: Send + 'static>(
        &self,
        work: impl FnOnce(Connection) -> (Option<Connection>, Result<T, StoreError>) + Send + 'static,
    ) -> Result<T, StoreError> {
        let mut writer = Arc::clone(&self.writer).lock_owned().await;
        let (path, identity) = (self.path.clone(), Arc::clone(&self.identity));
        blocking(move || {
            let again = || identity.check().and_then(|()| open_writer(&path));
            let connection = writer.take().map_or_else(again, Ok)?;
            let (connection, outcome) = work(connection);
            *writer = connection;
            outcome
        })
        .await
    }
}

/// A connection that reads, in a transaction until it is dropped.
pub(crate) struct Reader {
    connection: Option<Connection>,
    readers: Arc<Mutex<Vec<Connection>>>,
    meter: Meter,
    _turn: OwnedSemaphorePermit,
}

impl Reader {
    /// Each row of one statement, read by the thread that asks.
    pub(crate) fn each(&self, sql: &Sql, params: &[Value], take: Take<'_>) -> Result<(), StoreError> {
        each(self.connection.as_ref().ok_or_else(lost)?, &self.meter, sql, params, take)
    }

    /// Several reads, on a thread that may block.
    pub(crate) async fn read(
        &mut self,
        account: AccountId,
        work: impl for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Anything> + Send + 'static,
    ) -> Result<Anything, StoreError> {
        let (connection, meter) = (self.connection.take().ok_or_else(lost)?, self.meter.clone());
        let (connection, outcome) = blocking(move || {
            let mut tx = Tx { account, link: tx::Link::Sqlite(connection), meter };
            let outcome = at_once(work(&mut tx));
            let tx::Link::Sqlite(connection) = tx.link else { return Err(tx::other_engine()) };
            Ok((connection, outcome))
        })
        .await?;
        self.connection = Some(connection);
        outcome
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        match connection.execute_batch("COMMIT") {
            Ok(()) => self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(connection),
            // A connection that does not end its transaction is not lent again.
            Err(error) => tracing::warn!(%error, "the transaction of a page did not end"),
        }
    }
}

/// A connection whose thread broke down.
fn lost() -> StoreError {
    StoreError::Internal("the connection of a page is lost".to_owned())
}

/// A connection that reads, to the file that was opened and no other. Those there are go on reading it, whatever became of its name.
fn fresh_reader(path: &std::path::Path, identity: &Identity) -> Result<Connection, StoreError> {
    identity.check()?;
    let reader = open_reader(path)?;
    identity.check()?;
    Ok(reader)
}

/// Work between a begin and a commit; a failure undoes it.
fn within<T>(
    connection: Connection,
    meter: Meter,
    begin: &str,
    account: AccountId,
    before_commit: impl FnOnce() -> Result<(), StoreError>,
    work: impl for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, T>,
) -> (Option<Connection>, Result<T, StoreError>) {
    if let Err(error) = connection.execute_batch(begin) {
        return (Some(connection), Err(error.into()));
    }
    meter.transaction();
    let mut tx = Tx { account, link: tx::Link::Sqlite(connection), meter };
    let outcome = at_once(work(&mut tx));
    let tx::Link::Sqlite(connection) = tx.link else { return (None, Err(tx::other_engine())) };
    let outcome = outcome.and_then(|value| {
        before_commit()?;
        Ok(connection.execute_batch("COMMIT").map(|()| value)?)
    });
    if outcome.is_err() && !connection.is_autocommit() {
        // A rollback that fails leaves nothing to undo: the file's own journal does it at the next opening.
        if let Err(error) = connection.execute_batch("ROLLBACK") {
            tracing::warn!(%error, "rolling back failed");
        }
    }
    (Some(connection), outcome)
}

/// The outcome of work whose every step is ready at once, as all of SQLite's are.
fn at_once<T>(work: BoxFuture<'_, T>) -> Result<T, StoreError> {
    let mut work = pin!(work);
    match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => outcome,
        Poll::Pending => Err(StoreError::Internal("work on SQLite waited for something else".to_owned())),
    }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, StoreError> + Send + 'static) -> Result<T, StoreError> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| Err(StoreError::Internal(error.to_string())))
}
