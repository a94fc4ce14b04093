//! Work of the server that one of several processes does. Not done here: when, and by whom it is asked for (the binary).

use jiff::{SignedDuration, Timestamp};
use rebond_store::hosted::{codes, works};
use uuid::Uuid;

use crate::{App, BoxFuture};

/// A process that takes on work.
#[derive(Debug, Clone, Copy)]
pub struct Worker(Uuid);

impl App {
    /// This process, told from every other.
    pub fn worker(&self) -> Worker {
        Worker(self.new_ticket())
    }

    /// Whether this process does a work now: it is due, and no other holds it.
    pub fn takes_work<'a>(&'a self, name: &'static str, me: Worker, held: SignedDuration, every: SignedDuration) -> BoxFuture<'a, bool> {
        Box::pin(async move {
            let now = self.now();
            let last = works::all(&self.store).await?.into_iter().find(|(known, _)| known == name).and_then(|(_, done)| done);
            if last.is_some_and(|last| now.duration_since(last) < every && last <= now) {
                return Ok(false);
            }
            Ok(works::hold(&self.store, name, me.0, now, now.checked_add(held).unwrap_or(Timestamp::MAX)).await?)
        })
    }

    /// It is done.
    pub fn did_work<'a>(&'a self, name: &'static str, me: Worker) -> BoxFuture<'a, ()> {
        Box::pin(async move { Ok(works::done(&self.store, name, me.0, self.now()).await?) })
    }

    /// When each work was last done.
    pub fn works_done(&self) -> BoxFuture<'_, Vec<(String, Option<Timestamp>)>> {
        Box::pin(async move { Ok(works::all(&self.store).await?) })
    }

    /// Lets go of codes that open no more; how many.
    pub fn let_codes_go(&self) -> BoxFuture<'_, u64> {
        Box::pin(async move { Ok(codes::sweep(&self.store, self.now()).await?) })
    }

    /// How many accounts there are to come into; fails when the database is away.
    pub fn accounts(&self) -> BoxFuture<'_, i64> {
        Box::pin(async move { Ok(rebond_store::hosted::logins::count(&self.store).await?) })
    }
}
