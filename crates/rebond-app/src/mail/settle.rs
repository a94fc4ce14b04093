//! Says whether a message whose sending was lost has left: the user has looked into the folder of sent messages, or asked.

use rebond_domain::{Action, Approach, ApproachId, Changes, Delivery};

use crate::{AppError, Concern, Desk, Reason, approaches::MarkSent};

/// What the user found.
#[derive(Debug, Clone, Copy)]
pub struct SettleSending {
    /// Which message.
    pub id: ApproachId,
    /// Whether it left.
    pub left: bool,
}

impl SettleSending {
    /// Marks it as sent, or makes it a draft again.
    pub async fn run(self, desk: &Desk) -> Result<(), AppError> {
        let draft = desk.load::<Approach>(self.id).await?;
        if draft.delivery != Delivery::Draft || draft.message_id.is_none() {
            return Err(AppError::refused(Concern::Left, Reason::AlreadyDone));
        }
        if desk.post().is_under_way(self.id) {
            return Err(AppError::refused(Concern::Left, Reason::BeingSent));
        }
        if self.left {
            // It left when its sending was begun; the latest change of the draft comes before that, now comes after: now is what is known.
            MarkSent { id: self.id, sent_at: desk.now(), message_id: draft.message_id }.run(desk).await?;
        } else {
            desk.save(Changes::of(Action::NotSent).put(Approach { message_id: None, updated_at: desk.after(draft.updated_at), ..draft }))
                .await?;
        }
        Ok(())
    }
}
