//! What every row of a file shares.

use rebond_domain::{ImportBatchId, ImportKind, Line, Timestamp};

use crate::Desk;

/// What every row of a file shares.
pub(super) struct Batch<'a> {
    pub(super) desk: &'a Desk,
    pub(super) id: ImportBatchId,
    pub(super) kind: ImportKind,
    pub(super) at: Timestamp,
    pub(super) file_name: Option<Line>,
}
