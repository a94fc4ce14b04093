//! What is kept of each situation besides itself, one thing of each type: forgotten with it. Not done here: making it (`follows`), the
//! situation (`today`).

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, Weak},
};

use rebond_coach::Situation;
use rebond_domain::AccountId;

/// What is kept of the situations of all accounts.
#[derive(Default)]
pub(crate) struct Memos(Mutex<HashMap<AccountId, Memo>>);

/// What is kept of one situation.
struct Memo {
    /// Not held: who changes it takes it out rather than copy it.
    of: Weak<Situation>,
    kept: HashMap<TypeId, Arc<dyn Any + Send + Sync>>,
}

impl Memos {
    pub(crate) fn get<T: Send + Sync + 'static>(&self, account: AccountId, of: &Arc<Situation>) -> Option<Arc<T>> {
        let memos = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let memo = memos.get(&account).filter(|memo| std::ptr::eq(memo.of.as_ptr(), Arc::as_ptr(of)))?;
        Arc::clone(memo.kept.get(&TypeId::of::<T>())?).downcast().ok()
    }

    pub(crate) fn put<T: Send + Sync + 'static>(&self, account: AccountId, of: &Arc<Situation>, value: &Arc<T>) {
        let mut memos = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // What is kept of a situation that is gone is of no use to anybody.
        memos.retain(|_, memo| memo.of.strong_count() > 0);
        let memo = memos.entry(account).or_insert_with(|| Memo { of: Weak::new(), kept: HashMap::new() });
        if !std::ptr::eq(memo.of.as_ptr(), Arc::as_ptr(of)) {
            *memo = Memo { of: Arc::downgrade(of), kept: HashMap::new() };
        }
        memo.kept.insert(TypeId::of::<T>(), Arc::<T>::clone(value));
    }
}
