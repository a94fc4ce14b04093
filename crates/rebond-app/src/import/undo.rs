//! Takes an import back whole: everything it brought goes, what it completed is as before. Refused when something of it was
//! changed since, or is needed by what was written since.

use rebond_domain::{ImportBatchId, Noun};
use rebond_store::Undone;

use crate::{AppError, BoxFuture, Concern, Desk, Reason};

/// Takes an import back.
#[derive(Debug, Clone, Copy)]
pub struct UndoImport {
    /// The batch.
    pub batch: ImportBatchId,
}

impl UndoImport {
    /// Done, or why not.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let action = store.action_of_batch(account, self.batch).await?.ok_or(AppError::NotFound(Noun::ImportBatch))?;
            match store.undo(account, action, desk.now(), desk.new_id()).await? {
                Undone::Done(_) => Ok(()),
                Undone::Already => Err(AppError::refused(Concern::Batch, Reason::AlreadyDone)),
                Undone::Impossible => Err(AppError::NotFound(Noun::ImportBatch)),
                Undone::Conflict(_) => Err(AppError::refused(Concern::Batch, Reason::ChangedSince)),
            }
        })
    }
}
