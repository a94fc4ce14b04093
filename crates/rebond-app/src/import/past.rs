//! The imports made so far, the latest first.

use rebond_domain::ImportBatch;

use crate::{BoxFuture, Desk, LocalTime};

/// The imports made so far.
#[derive(Debug, Clone, Copy)]
pub struct PastImports;

/// The imports made so far.
#[derive(Debug, Clone)]
pub struct ImportHistory {
    /// The imports, the latest first.
    pub batches: Vec<ImportBatch>,
    /// The present.
    pub time: LocalTime,
}

impl PastImports {
    /// The latest first.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ImportHistory> {
        Box::pin(async move {
            let mut batches = desk.store().all::<ImportBatch>(desk.account_id()).await?;
            batches.reverse();
            Ok(ImportHistory { batches, time: desk.local_time() })
        })
    }
}
