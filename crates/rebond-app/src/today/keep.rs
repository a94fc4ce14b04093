//! The situation and the steps of each account, kept while nothing changes: brought up to date after a change, used for every page
//! until the next. What tells is the account's revision, so that a change by another process is seen as well; for steps, also the hour.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use jiff::{Timestamp, civil::Date};
use rebond_coach::{Situation, Step, steps, steps_until};
use rebond_domain::AccountId;
use rebond_store::Revision;

use super::gather::{Gathered, Reading, Rest, gather};
use crate::{BoxFuture, Desk};

/// Records kept in all accounts together at most; a hosted edition forgets the others and reads them again.
const MOST: usize = 500_000;

/// So many records changed are read one by one; for more, everything is read again.
const FEW: u32 = 64;

/// The situations kept.
#[derive(Default)]
pub struct Kept(Mutex<HashMap<AccountId, Entry>>);

struct Entry {
    revision: Revision,
    /// What loops are due depends on the day too.
    day: Date,
    situation: Arc<Situation>,
    rest: Rest,
    steps: Option<KeptSteps>,
}

/// The steps of a situation, good from one moment until another.
struct KeptSteps {
    from: Timestamp,
    until: Timestamp,
    list: Arc<[Step]>,
}

impl Desk {
    /// What happened, joined: read again only when something changed or the day did.
    pub fn situation(&self) -> BoxFuture<'_, Arc<Situation>> {
        Box::pin(async move {
            let (account, day) = (self.account_id(), self.today());
            let revision = self.store().revision(account).await?;
            if let Some(situation) = self.kept().situation(account, revision, day) {
                return Ok(situation);
            }
            let known = self.kept().take(account);
            let changed = match &known {
                Some((seen, _)) if *seen <= revision => self.store().changed_between(account, *seen, revision, FEW).await?,
                _ => None,
            };
            let (situation, rest) = match (known, changed) {
                (Some((_, known)), Some(changed)) => gather(self, known, &Reading::Changed(&changed)).await?,
                _ => gather(self, Gathered::default(), &Reading::All).await?,
            };
            let situation = Arc::new(situation);
            self.kept().put(account, Entry { revision, day, situation: Arc::clone(&situation), rest, steps: None });
            Ok(situation)
        })
    }

    /// All the steps, most pressing first, and the situation they are of: computed again only when one may have changed.
    pub fn steps(&self) -> BoxFuture<'_, (Arc<Situation>, Arc<[Step]>)> {
        Box::pin(async move {
            let situation = self.situation().await?;
            let now = self.local_now();
            if let Some(list) = self.kept().steps(self.account_id(), &situation, now.timestamp()) {
                return Ok((situation, list));
            }
            let list: Arc<[Step]> = steps(&situation, self.norms(), &now).into();
            let kept = KeptSteps { from: now.timestamp(), until: steps_until(&situation, &now), list: Arc::clone(&list) };
            self.kept().put_steps(self.account_id(), &situation, kept);
            Ok((situation, list))
        })
    }
}

impl Kept {
    fn situation(&self, account: AccountId, revision: Revision, day: Date) -> Option<Arc<Situation>> {
        let kept = self.all();
        kept.get(&account).filter(|entry| entry.revision == revision && entry.day == day).map(|entry| Arc::clone(&entry.situation))
    }

    /// What is kept of an account and its revision, taken out to be brought up to date; `None` while a page still reads it.
    fn take(&self, account: AccountId) -> Option<(Revision, Gathered)> {
        let Entry { revision, situation, rest, .. } = self.all().remove(&account)?;
        let history = Arc::try_unwrap(situation).ok()?.into_history();
        Some((revision, Gathered { history, rest }))
    }

    fn put(&self, account: AccountId, entry: Entry) {
        let mut kept = self.all();
        kept.remove(&account);
        let others: usize = kept.values().map(|entry| size(&entry.situation)).sum();
        if others + size(&entry.situation) > MOST {
            kept.clear();
        }
        kept.insert(account, entry);
    }

    fn steps(&self, account: AccountId, situation: &Arc<Situation>, now: Timestamp) -> Option<Arc<[Step]>> {
        let kept = self.all();
        let entry = kept.get(&account).filter(|entry| Arc::ptr_eq(&entry.situation, situation))?;
        entry.steps.as_ref().filter(|steps| (steps.from..steps.until).contains(&now)).map(|steps| Arc::clone(&steps.list))
    }

    fn put_steps(&self, account: AccountId, situation: &Arc<Situation>, steps: KeptSteps) {
        if let Some(entry) = self.all().get_mut(&account).filter(|entry| Arc::ptr_eq(&entry.situation, situation)) {
            entry.steps = Some(steps);
        }
    }

    fn all(&self) -> MutexGuard<'_, HashMap<AccountId, Entry>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How many records a situation holds.
fn size(situation: &Situation) -> usize {
    let history = situation.history();
    history.people.len() + history.approaches.len() + history.meetings.len() + history.referrals.len() + history.promises.len()
}
