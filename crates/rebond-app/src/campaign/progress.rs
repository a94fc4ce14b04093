//! Something that moved, worth telling those who helped (G4).

use rebond_domain::{Action, Changes, Progress, Prose};

use super::current::current_or_new;
use crate::{BoxFuture, Desk};

/// Something that moved.
#[derive(Debug, Clone)]
pub struct AddProgress {
    /// What.
    pub text: Prose,
}

impl AddProgress {
    /// Saves it; the coach then tells whom to give news to.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let campaign = current_or_new(desk).await?;
            let progress = Progress { id: desk.new_id(), campaign_id: campaign.id, text: self.text, at: desk.now() };
            desk.save(Changes::of(Action::AddProgress).put(campaign).put(progress)).await?;
            Ok(())
        })
    }
}
