//! What is kept of each situation besides itself, one thing of each type: forgotten with it, or carried over to the next, to be brought up
//! to date when it is asked for. Not done here: making it (`follows`), the situation (`today`).

use std::{
    any::{Any, TypeId},
    collections::{BTreeSet, HashMap},
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
};

use rebond_coach::Situation;
use rebond_domain::{AccountId, Noun, PersonId};

/// What is carried over is brought up to date for so many people at most; beyond, it is made anew.
const MOST: usize = 64;

/// What is kept of the situations of all accounts.
#[derive(Default)]
pub(crate) struct Memos(Mutex<HashMap<AccountId, Memo>>);

type Anything = Arc<dyn Any + Send + Sync>;

/// What is kept of one situation.
struct Memo {
    /// Not held: who changes it takes it out rather than copy it.
    of: Weak<Situation>,
    kept: HashMap<TypeId, Anything>,
    /// What was made of an earlier one, and what changed since.
    before: HashMap<TypeId, (Anything, Since)>,
}

/// What is kept of a situation that is being brought up to date.
pub(crate) struct Carried(Memo);

/// What changed since something was made.
#[derive(Debug, Clone, Default)]
pub(crate) struct Since {
    /// Of which nouns records changed.
    pub(crate) nouns: BTreeSet<Noun>,
    /// Who was judged again, in order.
    pub(crate) people: Vec<PersonId>,
}

impl Since {
    fn add(&mut self, other: &Self) {
        self.nouns.extend(&other.nouns);
        self.people.extend(&other.people);
        self.people.sort_unstable();
        self.people.dedup();
    }
}

impl Memos {
    pub(crate) fn get<T: Send + Sync + 'static>(&self, account: AccountId, of: &Arc<Situation>) -> Option<Arc<T>> {
        let memos = self.all();
        let memo = memos.get(&account).filter(|memo| memo.is_of(of))?;
        Arc::clone(memo.kept.get(&TypeId::of::<T>())?).downcast().ok()
    }

    /// What was made of an earlier situation, taken out, and what changed since.
    pub(crate) fn before<T: Send + Sync + 'static>(&self, account: AccountId, of: &Arc<Situation>) -> Option<(Arc<T>, Since)> {
        let mut memos = self.all();
        let memo = memos.get_mut(&account).filter(|memo| memo.is_of(of))?;
        let (value, since) = memo.before.remove(&TypeId::of::<T>())?;
        Some((value.downcast().ok()?, since))
    }

    pub(crate) fn put<T: Send + Sync + 'static>(&self, account: AccountId, of: &Arc<Situation>, value: &Arc<T>) {
        let mut memos = self.all();
        // What is kept of a situation that is gone is of no use to anybody.
        memos.retain(|_, memo| memo.of.strong_count() > 0);
        let memo = memos.entry(account).or_insert_with(|| Memo::of(of));
        if !memo.is_of(of) {
            *memo = Memo::of(of);
        }
        memo.kept.insert(TypeId::of::<T>(), Arc::<T>::clone(value));
    }

    /// What is kept of a situation that is about to be brought up to date.
    pub(crate) fn take(&self, account: AccountId, of: &Arc<Situation>) -> Option<Carried> {
        let mut memos = self.all();
        if memos.get(&account).is_some_and(|memo| memo.is_of(of)) { memos.remove(&account).map(Carried) } else { None }
    }

    /// Carries it over to the situation as it is now.
    pub(crate) fn give(&self, account: AccountId, of: &Arc<Situation>, Carried(memo): Carried, since: &Since) {
        let mut now = Memo::of(of);
        now.before = memo.before;
        now.before.extend(memo.kept.into_iter().map(|(kind, value)| (kind, (value, Since::default()))));
        for (_, before) in now.before.values_mut() {
            before.add(since);
        }
        now.before.retain(|_, (_, since)| since.people.len() <= MOST);
        self.all().insert(account, now);
    }

    fn all(&self) -> MutexGuard<'_, HashMap<AccountId, Memo>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Memo {
    fn of(of: &Arc<Situation>) -> Self {
        Self { of: Arc::downgrade(of), kept: HashMap::new(), before: HashMap::new() }
    }

    fn is_of(&self, of: &Arc<Situation>) -> bool {
        std::ptr::eq(self.of.as_ptr(), Arc::as_ptr(of))
    }
}
