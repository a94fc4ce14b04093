//! Plans a meeting, from a yes or from a person (E1, E2, B13). Not done here: the values offered at first (`offer`).

use jiff::civil::DateTime;
use rebond_domain::{
    Action, AddressForm, Answer, Approach, ApproachId, Changes, Delivery, Line, Meeting, MeetingId, MeetingMode, Minutes, Noun, Person,
    PersonId, Prose,
};

use crate::{AppError, BoxFuture, Desk};

/// What was settled with them.
#[derive(Debug, Clone)]
pub struct Settlement {
    /// Day and hour, in the zone of the meeting: the account's when it is planned, and its own from then on.
    pub starts: DateTime,
    /// How long (E1).
    pub length: Minutes,
    /// What is kept free after it, for it overflows (E1).
    pub margin: Minutes,
    /// In person, by phone, by video (E2).
    pub mode: MeetingMode,
    /// Where, or by which link (E2).
    pub place: Option<Line>,
    /// What one needs on the spot: door, floor, how to recognise each other (E2).
    pub practical: Option<Prose>,
    /// How long it takes to get there (E12).
    pub travel: Option<Minutes>,
    /// Tu or vous (E2).
    pub address_form: Option<AddressForm>,
    /// What one wants to talk about (B13).
    pub subject: Option<Line>,
}

impl Settlement {
    /// A meeting as settled from now on.
    pub(super) fn on(self, desk: &Desk, meeting: Meeting) -> Result<Meeting, AppError> {
        let Self { starts, length, margin, mode, place, practical, travel, address_form, subject } = self;
        let starts_at = super::moment(&meeting.zone, starts)?;
        let updated_at = desk.after(meeting.updated_at);
        Ok(Meeting { starts_at, length, margin, mode, place, practical, travel, address_form, subject, updated_at, ..meeting })
    }
}

/// Plans a meeting with a person.
#[derive(Debug, Clone)]
pub struct PlanMeeting {
    /// With whom.
    pub person: PersonId,
    /// The approach that obtained it, if one did.
    pub approach: Option<ApproachId>,
    /// What was settled.
    pub settled: Settlement,
}

impl PlanMeeting {
    /// Saves the meeting; an approach still without an answer is answered by it. Answers the meeting's identifier.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, MeetingId> {
        Box::pin(async move {
            let person = desk.load::<Person>(self.person).await?;
            let mut changes = Changes::of(Action::PlanMeeting);
            let now = desk.now();
            let id = desk.new_id();
            let address_form = self.settled.address_form;
            let planned = Meeting::planned(id, person.id, now, desk.account().zone.clone(), self.settled.length, now);
            changes.add(Meeting { approach_id: self.approach, ..self.settled.on(desk, planned)? });
            if let Some(approach) = self.approach {
                let approach = desk.load::<Approach>(approach).await?;
                if approach.person_id != person.id {
                    return Err(AppError::NotFound(Noun::Approach));
                }
                if let Delivery::Sent { sent_at } = approach.delivery {
                    let delivery = Delivery::Answered { sent_at, answered_at: now, answer: Answer::Yes, come_back_on: None };
                    changes.add(Approach { delivery, updated_at: desk.after(approach.updated_at), ..approach });
                }
            }
            // Settled once, remembered: the next message to them says tu or vous alike.
            if address_form.is_some() && person.address_form != address_form {
                changes.add(Person { address_form, updated_at: desk.after(person.updated_at), ..person });
            }
            desk.save(changes).await?;
            Ok(id)
        })
    }
}
