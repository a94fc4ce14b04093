//! A connection in a transaction that reads, which several ask at once: the first question carries what opens the transaction, and those
//! asked before it is answered travel with it. Not done here: lending it, what became of the server (`engine`).

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use tokio_postgres::Row as Native;

use super::{Client, borrowed};
use crate::{
    StoreError,
    row::Row,
    sql::{Sql, Take},
    value::Value,
};

/// A connection in a transaction that reads.
pub(crate) struct Reading {
    client: Client,
    /// Sent together with the first question.
    begin: Mutex<Option<String>>,
    failed: AtomicBool,
}

impl Reading {
    /// A transaction about to begin with these words, and its first question.
    pub(crate) const fn new(client: Client, begin: String) -> Self {
        Self { client, begin: Mutex::new(Some(begin)), failed: AtomicBool::new(false) }
    }

    /// Each row of a statement.
    pub(crate) async fn each(&self, sql: &Sql, params: &[Value], take: Take<'_>) -> Result<(), StoreError> {
        let rows = self.query(sql, params).await?;
        self.client.meter.statement(rows.len(), 0);
        rows.iter().try_for_each(|row| take(&mut Row::postgres(row)))
    }

    async fn query(&self, sql: &Sql, params: &[Value]) -> Result<Vec<Native>, StoreError> {
        let asked = async {
            let statement = self.client.prepared(&sql.postgres).await?;
            let opening = self.begin.lock().unwrap_or_else(PoisonError::into_inner).take();
            let params = borrowed(params);
            let Some(opening) = opening else { return self.client.query(&statement, &params).await };
            let (begun, rows) = tokio::join!(biased; self.client.say(&opening), self.client.query(&statement, &params));
            begun?;
            rows
        };
        // Dropped half-way, it counts as failed: nobody knows what was answered.
        let was = self.failed.swap(true, Ordering::Relaxed);
        let rows = asked.await?;
        self.failed.store(was, Ordering::Relaxed);
        Ok(rows)
    }

    /// Ends the transaction, and the connection when it is not certain to be as it was.
    pub(crate) async fn end(self) {
        let begun = self.begin.lock().unwrap_or_else(PoisonError::into_inner).is_none();
        if self.failed.load(Ordering::Relaxed) || (begun && self.client.end().await.is_err()) {
            self.close();
        }
    }

    /// Ends the connection.
    pub(crate) fn close(self) {
        self.client.close();
    }
}
