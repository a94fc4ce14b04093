//! The imports made so far, the latest first.

use rebond_domain::ImportBatch;

use crate::{BoxFuture, Desk};

/// The imports made so far.
#[derive(Debug, Clone, Copy)]
pub struct PastImports;

impl PastImports {
    /// The latest first.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Vec<ImportBatch>> {
        Box::pin(async move {
            let mut batches = desk.store().all::<ImportBatch>(desk.account_id()).await?;
            batches.reverse();
            Ok(batches)
        })
    }
}
