//! The revision of an account: how many times its data changed. Bumping it comes first in every write: the row's lock puts the
//! writers of one account in line, on both engines.

use rebond_domain::{AccountId, Change, Record, Timestamp};

use crate::{
    Revision, Store, StoreError, terms,
    tx::{BoxFuture, Tx},
};

queries! {
    READ: (i64,) = (Id) "SELECT revision FROM accounts WHERE account_id = $1";
    BUMP: (i64,) = (Id) "UPDATE accounts SET revision = revision + 1 WHERE account_id = $1 RETURNING revision";
    UNBUMP: () = (Id) "UPDATE accounts SET revision = revision - 1 WHERE account_id = $1";
    OPEN: () = (Id, Time, Int) "INSERT INTO accounts (account_id, revision, opened_at, index_make) VALUES ($1, 1, $2, $3)";
}

impl Store {
    /// How many times the account's data changed; 0 when there is no such account.
    pub fn revision(&self, account: AccountId) -> BoxFuture<'_, Revision> {
        Box::pin(async move {
            let found = self.rows(account, &READ, params![account]).await?;
            Ok(Revision(found.first().map_or(0, |row| row.0)))
        })
    }
}

/// Takes the account's turn to write; answers the revision that this write makes.
pub(super) async fn bump(tx: &mut Tx, expected: Option<Revision>) -> Result<Revision, StoreError> {
    let account = tx.account();
    let Some((revision,)) = BUMP.first(tx, params![account]).await? else {
        return Err(StoreError::NoAccount);
    };
    let found = Revision(revision - 1);
    match expected {
        Some(expected) if expected != found => Err(StoreError::Stale { expected, found }),
        _ => Ok(Revision(revision)),
    }
}

/// As [`bump`]; a list that puts the account itself opens it when it is not there yet.
pub(super) async fn bump_or_open(tx: &mut Tx, expected: Option<Revision>, list: &[Change], at: Timestamp) -> Result<Revision, StoreError> {
    let account = tx.account();
    match bump(tx, expected).await {
        Err(StoreError::NoAccount) if list.iter().any(|change| opens(change, account)) => {
            if let Some(expected) = expected.filter(|expected| *expected != Revision(0)) {
                return Err(StoreError::Stale { expected, found: Revision(0) });
            }
            OPEN.run(tx, params![account, at, terms::NOW]).await?;
            Ok(Revision(1))
        }
        outcome => outcome,
    }
}

/// Gives the turn back: nothing was changed after all.
pub(super) async fn unbump(tx: &mut Tx) -> Result<(), StoreError> {
    let account = tx.account();
    UNBUMP.run(tx, params![account]).await?;
    Ok(())
}

fn opens(change: &Change, account: AccountId) -> bool {
    matches!(change, Change::Put(record) if matches!(&**record, Record::Account(opened) if opened.id == account))
}
