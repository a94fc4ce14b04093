//! PostgreSQL: a small pool; each transaction says whose data it is for, which row-level security checks. Statements that do
//! not wait for each other travel together. Not done here: TLS (see docs/decisions/0002-store.md), migrations.

use std::str::FromStr;

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime};
use rebond_domain::AccountId;
use tokio_postgres::{Config, NoTls};

use crate::{
    StoreError,
    connection::postgres::{Link, begin, borrowed},
    row::Row,
    sql::{Sql, Take},
    table,
    tx::{self, BoxFuture, Tx},
    value::Value,
};

/// How many connections are held at most: a page needs one, for a moment.
const CONNECTIONS: usize = 8;

/// A server and a database on it.
pub(crate) struct Postgres {
    pool: Pool,
}

impl Postgres {
    /// Connects, and brings the schema up to date.
    pub(crate) async fn open(url: &str) -> Result<Self, StoreError> {
        let mut config = Config::from_str(url).map_err(|error| StoreError::Unreachable(format!("not a postgres:// address: {error}")))?;
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(std::time::Duration::from_secs(10));
        }
        config.application_name("rebond");
        let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS)
            .runtime(Runtime::Tokio1)
            .wait_timeout(Some(std::time::Duration::from_secs(30)))
            .build()
            .map_err(|error| StoreError::Internal(error.to_string()))?;
        crate::migrate::postgres(&mut *pool.get().await?).await?;
        Ok(Self { pool })
    }

    /// A connection, outside any transaction.
    pub(crate) async fn connection(&self) -> Result<Object, StoreError> {
        Ok(self.pool.get().await?)
    }

    /// Each row of one statement, in a transaction of its own: one round trip.
    pub(crate) async fn each(&self, account: AccountId, sql: &Sql, params: &[Value], take: Take<'_>) -> Result<(), StoreError> {
        let client = self.pool.get().await?;
        let statement = client.prepare_cached(&sql.postgres).await?;
        let opening = begin(account, "READ ONLY");
        let params = borrowed(params);
        let (begun, rows, ended) =
            tokio::join!(biased; client.batch_execute(&opening), client.query(&statement, &params), client.batch_execute("COMMIT"));
        begun?;
        let rows = rows?;
        ended?;
        rows.iter().try_for_each(|row| take(&mut Row::postgres(row)))
    }

    /// Several reads of one state of the data.
    pub(crate) async fn read<T>(
        &self,
        account: AccountId,
        work: impl for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, T>,
    ) -> Result<T, StoreError> {
        self.within(account, "ISOLATION LEVEL REPEATABLE READ READ ONLY", work).await
    }

    /// Work that writes.
    pub(crate) async fn write<T>(
        &self,
        account: AccountId,
        work: impl for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, T>,
    ) -> Result<T, StoreError> {
        self.within(account, "READ WRITE", work).await
    }

    async fn within<T>(
        &self,
        account: AccountId,
        mode: &str,
        work: impl for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, T>,
    ) -> Result<T, StoreError> {
        let link = tx::Link::Postgres(Link::new(self.pool.get().await?, account, mode));
        let mut tx = Tx { account, link };
        let outcome = work(&mut tx).await;
        let tx::Link::Postgres(mut link) = tx.link else { return Err(tx::other_engine()) };
        match outcome {
            Ok(value) => {
                link.end("COMMIT").await?;
                if link.many {
                    // Its own cleaning would look again within a minute or so; until then plans could be a thousand times slower.
                    if let Err(error) = link.client()?.batch_execute(&format!("ANALYZE {}", table::names().join(", "))).await {
                        tracing::warn!(%error, "the server could not look at its tables again");
                    }
                }
                Ok(value)
            }
            Err(error) => {
                // The connection is dropped when even this fails, which undoes the work as well.
                if let Err(error) = link.end("ROLLBACK").await {
                    tracing::debug!(%error, "rolling back failed");
                }
                Err(error)
            }
        }
    }
}
