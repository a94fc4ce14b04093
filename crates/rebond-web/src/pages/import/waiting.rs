//! Files between looking and confirming: kept in memory for an hour, few at a time, each for the account that sent it. Not done
//! here: reading them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::SignedDuration;
use rebond_domain::{AccountId, Timestamp};
use uuid::Uuid;

/// How many bytes wait at most, of all accounts together.
const MOST: usize = 64 << 20;
/// How long a file waits.
pub(super) const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// The files that wait. Cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct Waiting {
    files: Arc<Mutex<BTreeMap<Uuid, Kept>>>,
}

/// A file that waits.
#[derive(Clone)]
pub(crate) struct Kept {
    pub(crate) account: AccountId,
    pub(crate) file_name: String,
    pub(crate) bytes: Arc<[u8]>,
    pub(crate) at: Timestamp,
}

impl Waiting {
    /// Keeps a file under a new name; the oldest make room.
    pub(crate) fn keep(&self, ticket: Uuid, kept: Kept) {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.retain(|_, waiting| kept.at.duration_since(waiting.at) < HOUR);
        // Tickets sort by the moment they were made.
        while files.values().map(|waiting| waiting.bytes.len()).sum::<usize>() + kept.bytes.len() > MOST && files.pop_first().is_some() {}
        files.insert(ticket, kept);
    }

    /// The file of a ticket, if it still waits for this account.
    pub(crate) fn find(&self, ticket: Uuid, account: AccountId, now: Timestamp) -> Option<Kept> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.get(&ticket).filter(|kept| kept.account == account && now.duration_since(kept.at) < HOUR).cloned()
    }

    /// Lets a file go.
    pub(crate) fn forget(&self, ticket: Uuid) {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).remove(&ticket);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(account: u128, size: usize, at: i64) -> Kept {
        let at = Timestamp::from_second(at).unwrap();
        Kept { account: AccountId(Uuid::from_u128(account)), file_name: "a.vcf".to_owned(), bytes: vec![0; size].into(), at }
    }

    #[test]
    fn files_wait_an_hour_for_their_account_and_the_oldest_make_room() {
        let waiting = Waiting::default();
        let (one, other) = (AccountId(Uuid::from_u128(1)), AccountId(Uuid::from_u128(2)));
        let at = |second| Timestamp::from_second(second).unwrap();
        waiting.keep(Uuid::from_u128(1), kept(1, 20 << 20, 0));
        assert!(waiting.find(Uuid::from_u128(1), one, at(3_599)).is_some());
        assert!(waiting.find(Uuid::from_u128(1), other, at(0)).is_none(), "another account's ticket opens nothing");
        assert!(waiting.find(Uuid::from_u128(1), one, at(3_600)).is_none(), "after an hour it is gone");
        waiting.keep(Uuid::from_u128(2), kept(1, 30 << 20, 10));
        waiting.keep(Uuid::from_u128(3), kept(1, 20 << 20, 20));
        assert!(waiting.find(Uuid::from_u128(1), one, at(20)).is_none(), "the oldest made room");
        assert!(waiting.find(Uuid::from_u128(2), one, at(20)).is_some());
        waiting.forget(Uuid::from_u128(2));
        assert!(waiting.find(Uuid::from_u128(2), one, at(20)).is_none());
    }
}
