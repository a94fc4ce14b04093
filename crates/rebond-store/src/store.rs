//! The store: where the data is, opened. What enters: an account and what is asked of it. What leaves: records, pages, outcomes.
//! Not done here: each noun's questions (`tables`), writing (`write`).

use std::{path::PathBuf, sync::Arc};

use rebond_domain::AccountId;
use uuid::Uuid;

use crate::{
    StoreError, Stored,
    engine::{Engine, page::Page, postgres::Postgres, sqlite::Sqlite},
    field::FromRow,
    query::Query,
    table::{key, sql_of},
    tx::{BoxFuture, Tx},
    value::Value,
};

/// Where the data is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Database {
    /// A file of SQLite; made when it is not there.
    Sqlite(PathBuf),
    /// A `postgres://` address.
    Postgres(String),
}

/// The data, opened. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    pub(crate) engine: Arc<Engine>,
    /// The transaction of a page, for one that is read.
    page: Option<Arc<Page>>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match *self.engine {
            Engine::Sqlite(_) => "Store(SQLite)",
            Engine::Postgres(_) => "Store(PostgreSQL)",
        })
    }
}

impl Store {
    /// Opens the database, and brings its schema up to date.
    pub async fn open(database: &Database) -> Result<Self, StoreError> {
        let engine = match database {
            Database::Sqlite(path) => Engine::Sqlite(Sqlite::open(path.clone())?),
            Database::Postgres(url) => Engine::Postgres(Postgres::open(url).await?),
        };
        Ok(Self { engine: Arc::new(engine), page: None })
    }

    /// The same data as they are at the first question: all that is asked of this is asked in one transaction, which ends when it is
    /// dropped. What is written through it ends the transaction first, so that it is seen by what is asked next.
    #[must_use]
    pub fn page(&self, account: AccountId) -> Self {
        Self { engine: Arc::clone(&self.engine), page: Some(Arc::new(Page::of(&self.engine, account))) }
    }

    /// Whether all that is read through this is of one moment: a page through which nothing was written yet.
    pub fn is_of_one_moment(&self) -> bool {
        self.page.as_ref().is_some_and(|page| page.is_of_one_moment())
    }

    /// What was asked of the database so far.
    #[cfg(feature = "meter")]
    pub fn asked(&self) -> crate::Asked {
        self.engine.asked()
    }

    /// One record; `None` when it is not there.
    pub async fn get<T: Stored>(&self, account: AccountId, id: impl Into<Uuid>) -> Result<Option<T>, StoreError> {
        let params = key(account, id.into()).to_vec();
        Ok(self.engine.rows(self.page.as_deref(), account, &sql_of(T::NOUN).get, params, T::read_row).await?.into_iter().next())
    }

    /// Several records of a noun, in no order; those that are not there are left out.
    pub async fn many<T: Stored>(&self, account: AccountId, ids: impl IntoIterator<Item: Into<Uuid>>) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        for statement in sql_of(T::NOUN).many.of_ids(account, ids.into_iter().map(Into::into)) {
            found.extend(self.engine.rows(self.page.as_deref(), account, statement.sql, statement.params, T::read_row).await?);
        }
        Ok(found)
    }

    /// All records of a noun, in the order of their identifiers: that of their making, to the millisecond.
    pub async fn all<T: Stored>(&self, account: AccountId) -> Result<Vec<T>, StoreError> {
        self.engine.rows(self.page.as_deref(), account, &sql_of(T::NOUN).all, vec![Value::Id(account.0)], T::read_row).await
    }

    /// The rows of one statement.
    pub(crate) async fn rows<R: FromRow>(
        &self,
        account: AccountId,
        query: &'static Query<R>,
        params: Vec<Value>,
    ) -> Result<Vec<R>, StoreError> {
        self.engine.rows(self.page.as_deref(), account, query.sql(), params, R::read).await
    }

    /// The rows of one statement in the order of a key. The few rows of one person or meeting are put in order here: asked to do it,
    /// SQLite reads all of an account along an index that has the order, rather than find the few and sort them.
    pub(crate) async fn rows_by<R: FromRow, K: Ord>(
        &self,
        account: AccountId,
        query: &'static Query<R>,
        params: Vec<Value>,
        key: fn(&R) -> K,
    ) -> Result<Vec<R>, StoreError> {
        let mut rows = self.rows(account, query, params).await?;
        rows.sort_by_key(key);
        Ok(rows)
    }

    /// The rows of one statement for each value of a list. Nothing is asked for an empty one; what one statement holds is asked for by the
    /// thread that waits.
    pub(crate) async fn rows_in<R: FromRow>(
        &self,
        account: AccountId,
        query: &'static Query<R>,
        params: Vec<Value>,
        list: Vec<Value>,
    ) -> Result<Vec<R>, StoreError> {
        let mut asked = query.for_list(0, &params, list);
        if asked.len() > 1 {
            return self.read(account, move |tx| Box::pin(tx.rows_of_all(asked, R::read))).await;
        }
        match asked.pop() {
            Some((sql, params)) => self.engine.rows(self.page.as_deref(), account, sql, params, R::read).await,
            None => Ok(Vec::new()),
        }
    }

    /// Several reads of one state of the data.
    pub(crate) async fn read<T, F>(&self, account: AccountId, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, T> + Send + 'static,
    {
        self.engine.read(self.page.as_deref(), account, work).await
    }

    /// Work that writes, whole or not at all.
    pub(crate) async fn write<T, F>(&self, account: AccountId, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, T> + Send + Sync + 'static,
    {
        if let Some(page) = &self.page {
            page.end().await;
        }
        self.engine.write(account, work).await
    }
}
