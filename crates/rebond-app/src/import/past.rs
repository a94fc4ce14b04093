//! The imports made so far, the latest first.

use rebond_domain::ImportBatch;

use crate::{AppError, Desk};

/// The imports made so far.
#[derive(Debug, Clone, Copy)]
pub struct PastImports;

impl PastImports {
    /// The latest first.
    pub async fn run(self, desk: &Desk) -> Result<Vec<ImportBatch>, AppError> {
        let mut batches = desk.store().all::<ImportBatch>(desk.account_id()).await?;
        batches.reverse();
        Ok(batches)
    }
}
