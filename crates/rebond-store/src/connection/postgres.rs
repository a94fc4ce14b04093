//! PostgreSQL: one connection in a transaction, which says whose data it is for. Statements that do not wait for each other
//! travel together.

mod pipeline;

use deadpool_postgres::Object;
use rebond_domain::AccountId;
use tokio_postgres::{Statement as Prepared, types::ToSql};

use crate::{
    StoreError,
    row::Row,
    sql::{Sql, Statement, Take},
    value::Value,
};

/// From how many statements on a write counts as large: an import, a restore.
const MANY: usize = 2_000;

/// What opens a transaction of an account.
pub(crate) fn begin(account: AccountId, mode: &str) -> String {
    format!("BEGIN TRANSACTION {mode}; SELECT set_config('rebond.account', '{account}', true)")
}

/// Values as the driver takes them.
pub(crate) fn borrowed(params: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    params.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

/// A connection in a transaction. Dropped half-way, it is closed rather than lent again.
pub(crate) struct Link {
    client: Option<Object>,
    /// Sent together with the first statement.
    begin: Option<String>,
    open: bool,
    /// Whether so many rows were written that the server's idea of the tables is worth nothing any more.
    pub(crate) many: bool,
}

impl Link {
    /// A transaction about to begin: with its first statement.
    pub(crate) fn new(client: Object, account: AccountId, mode: &str) -> Self {
        Self { client: Some(client), begin: Some(begin(account, mode)), open: false, many: false }
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
                let (begun, rows) = tokio::join!(biased; client.batch_execute(&opening), client.query(&statement, &params));
                begun?;
                rows?
            }
        };
        rows.iter().try_for_each(|row| take(&mut Row::postgres(row)))
    }

    /// Carries out a statement; answers how many rows it touched.
    pub(crate) async fn run(&mut self, sql: &Sql, params: &[Value]) -> Result<u64, StoreError> {
        let statement = self.prepared(sql).await?;
        if let Some(opening) = self.opening() {
            self.client()?.batch_execute(&opening).await?;
        }
        Ok(self.client()?.execute(&statement, &borrowed(params)).await?)
    }

    /// Carries out statements in order.
    pub(crate) async fn run_all(&mut self, statements: &[Statement]) -> Result<(), StoreError> {
        if let Some(opening) = self.opening() {
            self.client()?.batch_execute(&opening).await?;
        }
        self.many |= statements.len() > MANY;
        pipeline::run_all(self.client()?, statements).await
    }

    async fn prepared(&self, sql: &Sql) -> Result<Prepared, StoreError> {
        Ok(self.client()?.prepare_cached(&sql.postgres).await?)
    }

    fn opening(&mut self) -> Option<String> {
        self.open = true;
        self.begin.take()
    }

    /// The connection.
    pub(crate) fn client(&self) -> Result<&Object, StoreError> {
        self.client.as_ref().ok_or_else(|| StoreError::Internal("a transaction without its connection".to_owned()))
    }

    /// Ends it: `COMMIT` or `ROLLBACK`.
    pub(crate) async fn end(&mut self, how: &str) -> Result<(), StoreError> {
        if self.open {
            self.client()?.batch_execute(how).await?;
            self.open = false;
        }
        Ok(())
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        if self.open
            && let Some(client) = self.client.take()
        {
            drop(Object::take(client));
        }
    }
}
