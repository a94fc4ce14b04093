//! Settles a promise: kept, or let go without blame (G6). Not done here: reminding.

use rebond_domain::{Action, Changes, Promise, PromiseId, Settled};

use crate::{BoxFuture, Desk};

/// Settles a promise.
#[derive(Debug, Clone, Copy)]
pub struct SettlePromise {
    /// Which promise.
    pub promise: PromiseId,
    /// Whether it was kept; if not, it is let go.
    pub kept: bool,
}

impl SettlePromise {
    /// Saves it; a promise settled alike already stays as it is. Answers with whom it was.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Promise> {
        Box::pin(async move {
            let promise = desk.load::<Promise>(self.promise).await?;
            let at = desk.now();
            let (settled, action) =
                if self.kept { (Settled::Kept { at }, Action::KeepPromise) } else { (Settled::Dropped { at }, Action::DropPromise) };
            match (self.kept, promise.settled) {
                (true, Some(Settled::Kept { .. })) | (false, Some(Settled::Dropped { .. })) => return Ok(promise),
                _ => {}
            }
            let after = Promise { settled: Some(settled), ..promise };
            desk.save(Changes::of(action).put(after.clone())).await?;
            Ok(after)
        })
    }
}
