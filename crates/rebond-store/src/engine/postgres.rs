//! PostgreSQL: a small pool; each transaction says whose data it is for, which row-level security checks. Statements that do
//! not wait for each other travel together. A server that does not answer in time is away: its connections are dropped, and the next
//! are made with whichever of the servers named lets us in. Not done here: migrations.

use std::{sync::Arc, time::Duration};

use deadpool::{Runtime, managed::Pool};
use rebond_domain::AccountId;

use crate::{
    StoreError, Trouble,
    connection::postgres::{Address, Client, Link, Reading, Servers, begin, borrowed},
    meter::Meter,
    row::Row,
    sql::{Sql, Take},
    table,
    tx::{self, Anything, BoxFuture, Tx},
    value::Value,
};

/// How many connections are held at most: a page needs one, for a moment.
const CONNECTIONS: usize = 8;
/// How a transaction begins that reads one state of the data.
const READING: &str = "ISOLATION LEVEL REPEATABLE READ READ ONLY";
/// How long one waits for a connection that others hold.
const TURN: Duration = Duration::from_secs(10);

/// A server and a database on it.
pub(crate) struct Postgres {
    pool: Pool<Servers>,
    to_answer: Duration,
    pub(crate) meter: Meter,
}

impl Postgres {
    /// Connects, and brings the schema up to date.
    pub(crate) async fn open(url: &str) -> Result<Self, StoreError> {
        let address = Address::parse(url)?;
        let to_answer = address.to_answer;
        let pool: Pool<Servers> = Pool::builder(Servers::of(address))
            .max_size(CONNECTIONS)
            .runtime(Runtime::Tokio1)
            .wait_timeout(Some(TURN))
            .build()
            .map_err(|error| StoreError::Internal(error.to_string()))?;
        crate::migrate::postgres(&mut **pool.get().await?).await?;
        Ok(Self { pool, to_answer, meter: Meter::default() })
    }

    /// A connection, outside any transaction.
    pub(crate) async fn connection(&self) -> Result<Client, StoreError> {
        Ok(Client::new(self.pool.get().await?, self.to_answer, self.meter.clone()))
    }

    /// Each row of one statement, in a transaction of its own: one round trip.
    pub(crate) async fn each(&self, account: AccountId, sql: &Sql, params: &[Value], take: Take<'_>) -> Result<(), StoreError> {
        let client = self.connection().await?;
        self.meter.transaction();
        let asked = async {
            let statement = client.prepared(&sql.postgres).await?;
            let opening = begin(account, "READ ONLY");
            let params = borrowed(params);
            let (begun, rows, ended) = tokio::join!(biased; client.open(&opening), client.query(&statement, &params), client.say("COMMIT"));
            begun?;
            let rows = rows?;
            ended?;
            Ok(rows)
        };
        match asked.await {
            Ok(rows) => {
                self.meter.statement(rows.len(), 0);
                rows.iter().try_for_each(|row| take(&mut Row::postgres(row)))
            }
            Err(error) => {
                self.left_by(&error);
                // In the middle of whatever it was asked.
                client.close();
                Err(error)
            }
        }
    }

    /// A connection of a page's own for a while.
    pub(crate) async fn reader(&self, account: AccountId) -> Result<Reader, StoreError> {
        self.meter.transaction();
        let begin = begin(account, READING);
        let link = Reading::new(self.connection().await?, begin);
        Ok(Reader { link: Arc::new(link), pool: self.pool.clone(), meter: self.meter.clone() })
    }

    /// Several reads of one state of the data.
    pub(crate) async fn read<T>(
        &self,
        account: AccountId,
        work: impl for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, T>,
    ) -> Result<T, StoreError> {
        self.within(account, READING, work).await
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
        let begin = begin(account, mode);
        let link = tx::Link::Postgres(Link::new(self.connection().await?, begin));
        self.meter.transaction();
        let mut tx = Tx { account, link, meter: self.meter.clone() };
        let outcome = work(&mut tx).await;
        let tx::Link::Postgres(mut link) = tx.link else { return Err(tx::other_engine()) };
        let ended = match outcome {
            Ok(value) => link.end("COMMIT").await.map(|()| value),
            Err(error) => Err(error),
        };
        match &ended {
            Ok(_) if link.many => {
                // Its own cleaning would look again within a minute or so; until then plans could be a thousand times slower.
                if let Err(error) = link.client()?.at_leisure(&format!("ANALYZE {}", table::names().join(", "))).await {
                    tracing::warn!(%error, "the server could not look at its tables again");
                }
            }
            Ok(_) => {}
            Err(error) if self.left_by(error) => link.close(),
            Err(_) => {
                // The connection is dropped when even this fails, which undoes the work as well.
                if let Err(error) = link.end("ROLLBACK").await {
                    tracing::debug!(%error, "rolling back failed");
                }
            }
        }
        ended
    }

    /// Whether this says that the server left, or can only be read from now on. Then no connection to it is lent again.
    fn left_by(&self, error: &StoreError) -> bool {
        left(&self.pool, error)
    }
}

fn left(pool: &Pool<Servers>, error: &StoreError) -> bool {
    let left = matches!(error.trouble(), Trouble::Away | Trouble::ReadOnly);
    if left {
        pool.retain(|_, _| false);
    }
    left
}

/// A connection in a transaction until it is dropped, which several ask at once.
pub(crate) struct Reader {
    link: Arc<Reading>,
    pool: Pool<Servers>,
    meter: Meter,
}

impl Reader {
    /// Each row of one statement.
    pub(crate) async fn each(&self, sql: &Sql, params: &[Value], take: Take<'_>) -> Result<(), StoreError> {
        self.link.each(sql, params, take).await.inspect_err(|error| self.look_at(error))
    }

    /// Several reads.
    pub(crate) async fn read(
        &self,
        account: AccountId,
        work: impl for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Anything>,
    ) -> Result<Anything, StoreError> {
        let mut tx = Tx { account, link: tx::Link::Page(Arc::clone(&self.link)), meter: self.meter.clone() };
        work(&mut tx).await.inspect_err(|error| self.look_at(error))
    }

    fn look_at(&self, error: &StoreError) {
        left(&self.pool, error);
    }
}
