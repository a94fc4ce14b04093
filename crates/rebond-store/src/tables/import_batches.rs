//! Import batches. Not done here: undoing one (`Store::undo`).

use rebond_domain::{AccountId, ImportBatch, ImportBatchId, ImportKind, Line, Timestamp};

use crate::{Store, tx::BoxFuture};

table! {
    ImportBatch in "import_batches" {
        id: ImportBatchId,
        kind: ImportKind,
        file_name: Line,
        digest: String,
        added: u32,
        completed: u32,
        unchanged: u32,
        rejected: u32,
        at: Timestamp,
        undone_at: Option<Timestamp>,
    }
}

queries! {
    ALL: ImportBatch = (Id) "SELECT {*} FROM import_batches WHERE account_id = $1 ORDER BY id DESC";
}

/// All batches, the latest first.
pub fn all(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<ImportBatch>> {
    Box::pin(async move { store.rows(account, &ALL, params![account]).await })
}
