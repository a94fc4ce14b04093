//! What is kept of each account while nothing changes: its situation, its steps, and what the next reading needs besides. Not done
//! here: reading (`gather`), and when it is read again (`keep`).

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use jiff::{Timestamp, civil::Date};
use rebond_coach::{History, Situation, Step};
use rebond_domain::{AccountId, Line, OrganisationId, PersonId};
use rebond_store::Revision;

/// Records kept in all accounts together at most; a hosted edition forgets the others and reads them again.
const MOST: usize = 500_000;

/// The situations kept.
#[derive(Default)]
pub struct Kept(Mutex<HashMap<AccountId, Entry>>);

pub(super) struct Entry {
    pub(super) revision: Revision,
    /// What loops are due depends on the day too.
    pub(super) day: Date,
    pub(super) situation: Arc<Situation>,
    pub(super) rest: Rest,
    pub(super) steps: Option<KeptSteps>,
}

/// The steps of a situation, good from one moment until another.
pub(super) struct KeptSteps {
    pub(super) from: Timestamp,
    pub(super) until: Timestamp,
    pub(super) list: Arc<[Step]>,
}

/// What was read, and what of it no situation holds.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) history: History,
    pub(super) rest: Rest,
}

/// What the next reading needs besides the history.
#[derive(Default)]
pub(super) struct Rest {
    pub(super) fresh: Vec<Fresh>,
    /// The sectors of the organisations of these, where one is written down.
    pub(super) sectors: HashMap<OrganisationId, Option<Line>>,
    /// The day on which the history was gathered: what went before that day is of it.
    pub(super) day: Option<Date>,
}

/// Somebody who could be written to next, in the order in which the store gives them, the last first: whether recommended, pull, who.
pub(super) type Fresh = (bool, i64, PersonId);

impl Kept {
    pub(super) fn situation(&self, account: AccountId, revision: Revision, day: Date) -> Option<Arc<Situation>> {
        let kept = self.all();
        kept.get(&account).filter(|entry| entry.revision == revision && entry.day == day).map(|entry| Arc::clone(&entry.situation))
    }

    /// What is kept of an account and its revision, taken out to be brought up to date; `None` while a page still reads it.
    pub(super) fn take(&self, account: AccountId) -> Option<(Revision, Gathered)> {
        let Entry { revision, situation, rest, .. } = self.all().remove(&account)?;
        let history = Arc::try_unwrap(situation).ok()?.into_history();
        Some((revision, Gathered { history, rest }))
    }

    pub(super) fn put(&self, account: AccountId, entry: Entry) {
        let mut kept = self.all();
        kept.remove(&account);
        let others: usize = kept.values().map(|entry| size(&entry.situation)).sum();
        if others + size(&entry.situation) > MOST {
            kept.clear();
        }
        kept.insert(account, entry);
    }

    pub(super) fn steps(&self, account: AccountId, situation: &Arc<Situation>, now: Timestamp) -> Option<Arc<[Step]>> {
        let kept = self.all();
        let entry = kept.get(&account).filter(|entry| Arc::ptr_eq(&entry.situation, situation))?;
        entry.steps.as_ref().filter(|steps| (steps.from..steps.until).contains(&now)).map(|steps| Arc::clone(&steps.list))
    }

    pub(super) fn put_steps(&self, account: AccountId, situation: &Arc<Situation>, steps: KeptSteps) {
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
