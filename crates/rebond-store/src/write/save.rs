//! Saving what a verb decided: one action, whole or not at all, on the disk before it is confirmed. Not done here: deciding.

use std::{borrow::Cow, sync::Arc};

use rebond_domain::{Account, AccountId, Action, ActionId, Change, Changes, ImportBatchId, Record, Timestamp};

use super::{
    apply::{apply, apply_after},
    audit::Entry,
    fit::is_out_of_time,
    revision::{bump_or_open, unbump},
    ticket::{self, Ticket},
};
use crate::{
    Revision, Store, StoreError, accounts,
    tx::{BoxFuture, Tx},
};

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
            self.save_pieces(account, expected, ticket, Arc::new(changes), at, action).await
        })
    }

    /// The same of an action that comes in pieces, for it is too large to stand in memory at once.
    pub fn save_pieces(
        &self,
        account: AccountId,
        expected: Option<Revision>,
        ticket: Option<Ticket>,
        changes: Arc<dyn InPieces>,
        at: Timestamp,
        action: ActionId,
    ) -> BoxFuture<'_, Revision> {
        Box::pin(async move {
            self.write(account, move |tx| {
                let changes = Arc::clone(&changes);
                Box::pin(async move {
                    let first = changes.piece(0)?.unwrap_or_default();
                    let revision = bump_or_open(tx, expected, &first, at).await?;
                    if let Some(ticket) = ticket {
                        ticket::refuse_done(tx, ticket).await?;
                    }
                    let batch = batch_of(&first);
                    let entry = Entry { id: action, action: changes.action(), at, batch, undoes: None, ticket };
                    let (mut piece, mut lines) = (Some(first), 0);
                    for next in 1.. {
                        let Some(list) = piece else { break };
                        refuse_others(account, &list)?;
                        refuse_out_of_time(&list)?;
                        lines = apply_after(tx, revision, &entry, &list, lines).await?;
                        drop(list);
                        piece = changes.piece(next)?;
                    }
                    if lines > 0 {
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
            let (id, account) = (account.id, Arc::new(account));
            self.write(id, move |tx| {
                let account = Account::clone(&account);
                Box::pin(async move {
                    tx.alone().await?;
                    if accounts::any(tx).await? { Ok(()) } else { open_account(tx, account, at, action).await }
                })
            })
            .await?;
            accounts::first(self).await?.ok_or(StoreError::NoAccount)
        })
    }
}

/// Opens the account of this transaction.
pub(crate) async fn open_account(tx: &mut Tx, account: Account, at: Timestamp, action: ActionId) -> Result<(), StoreError> {
    let list = Changes::of(Action::OpenAccount).put(account).list;
    let revision = bump_or_open(tx, None, &list, at).await?;
    let entry = Entry { id: action, action: Action::OpenAccount, at, batch: None, undoes: None, ticket: None };
    apply(tx, revision, &entry, &list).await.map(drop)
}

/// The changes of one action, a piece at a time: each is held only while it is carried out. The first brings the batch, if there is one.
pub trait InPieces: Send + Sync {
    /// What was done, as the audit keeps it.
    fn action(&self) -> Action;

    /// The piece at this place, from 0; none past the last. It may be asked for again, when the whole is tried again.
    fn piece(&self, at: usize) -> Result<Option<Cow<'_, [Change]>>, StoreError>;
}

impl InPieces for Changes {
    fn action(&self) -> Action {
        self.action
    }

    fn piece(&self, at: usize) -> Result<Option<Cow<'_, [Change]>>, StoreError> {
        Ok((at == 0).then_some(Cow::Borrowed(self.list.as_slice())))
    }
}

/// The import batch that the changes bring, if they do.
fn batch_of(list: &[Change]) -> Option<ImportBatchId> {
    list.iter().find_map(|change| match change {
        Change::Put(record) => match &**record {
            Record::ImportBatch(batch) => Some(batch.id),
            _ => None,
        },
        Change::Delete(..) => None,
    })
}

/// No date that could break whoever computes with it later.
fn refuse_out_of_time(list: &[Change]) -> Result<(), StoreError> {
    let out = list.iter().find_map(|change| match change {
        Change::Put(record) if is_out_of_time(record) => Some(record.noun()),
        _ => None,
    });
    out.map_or(Ok(()), |noun| Err(StoreError::OutOfTime(noun)))
}

/// An account's changes can put no other account, and cannot delete their own.
fn refuse_others(account: AccountId, list: &[Change]) -> Result<(), StoreError> {
    let other = list.iter().any(|change| match change {
        Change::Put(record) => matches!(&**record, Record::Account(put) if put.id != account),
        Change::Delete(noun, _) => *noun == rebond_domain::Noun::Account,
    });
    if other { Err(StoreError::Internal("an account's changes put another account, or delete their own".to_owned())) } else { Ok(()) }
}
