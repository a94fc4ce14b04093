//! Erases everything, for good: people, messages, meetings, campaigns, the history. Settings stay. Not done here: the backup that is
//! offered before (`archive`).

use crate::{BoxFuture, Desk};

/// Erases everything.
#[derive(Debug, Clone, Copy)]
pub struct EraseEverything;

impl EraseEverything {
    /// How many records went.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, u64> {
        Box::pin(async move {
            let erased = desk.store().erase_everything(desk.account_id(), desk.now(), desk.new_id()).await?;
            Ok(erased.counts.iter().map(|(_, count)| count).sum())
        })
    }
}
