//! Who carries a message out of here, and what is remembered of it while the program runs.

use std::{
    collections::{HashMap, HashSet},
    future::Future,
    io,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
};

use rebond_domain::ApproachId;
use rebond_mail::{MailAccount, Outcome, Outgoing, Password};

/// Keeps the settings of the user's mail account and sends by it; the binary has one, which keeps them in files.
pub trait Postman: Send + Sync {
    /// The account set; `None` when none is. Fails when it is there and cannot be read.
    fn account(&self) -> io::Result<Option<Kept>>;
    /// Keeps an account, and its password when there is a new one; without one the password kept before stays.
    fn keep(&self, account: &MailAccount, password: Option<&Password>) -> io::Result<()>;
    /// Forgets account and password.
    fn forget(&self) -> io::Result<()>;
    /// Sends one message, once.
    fn send<'a>(&'a self, outgoing: &'a Outgoing) -> Pin<Box<dyn Future<Output = Outcome> + Send + 'a>>;
}

/// An account as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The account.
    pub account: MailAccount,
    /// Whether a password is kept; it is never shown again.
    pub has_password: bool,
}

/// Failures told at most; the page asks soon, so the others are old.
const MOST: usize = 64;

/// What is under way and what was last said. None of it is needed after the program ends: a message whose sending was begun carries
/// its identifier in the store.
#[derive(Default)]
pub(crate) struct Post {
    pub(crate) man: Option<Arc<dyn Postman>>,
    under_way: Mutex<HashSet<ApproachId>>,
    failures: Mutex<HashMap<ApproachId, Outcome>>,
    tried: Mutex<Option<Outcome>>,
}

impl Post {
    pub(crate) fn by(man: Arc<dyn Postman>) -> Self {
        Self { man: Some(man), ..Self::default() }
    }

    /// Remembers what became of the last test.
    pub(super) fn tried(&self, outcome: Option<Outcome>) {
        *self.tried.lock().unwrap_or_else(PoisonError::into_inner) = outcome;
    }

    /// What became of the last test.
    pub(super) fn last_try(&self) -> Option<Outcome> {
        self.tried.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Marks a message as under way; whether it was not already.
    pub(super) fn begin(&self, id: ApproachId) -> bool {
        self.failures.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner).insert(id)
    }

    pub(super) fn end(&self, id: ApproachId) {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
    }

    pub(super) fn is_under_way(&self, id: ApproachId) -> bool {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner).contains(&id)
    }

    /// Remembers why a message certainly did not leave.
    pub(super) fn tell(&self, id: ApproachId, outcome: Outcome) {
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        if failures.len() >= MOST {
            failures.clear();
        }
        failures.insert(id, outcome);
    }

    pub(super) fn failure(&self, id: ApproachId) -> Option<Outcome> {
        self.failures.lock().unwrap_or_else(PoisonError::into_inner).get(&id).cloned()
    }
}
