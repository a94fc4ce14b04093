//! Saves a draft: text, subject, address. An old tab does not overwrite what was written since.

use rebond_domain::{Action, Approach, ApproachId, Changes, Channel, Delivery, Line, Prose, Timestamp};

use crate::{AppError, Concern, Desk, Reason, desk::unless_changed};

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
        let draft = desk.load::<Approach>(self.id).await?;
        if draft.delivery != Delivery::Draft {
            return Err(AppError::refused(Concern::Text, Reason::AlreadyDone));
        }
        let subject = self.subject.filter(|_| matches!(draft.channel, Channel::Email | Channel::Letter));
        if subject == draft.subject && self.body == draft.body {
            return Ok(());
        }
        // What is being sent, or may have left, stays as it was sent.
        if draft.message_id.is_some() {
            return Err(AppError::refused(Concern::Text, Reason::MayHaveLeft));
        }
        unless_changed(self.seen, draft.updated_at)?;
        desk.save(Changes::of(Action::SaveDraft).put(Approach {
            subject,
            body: self.body,
            updated_at: desk.after(draft.updated_at),
            ..draft
        }))
        .await?;
        Ok(())
    }
}
