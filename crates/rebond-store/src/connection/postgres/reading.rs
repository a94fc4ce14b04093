//! A connection in a transaction that reads, which several ask at once: the first question carries what opens the transaction, and those
//! asked before it is answered travel with it. Dropped, it ends the transaction and is lent again; or, when anything failed or was not
//! heard to its end, it is closed. Not done here: lending it, what became of the server (`engine`).

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicUsize, Ordering},
};

use tokio::runtime::Handle;
use tokio_postgres::Row as Native;

use super::{Begin, Client, borrowed};
use crate::{
    StoreError,
    row::Row,
    sql::{Sql, Take},
    value::Value,
};

/// A connection in a transaction that reads.
pub(crate) struct Reading {
    /// There until it is dropped.
    client: Option<Client>,
    /// Sent together with the first question.
    begin: Mutex<Option<Begin>>,
    /// Questions without a good answer: on their way, failed, or given up by who asked.
    unanswered: AtomicUsize,
}

impl Reading {
    /// A transaction about to begin with these words, and its first question.
    pub(crate) const fn new(client: Client, begin: Begin) -> Self {
        Self { client: Some(client), begin: Mutex::new(Some(begin)), unanswered: AtomicUsize::new(0) }
    }

    /// Each row of a statement.
    pub(crate) async fn each(&self, sql: &Sql, params: &[Value], take: Take<'_>) -> Result<(), StoreError> {
        let client = self.client.as_ref().ok_or_else(|| StoreError::Internal("a page without its connection".to_owned()))?;
        self.unanswered.fetch_add(1, Ordering::Relaxed);
        let rows = self.query(client, sql, params).await?;
        self.unanswered.fetch_sub(1, Ordering::Relaxed);
        client.meter.statement(rows.len(), 0);
        rows.iter().try_for_each(|row| take(&mut Row::postgres(row)))
    }

    async fn query(&self, client: &Client, sql: &Sql, params: &[Value]) -> Result<Vec<Native>, StoreError> {
        let statement = client.prepared(&sql.postgres).await?;
        let params = borrowed(params);
        // Whoever takes the words sends them at once, before anybody else asks.
        let opening = self.begin.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(opening) = opening else { return client.query(&statement, &params).await };
        let (begun, rows) = tokio::join!(biased; client.open(&opening), client.query(&statement, &params));
        begun?;
        rows
    }
}

impl Drop for Reading {
    /// Whoever asked has the answer: the end of the transaction is said without anybody waiting for it, and the connection lent again when
    /// it was heard.
    fn drop(&mut self) {
        let Some(client) = self.client.take() else { return };
        let begun = self.begin.get_mut().unwrap_or_else(PoisonError::into_inner).is_none();
        let certain = self.unanswered.load(Ordering::Relaxed) == 0;
        match Handle::try_current() {
            Ok(_) if certain && !begun => {}
            Ok(runtime) if certain => drop(runtime.spawn(end(Ending(Some(client))))),
            _ => client.close(),
        }
    }
}

/// A connection whose transaction is ending: given up before that was heard, it is closed.
struct Ending(Option<Client>);

async fn end(mut ending: Ending) {
    let Some(client) = &ending.0 else { return };
    match client.end().await {
        Ok(()) => drop(ending.0.take()),
        Err(error) => tracing::debug!(%error, "the transaction of a page did not end"),
    }
}

impl Drop for Ending {
    fn drop(&mut self) {
        if let Some(client) = self.0.take() {
            client.close();
        }
    }
}
