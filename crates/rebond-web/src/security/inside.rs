//! Who is inside, as a request carries it. Not done here: finding out (`session`, `hosted`).

use rebond_domain::AccountId;
use uuid::Uuid;

use super::sessions::Life;

/// Whose session a request is of.
#[derive(Clone)]
pub(crate) struct Inside {
    pub(super) who: Who,
    /// How long it lasts.
    pub(crate) life: Life,
}

/// Who is inside.
#[derive(Clone)]
pub(super) enum Who {
    /// A browser of this machine, by its identifier: there is one account.
    AtHome(String),
    /// A device of an account, by its session.
    Of { account: AccountId, session: Uuid },
}

impl Inside {
    /// Whose account, where there are several.
    pub(crate) const fn account(&self) -> Option<AccountId> {
        match self.who {
            Who::AtHome(_) => None,
            Who::Of { account, .. } => Some(account),
        }
    }

    /// The session, where there are several accounts.
    pub(crate) const fn session(&self) -> Option<Uuid> {
        match self.who {
            Who::AtHome(_) => None,
            Who::Of { session, .. } => Some(session),
        }
    }
}
