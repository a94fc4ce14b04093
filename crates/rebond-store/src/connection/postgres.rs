//! PostgreSQL: one connection in a transaction, which says whose data it is for. Statements that do not wait for each other
//! travel together.

mod address;
mod pipeline;
mod reading;
mod servers;

use std::{pin::pin, time::Duration};

use deadpool::managed::Object;
use rebond_domain::AccountId;
use tokio_postgres::{Error, Row as Native, Statement as Prepared, types::ToSql};

pub(crate) use self::{address::Address, reading::Reading, servers::Servers};
use crate::{
    StoreError,
    meter::Meter,
    row::Row,
    sql::{Sql, Statement, Take},
    value::Value,
};

/// From how many statements on a write counts as large: an import, a restore.
const MANY: usize = 2_000;

/// What opens a transaction of an account: two messages, sent together. Only a setting that is a message by itself reaches the other
/// machines of a cluster (docs/scale.md).
pub(crate) struct Begin {
    transaction: String,
    account: String,
}

/// What opens a transaction of an account.
pub(crate) fn begin(account: AccountId, mode: &str) -> Begin {
    Begin { transaction: format!("BEGIN TRANSACTION {mode}"), account: format!("SET LOCAL rebond.account = '{account}'") }
}

/// Values as the driver takes them.
pub(crate) fn borrowed(params: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    params.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

/// A connection on which every answer has its time.
pub(crate) struct Client {
    lent: Object<Servers>,
    to_answer: Duration,
    meter: Meter,
}

impl Client {
    /// This one, with so much time for an answer.
    pub(crate) const fn new(lent: Object<Servers>, to_answer: Duration, meter: Meter) -> Self {
        Self { lent, to_answer, meter }
    }

    async fn in_time<T>(&self, asked: impl Future<Output = Result<T, Error>>) -> Result<T, StoreError> {
        let late = |_| StoreError::Unreachable(format!("no answer within {} s", self.to_answer.as_secs()));
        Ok(tokio::time::timeout(self.to_answer, pin!(asked)).await.map_err(late)??)
    }

    /// A statement, prepared once.
    pub(crate) async fn prepared(&self, text: &str) -> Result<Prepared, StoreError> {
        self.in_time(self.lent.prepare_cached(text)).await
    }

    /// The rows of a statement.
    pub(crate) async fn query(&self, statement: &Prepared, params: &[&(dyn ToSql + Sync)]) -> Result<Vec<Native>, StoreError> {
        let _flight = self.meter.flight();
        self.in_time(self.lent.query(statement, params)).await
    }

    /// Carries out a statement; answers how many rows it touched.
    pub(crate) async fn execute(&self, statement: &Prepared, params: &[&(dyn ToSql + Sync)]) -> Result<u64, StoreError> {
        let _flight = self.meter.flight();
        self.in_time(self.lent.execute(statement, params)).await
    }

    /// Says words without parameters.
    pub(crate) async fn say(&self, words: &str) -> Result<(), StoreError> {
        let _flight = self.meter.flight();
        self.in_time(self.lent.batch_execute(words)).await
    }

    /// Ends a transaction that only read: nobody waits for it.
    pub(crate) async fn end(&self) -> Result<(), StoreError> {
        self.in_time(self.lent.batch_execute("COMMIT")).await
    }

    /// Opens a transaction.
    pub(crate) async fn open(&self, begin: &Begin) -> Result<(), StoreError> {
        let (opened, told) = tokio::join!(biased; self.say(&begin.transaction), self.say(&begin.account));
        opened.and(told)
    }

    /// Says words that may take as long as they take.
    pub(crate) async fn at_leisure(&self, words: &str) -> Result<(), StoreError> {
        Ok(self.lent.batch_execute(&format!("BEGIN; SET LOCAL statement_timeout = 0; {words}; COMMIT")).await?)
    }

    /// Ends it, so that nobody is lent it again.
    pub(crate) fn close(self) {
        drop(Object::take(self.lent));
    }
}

/// A connection in a transaction. Dropped half-way, it is closed rather than lent again.
pub(crate) struct Link {
    client: Option<Client>,
    /// Sent together with the first statement.
    begin: Option<Begin>,
    open: bool,
    /// Whether so many rows were written that the server's idea of the tables is worth nothing any more.
    pub(crate) many: bool,
}

impl Link {
    /// A transaction about to begin with these words, and its first statement.
    pub(crate) const fn new(client: Client, begin: Begin) -> Self {
        Self { client: Some(client), begin: Some(begin), open: false, many: false }
    }

    /// Each row of a statement.
    pub(crate) async fn each(&mut self, sql: &Sql, params: &[Value], take: Take<'_>) -> Result<(), StoreError> {
        let statement = self.prepared(sql).await?;
        let opening = self.opening();
        let client = self.client()?;
        let params = borrowed(params);
        let rows = match opening {
            None => client.query(&statement, &params).await?,
            Some(opening) => {
                let (begun, rows) = tokio::join!(biased; client.open(&opening), client.query(&statement, &params));
                begun?;
                rows?
            }
        };
        self.client()?.meter.statement(rows.len(), 0);
        rows.iter().try_for_each(|row| take(&mut Row::postgres(row)))
    }

    /// Carries out a statement; answers how many rows it touched.
    pub(crate) async fn run(&mut self, sql: &Sql, params: &[Value]) -> Result<u64, StoreError> {
        let statement = self.prepared(sql).await?;
        self.begun().await?;
        self.client()?.execute(&statement, &borrowed(params)).await
    }

    /// Carries out statements in order.
    pub(crate) async fn run_all(&mut self, statements: &[Statement]) -> Result<(), StoreError> {
        self.begun().await?;
        self.many |= statements.len() > MANY;
        pipeline::run_all(self.client()?, statements).await
    }

    /// Says words without parameters.
    pub(crate) async fn say(&mut self, words: &str) -> Result<(), StoreError> {
        self.begun().await?;
        self.client()?.say(words).await
    }

    async fn begun(&mut self) -> Result<(), StoreError> {
        match self.opening() {
            Some(opening) => self.client()?.open(&opening).await,
            None => Ok(()),
        }
    }

    async fn prepared(&self, sql: &Sql) -> Result<Prepared, StoreError> {
        self.client()?.prepared(&sql.postgres).await
    }

    fn opening(&mut self) -> Option<Begin> {
        self.open = true;
        self.begin.take()
    }

    /// The connection.
    pub(crate) fn client(&self) -> Result<&Client, StoreError> {
        self.client.as_ref().ok_or_else(|| StoreError::Internal("a transaction without its connection".to_owned()))
    }

    /// Ends it: `COMMIT` or `ROLLBACK`.
    pub(crate) async fn end(&mut self, how: &str) -> Result<(), StoreError> {
        if self.open {
            self.client()?.say(how).await?;
            self.open = false;
        }
        Ok(())
    }
}

impl Link {
    /// Ends the connection, whatever it was in the middle of.
    pub(crate) fn close(&mut self) {
        if let Some(client) = self.client.take() {
            client.close();
        }
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        if self.open {
            self.close();
        }
    }
}
