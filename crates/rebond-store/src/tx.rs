//! A transaction on either engine: rows of a statement, a statement carried out, many carried out in order. One text of async
//! code serves both: on SQLite every future is ready at once and runs on a blocking thread; on PostgreSQL it waits for the
//! server. Not done here: opening, committing, trying again (`engine`).

use std::{any::Any, future::ready, pin::Pin, sync::Arc};

use rebond_domain::AccountId;

use crate::{
    StoreError,
    connection::{postgres, sqlite},
    meter::Meter,
    row::Row,
    sql::{Sql, Statement, Take},
    value::Value,
};

/// Work inside a transaction, or on the store. Boxed, so that its code is made once, here, and not again in every room that waits
/// for it.
pub(crate) type BoxFuture<'t, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 't>>;

/// What work answers, of a type that only the asker knows: the engines are compiled once and not once for each type.
pub(crate) type Anything = Box<dyn Any + Send>;

/// The answer, as the asker knows it.
pub(crate) fn known<T: 'static>(answer: Anything) -> Result<T, StoreError> {
    answer.downcast().map(|known| *known).map_err(|_| StoreError::Internal("an answer of another type".to_owned()))
}

/// A transaction of one account.
pub(crate) struct Tx {
    pub(crate) account: AccountId,
    pub(crate) link: Link,
    pub(crate) meter: Meter,
}

/// The way to the database.
pub(crate) enum Link {
    Sqlite(rusqlite::Connection),
    Postgres(postgres::Link),
    /// Of a page, which only reads.
    Page(Arc<postgres::Reading>),
}

/// The connection of a transaction is never of another engine than the one that began it.
pub(crate) fn other_engine() -> StoreError {
    StoreError::Internal("a transaction of one engine ended on the other".to_owned())
}

fn only_reads() -> StoreError {
    StoreError::Internal("the transaction of a page only reads".to_owned())
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
        let mut rows = Vec::new();
        let mut take = |row: &mut Row<'_>| read(row).map(|row| rows.push(row));
        self.each(sql, params, &mut take).await?;
        Ok(rows)
    }

    /// The rows of several statements, one after the other.
    pub(crate) async fn rows_of_all<T: Send>(
        &mut self,
        asked: Vec<(&'static Sql, Vec<Value>)>,
        read: fn(&mut Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut rows = Vec::new();
        for (sql, params) in asked {
            rows.append(&mut self.rows(sql, &params, read).await?);
        }
        Ok(rows)
    }

    /// Each row of a statement, as it comes.
    pub(crate) fn each<'t>(&'t mut self, sql: &'static Sql, params: &'t [Value], take: Take<'t>) -> BoxFuture<'t, ()> {
        match &mut self.link {
            Link::Sqlite(connection) => Box::pin(ready(sqlite::each(connection, &self.meter, sql, params, take))),
            Link::Postgres(link) => Box::pin(link.each(sql, params, take)),
            Link::Page(reader) => Box::pin(reader.each(sql, params, take)),
        }
    }

    /// Carries out a statement; answers how many rows it touched.
    pub(crate) fn run<'t>(&'t mut self, sql: &'static Sql, params: &'t [Value]) -> BoxFuture<'t, u64> {
        match &mut self.link {
            Link::Sqlite(connection) => Box::pin(ready(sqlite::run(connection, &self.meter, sql, params))),
            Link::Postgres(link) => Box::pin(link.run(sql, params)),
            Link::Page(_) => Box::pin(ready(Err(only_reads()))),
        }
    }

    /// Until the end of this transaction nobody else opens an account. A transaction of SQLite that writes is alone anyway.
    pub(crate) async fn alone(&mut self) -> Result<(), StoreError> {
        match &mut self.link {
            Link::Sqlite(_) => Ok(()),
            Link::Postgres(link) => link.say("LOCK TABLE accounts IN SHARE ROW EXCLUSIVE MODE").await,
            Link::Page(_) => Err(only_reads()),
        }
    }

    /// Carries out statements in order, without waiting for each answer where the engine is far away.
    pub(crate) fn run_all<'t>(&'t mut self, statements: &'t [Statement]) -> BoxFuture<'t, ()> {
        match &mut self.link {
            Link::Sqlite(connection) => Box::pin(ready(sqlite::run_all(connection, &self.meter, statements))),
            Link::Postgres(link) => Box::pin(link.run_all(statements)),
            Link::Page(_) => Box::pin(ready(Err(only_reads()))),
        }
    }
}
