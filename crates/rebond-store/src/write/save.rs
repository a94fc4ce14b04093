//! Saving what a verb decided: one action, whole or not at all, on the disk before it is confirmed. Not done here: deciding.

use std::sync::Arc;

use rebond_domain::{Account, AccountId, Action, ActionId, Change, Changes, ImportBatchId, Record, Timestamp};

use super::{
    apply::apply,
    audit::Entry,
    fit::is_out_of_time,
    revision::{bump_or_open, unbump},
    ticket::{self, Ticket},
};
use crate::{Revision, Store, StoreError, accounts, tx::BoxFuture};

impl Store {
    /// Saves changes as one action at the moment `at`. With `expected`, only if nothing changed since that revision; else
    /// [`StoreError::Stale`]. A list that changes nothing leaves the
    /// revision as it is. The first save of an account puts the account itself.
    pub fn save(
        &self,
        account: AccountId,
        expected: Option<Revision>,
        changes: Changes,
        at: Timestamp,
        action: ActionId,
    ) -> BoxFuture<'_, Revision> {
        self.save_once(account, expected, None, changes, at, action)
    }

    /// The same, asked for by a form: what its ticket did already is not done twice, and answers [`StoreError::AlreadyDone`].
    pub fn save_once(
        &self,
        account: AccountId,
        expected: Option<Revision>,
        ticket: Option<Ticket>,
        changes: Changes,
        at: Timestamp,
        action: ActionId,
    ) -> BoxFuture<'_, Revision> {
        Box::pin(async move {
            if changes.is_empty() {
                return self.revision(account).await;
            }
            refuse_others(account, &changes)?;
            refuse_out_of_time(&changes)?;
            let changes = Arc::new(changes);
            self.write(account, move |tx| {
                let changes = Arc::clone(&changes);
                Box::pin(async move {
                    let revision = bump_or_open(tx, expected, &changes.list, at).await?;
                    if let Some(ticket) = ticket {
                        ticket::refuse_done(tx, ticket).await?;
                    }
                    let entry = Entry { id: action, action: changes.action, at, batch: batch_of(&changes), undoes: None, ticket };
                    if apply(tx, revision, &entry, &changes.list).await? {
                        return Ok(revision);
                    }
                    unbump(tx).await?;
                    Ok(Revision(revision.0 - 1))
                })
            })
            .await
        })
    }

    /// Opens the first account, unless there is one; answers the one that is there. Of several programs that begin on an empty database
    /// at the same moment one opens it, and the others find it.
    pub fn open_first(&self, account: Account, at: Timestamp, action: ActionId) -> BoxFuture<'_, Account> {
        Box::pin(async move {
            let id = account.id;
            let list: Arc<[Change]> = Arc::from(Changes::of(Action::OpenAccount).put(account).list);
            self.write(id, move |tx| {
                let list = Arc::clone(&list);
                Box::pin(async move {
                    tx.alone().await?;
                    if !accounts::any(tx).await? {
                        let revision = bump_or_open(tx, None, &list, at).await?;
                        let entry = Entry { id: action, action: Action::OpenAccount, at, batch: None, undoes: None, ticket: None };
                        apply(tx, revision, &entry, &list).await?;
                    }
                    Ok(())
                })
            })
            .await?;
            accounts::first(self).await?.ok_or(StoreError::NoAccount)
        })
    }
}

/// The import batch that the changes bring, if they do.
fn batch_of(changes: &Changes) -> Option<ImportBatchId> {
    changes.list.iter().find_map(|change| match change {
        Change::Put(record) => match &**record {
            Record::ImportBatch(batch) => Some(batch.id),
            _ => None,
        },
        Change::Delete(..) => None,
    })
}

/// No date that could break whoever computes with it later.
fn refuse_out_of_time(changes: &Changes) -> Result<(), StoreError> {
    let out = changes.list.iter().find_map(|change| match change {
        Change::Put(record) if is_out_of_time(record) => Some(record.noun()),
        _ => None,
    });
    out.map_or(Ok(()), |noun| Err(StoreError::OutOfTime(noun)))
}

/// An account's changes can put no other account, and cannot delete their own.
fn refuse_others(account: AccountId, changes: &Changes) -> Result<(), StoreError> {
    let other = changes.list.iter().any(|change| match change {
        Change::Put(record) => matches!(&**record, Record::Account(put) if put.id != account),
        Change::Delete(noun, _) => *noun == rebond_domain::Noun::Account,
    });
    if other { Err(StoreError::Internal("an account's changes put another account, or delete their own".to_owned())) } else { Ok(()) }
}
