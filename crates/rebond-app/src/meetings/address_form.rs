//! Says tu or vous from now on (E2): in the meeting, on its guide, and in what one writes to them afterwards. Not done here: asking.

use rebond_domain::{Action, AddressForm, Changes, GridPoint, Line, Meeting, MeetingId, Person};

use crate::{AppError, BoxFuture, Desk};

/// Says tu or vous from now on.
#[derive(Debug, Clone, Copy)]
pub struct SayAddressForm {
    /// In which meeting.
    pub meeting: MeetingId,
    /// Which.
    pub form: AddressForm,
}

impl SayAddressForm {
    /// Saves it, in the meeting and of the person.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let before = desk.load::<Meeting>(self.meeting).await?;
            if before.address_form == Some(self.form) {
                return Ok(());
            }
            let updated_at = desk.after(before.updated_at);
            let after = Meeting { address_form: Some(self.form), updated_at, ..before };
            let mut changes = said_from_now_on(desk, &after).await?;
            changes.add(after);
            desk.save(changes).await?;
            Ok(())
        })
    }
}

/// What follows from how one addresses them in this meeting: the person is remembered with it, and the questions of the bank on its guide are
/// said that way. Questions of one's own stay as they were written.
pub(super) async fn said_from_now_on(desk: &Desk, meeting: &Meeting) -> Result<Changes, AppError> {
    let mut changes = Changes::of(Action::EditMeeting);
    let Some(form) = meeting.address_form else { return Ok(changes) };
    let person = desk.load::<Person>(meeting.person_id).await?;
    if person.address_form != Some(form) {
        let updated_at = desk.after(person.updated_at);
        changes.add(Person { address_form: Some(form), updated_at, ..person });
    }
    let other = if form == AddressForm::Tu { AddressForm::Vous } else { AddressForm::Tu };
    for point in super::points(desk, meeting.id).await? {
        let said = point.question.as_ref().and_then(|question| rebond_method::said_again(question.as_str(), other, form));
        if let Some(question) = said.and_then(|said| Line::parse(said).ok()) {
            changes.add(GridPoint { question: Some(question), ..point });
        }
    }
    Ok(changes)
}
