//! The situation of each account, kept while nothing changes: read once after a change, used for every page until the next. What
//! tells is the account's revision, so that a change by another process is seen as well.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::civil::Date;
use rebond_coach::Situation;
use rebond_domain::AccountId;
use rebond_store::Revision;

use super::gather::gather;
use crate::{AppError, Desk};

/// Accounts kept at most; a hosted edition forgets the others and reads them again.
const MOST: usize = 256;

/// The situations kept.
#[derive(Default)]
pub struct Kept(Mutex<HashMap<AccountId, Entry>>);

struct Entry {
    revision: Revision,
    /// What loops are due depends on the day too.
    day: Date,
    situation: Arc<Situation>,
}

impl Desk {
    /// What happened, joined: read again only when something changed or the day did.
    pub async fn situation(&self) -> Result<Arc<Situation>, AppError> {
        let (account, day) = (self.account_id(), self.today());
        let revision = self.store().revision(account).await?;
        if let Some(situation) = self.kept().get(account, revision, day) {
            return Ok(situation);
        }
        let situation = Arc::new(gather(self).await?);
        self.kept().put(account, Entry { revision, day, situation: Arc::clone(&situation) });
        Ok(situation)
    }
}

impl Kept {
    fn get(&self, account: AccountId, revision: Revision, day: Date) -> Option<Arc<Situation>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(&account).filter(|entry| entry.revision == revision && entry.day == day).map(|entry| Arc::clone(&entry.situation))
    }

    fn put(&self, account: AccountId, entry: Entry) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST && !kept.contains_key(&account) {
            kept.clear();
        }
        kept.insert(account, entry);
    }
}
