//! Saves a draft: text, subject, address. An old tab does not overwrite what was written since.

use rebond_domain::{Approach, ApproachId, Changes, Channel, Delivery, Line, Noun, Prose, Timestamp};

use crate::{AppError, Desk, Reason};

/// Saves a draft.
#[derive(Debug, Clone)]
pub struct SaveDraft {
    /// Which.
    pub id: ApproachId,
    /// When the draft shown on the form was last changed.
    pub seen: Option<Timestamp>,
    /// The subject line, where the channel has one.
    pub subject: Option<Line>,
    /// The text.
    pub body: Option<Prose>,
}

impl SaveDraft {
    /// Done; nothing is written when nothing changed.
    pub async fn run(self, desk: &Desk) -> Result<(), AppError> {
        let draft = desk.store().get::<Approach>(desk.account_id(), self.id).await?.ok_or(AppError::NotFound(Noun::Approach))?;
        if draft.delivery != Delivery::Draft {
            return Err(AppError::refused("body", Reason::AlreadyDone));
        }
        let subject = self.subject.filter(|_| matches!(draft.channel, Channel::Email | Channel::Letter));
        if subject == draft.subject && self.body == draft.body {
            return Ok(());
        }
        // What is being sent, or may have left, stays as it was sent.
        if draft.message_id.is_some() {
            return Err(AppError::refused("body", Reason::MayHaveLeft));
        }
        if self.seen.is_some_and(|seen| seen.as_microsecond() != draft.updated_at.as_microsecond()) {
            return Err(AppError::Stale);
        }
        desk.save(Changes::of("save-draft").put(Approach { subject, body: self.body, updated_at: desk.now(), ..draft })).await?;
        Ok(())
    }
}
