//! What is kept of each account while nothing changes: its situation, its steps, and who could be written to next. Not done here:
//! reading (`gather`), and when it is brought up to date (`keep`).

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use jiff::{Timestamp, civil::Date};
use rebond_coach::{Situation, Steps};
use rebond_domain::{AccountId, Organisation, OrganisationId, PersonId, PersonOutline};
use rebond_store::Revision;

use super::fresh::Fresh;

/// Records kept in all accounts together at most; a hosted edition forgets the others and reads them again.
const MOST: usize = 500_000;

/// So many organisations are kept of an account at most.
const PLACES: usize = 500;

/// The situations kept.
#[derive(Default)]
pub struct Kept(Mutex<HashMap<AccountId, Entry>>);

pub(super) struct Entry {
    pub(super) revision: Revision,
    /// The day on which it was judged.
    pub(super) day: Date,
    pub(super) situation: Arc<Situation>,
    pub(super) fresh: Fresh,
    /// Organisations that were asked for, as they are.
    pub(super) places: HashMap<OrganisationId, Organisation>,
    pub(super) steps: Option<KeptSteps>,
}

/// The steps of a situation.
pub(super) struct KeptSteps {
    pub(super) steps: Steps,
    /// Whose are to be found again, in order, if anything changed since.
    pub(super) touched: Option<Vec<PersonId>>,
}

impl KeptSteps {
    /// The same after another change.
    pub(super) fn with(self, judged: Vec<PersonId>) -> Self {
        let mut touched = self.touched.unwrap_or_default();
        touched.extend(judged);
        touched.sort_unstable();
        touched.dedup();
        Self { steps: self.steps, touched: Some(touched) }
    }
}

impl Kept {
    pub(super) fn situation(&self, account: AccountId, revision: Revision, day: Date) -> Option<Arc<Situation>> {
        let kept = self.all();
        kept.get(&account).filter(|entry| entry.revision == revision && entry.day == day).map(|entry| Arc::clone(&entry.situation))
    }

    /// The first of those nobody wrote to yet, of a situation that is still kept.
    pub(super) fn fresh(&self, account: AccountId, situation: &Arc<Situation>, many: usize) -> Option<Vec<PersonOutline>> {
        let kept = self.all();
        let entry = kept.get(&account).filter(|entry| Arc::ptr_eq(&entry.situation, situation))?;
        entry.fresh.first(many).map(<[PersonOutline]>::to_vec)
    }

    /// Those of these organisations that are known of a situation that is still kept, and those that are not.
    pub(super) fn places(
        &self,
        account: AccountId,
        situation: &Arc<Situation>,
        ids: &[OrganisationId],
    ) -> (Vec<Organisation>, Vec<OrganisationId>) {
        let kept = self.all();
        let entry = kept.get(&account).filter(|entry| Arc::ptr_eq(&entry.situation, situation));
        let known = |id: &OrganisationId| entry.and_then(|entry| entry.places.get(id)).cloned().ok_or(*id);
        let (found, unknown): (Vec<_>, Vec<_>) = ids.iter().map(known).partition(Result::is_ok);
        (found.into_iter().flatten().collect(), unknown.into_iter().filter_map(Result::err).collect())
    }

    pub(super) fn put_places(&self, account: AccountId, situation: &Arc<Situation>, places: &[Organisation]) {
        if let Some(entry) = self.all().get_mut(&account).filter(|entry| Arc::ptr_eq(&entry.situation, situation)) {
            if entry.places.len() + places.len() > PLACES {
                entry.places.clear();
            }
            entry.places.extend(places.iter().map(|place| (place.id, place.clone())));
        }
    }

    /// What is kept of an account, taken out to be brought up to date.
    pub(super) fn take(&self, account: AccountId) -> Option<Entry> {
        self.all().remove(&account)
    }

    /// Lets go of an account that ends.
    pub(crate) fn forget(&self, account: AccountId) {
        self.all().remove(&account);
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

    /// The steps of a situation, taken out, if they still stand at that moment but for those touched.
    pub(super) fn take_steps(&self, account: AccountId, situation: &Arc<Situation>, now: Timestamp) -> Option<KeptSteps> {
        let mut kept = self.all();
        let entry = kept.get_mut(&account).filter(|entry| Arc::ptr_eq(&entry.situation, situation))?;
        entry.steps.take().filter(|kept| kept.steps.stand_at(now))
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
