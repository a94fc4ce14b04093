//! A transaction on either engine: rows of a statement, a statement carried out, many carried out in order. One text of async
//! code serves both: on SQLite every future is ready at once and runs on a blocking thread; on PostgreSQL it waits for the
//! server. Not done here: opening, committing, trying again (`engine`).

use std::pin::Pin;

use rebond_domain::AccountId;

use crate::{
    StoreError,
    engine::{postgres, sqlite},
    query::Sql,
    row::Row,
    value::Value,
};

/// Work inside a transaction.
pub(crate) type Work<'t, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 't>>;

/// A transaction of one account.
pub(crate) struct Tx {
    pub(crate) account: AccountId,
    pub(crate) link: Link,
}

/// The way to the database.
pub(crate) enum Link {
    Sqlite(rusqlite::Connection),
    Postgres(postgres::Link),
}

impl Tx {
    /// The account as a parameter: first of every statement.
    pub(crate) const fn account(&self) -> AccountId {
        self.account
    }

    /// The rows of a statement.
    pub(crate) async fn rows<T: Send>(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
        read: fn(&mut Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        match &mut self.link {
            Link::Sqlite(connection) => sqlite::rows(connection, sql, params, read),
            Link::Postgres(link) => link.rows(sql, params, read).await,
        }
    }

    /// Carries out a statement; answers how many rows it touched.
    pub(crate) async fn run(&mut self, sql: &'static Sql, params: &[Value]) -> Result<u64, StoreError> {
        match &mut self.link {
            Link::Sqlite(connection) => sqlite::run(connection, sql, params),
            Link::Postgres(link) => link.run(sql, params).await,
        }
    }

    /// Carries out statements in order, without waiting for each answer where the engine is far away.
    pub(crate) async fn run_all(&mut self, steps: &[Step]) -> Result<(), StoreError> {
        match &mut self.link {
            Link::Sqlite(connection) => {
                for step in steps {
                    sqlite::run(connection, step.sql, &step.params).map_err(|error| step.explain(error))?;
                }
                Ok(())
            }
            Link::Postgres(link) => link.run_all(steps).await,
        }
    }
}

/// A statement to carry out.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) sql: &'static Sql,
    pub(crate) params: Vec<Value>,
    /// The noun it writes, for errors.
    pub(crate) noun: Option<rebond_domain::Noun>,
}

impl Step {
    pub(crate) fn explain(&self, error: StoreError) -> StoreError {
        match self.noun {
            Some(noun) => error.about(noun),
            None => error,
        }
    }
}
