//! What one page reads, of one state of the data: a connection in a transaction that begins with the first question and ends when the
//! page is done. On PostgreSQL, questions asked at once travel together. Not done here: writing, for which the transaction ends first.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use rebond_domain::AccountId;
use tokio::sync::Mutex;

use super::{Engine, postgres, sqlite};
use crate::{
    StoreError,
    sql::{Sql, Take},
    tx::{Anything, BoxFuture, Tx},
    value::Value,
};

/// Work that reads, of whatever answer.
type Reading = Box<dyn for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Anything> + Send>;

/// The transaction of a page.
pub(crate) struct Page {
    engine: Arc<Engine>,
    account: AccountId,
    held: Mutex<Option<Held>>,
    ended: AtomicBool,
}

enum Held {
    Sqlite(sqlite::Reader),
    Postgres(Arc<postgres::Reader>),
}

impl Page {
    pub(crate) fn of(engine: &Arc<Engine>, account: AccountId) -> Self {
        Self { engine: Arc::clone(engine), account, held: Mutex::new(None), ended: AtomicBool::new(false) }
    }

    /// Each row of one statement.
    pub(crate) async fn each(&self, sql: &Sql, params: &[Value], take: Take<'_>) -> Result<(), StoreError> {
        let shared = {
            let mut held = self.held.lock().await;
            match self.begun(&mut held).await? {
                Held::Sqlite(reader) => return reader.each(sql, params, take),
                Held::Postgres(reader) => Arc::clone(reader),
            }
        };
        // Waited for without the lock: others ask meanwhile.
        shared.each(sql, params, take).await
    }

    /// Several reads, in the same transaction.
    pub(crate) async fn read(&self, work: Reading) -> Result<Anything, StoreError> {
        let shared = {
            let mut held = self.held.lock().await;
            match self.begun(&mut held).await? {
                Held::Sqlite(reader) => return reader.read(self.account, work).await,
                Held::Postgres(reader) => Arc::clone(reader),
            }
        };
        shared.read(self.account, work).await
    }

    /// Ends the transaction: what is asked next is of the state that is then.
    pub(crate) async fn end(&self) {
        self.ended.store(true, Ordering::Relaxed);
        drop(self.held.lock().await.take());
    }

    /// Whether all that was and will be read is of one moment: nothing ended its transaction so far.
    pub(crate) fn is_of_one_moment(&self) -> bool {
        !self.ended.load(Ordering::Relaxed)
    }

    async fn begun<'h>(&self, held: &'h mut Option<Held>) -> Result<&'h mut Held, StoreError> {
        if held.is_none() {
            *held = Some(match &*self.engine {
                Engine::Sqlite(engine) => Held::Sqlite(engine.reader().await?),
                Engine::Postgres(engine) => Held::Postgres(Arc::new(engine.reader(self.account).await?)),
            });
        }
        held.as_mut().ok_or_else(|| StoreError::Internal("a page that reads nothing".to_owned()))
    }
}
