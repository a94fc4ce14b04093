//! Deletes a draft. What was sent stays: it happened.

use rebond_domain::{Action, Approach, ApproachId, Changes, Delivery, Noun, PersonId};

use rebond_store::remarks_aside;

use crate::{AppError, Concern, Desk, Reason};

/// Deletes a draft.
#[derive(Debug, Clone, Copy)]
pub struct DeleteDraft {
    /// Which.
    pub id: ApproachId,
}

impl DeleteDraft {
    /// To whom it would have gone.
    pub async fn run(self, desk: &Desk) -> Result<PersonId, AppError> {
        let draft = desk.load::<Approach>(self.id).await?;
        if draft.delivery != Delivery::Draft {
            return Err(AppError::refused(Concern::Text, Reason::AlreadyDone));
        }
        if draft.message_id.is_some() {
            return Err(AppError::refused(Concern::Text, Reason::MayHaveLeft));
        }
        let mut changes = Changes::of(Action::DeleteDraft);
        for aside in remarks_aside::of_approach(desk.store(), desk.account_id(), self.id).await? {
            changes.remove(Noun::RemarkAside, aside.id);
        }
        changes.remove(Noun::Approach, self.id);
        desk.save(changes).await?;
        Ok(draft.person_id)
    }
}
