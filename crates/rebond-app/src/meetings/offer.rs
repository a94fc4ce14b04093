//! What the form of a meeting is filled with at first: lengths and margin by the customs (E1, H), tu or vous, subject. Not done
//! here: saving (`plan`, `edit`).

use jiff::Zoned;
use jiff::civil::{DateTime, Time};
use rebond_domain::{
    Answer, Approach, ApproachId, Delivery, Meeting, MeetingId, MeetingMode, Minutes, Person, PersonId, Timestamp, ZoneName,
};
use rebond_method::Lengths;

use super::{Other, Settlement};
use crate::{AppError, BoxFuture, Concern, Desk, Reason};

/// What the form of a meeting shows.
#[derive(Debug, Clone)]
pub struct MeetingForm {
    /// With whom.
    pub other: Other,
    /// The approach that obtained it.
    pub approach: Option<ApproachId>,
    /// The meeting, when it is being changed.
    pub meeting: Option<MeetingId>,
    /// Its `updated_at`.
    pub seen: Option<Timestamp>,
    /// What the fields hold at first.
    pub settled: Settlement,
    /// Lengths by the customs of the account.
    pub lengths: Lengths,
    /// The time zone of its day and hour.
    pub zone: ZoneName,
    /// A meeting with them that is ahead already.
    pub already: Option<(MeetingId, Zoned)>,
}

/// What the customs say of a length (E1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LengthCheck {
    /// As is customary.
    Fits,
    /// Shorter than the shortest that is worth asking for, in minutes.
    Short(u16),
    /// Longer than the longest that is worth asking for, in minutes.
    Long(u16),
}

impl LengthCheck {
    /// What the customs say of that length.
    pub const fn of(length: Minutes, lengths: &Lengths) -> Self {
        if length.get() < lengths.shortest {
            Self::Short(lengths.shortest)
        } else if length.get() > lengths.longest {
            Self::Long(lengths.longest)
        } else {
            Self::Fits
        }
    }
}

/// Offers the form of a new meeting.
#[derive(Debug, Clone, Copy)]
pub struct OfferMeeting {
    /// With whom.
    pub person: PersonId,
    /// The approach that obtained it, if one is named; else the latest that was answered by a yes or still waits.
    pub approach: Option<ApproachId>,
}

impl OfferMeeting {
    /// The form, filled with what is customary and what is known.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, MeetingForm> {
        Box::pin(async move {
            let person = desk.load::<Person>(self.person).await?;
            let lengths = desk.norms().length;
            let meetings = rebond_store::meetings::of_person(desk.store(), desk.account_id(), person.id).await?;
            let already = meetings.iter().find(|meeting| meeting.is_ahead() && meeting.starts_at > desk.now());
            let already = already.map(|meeting| (meeting.id, desk.local(meeting.starts_at)));
            let approach = match self.approach {
                Some(id) => Some(id),
                None => obtained(desk, &person, &meetings).await?,
            };
            // A week or so from now, and a working day: neither too soon to be free nor too far to be kept.
            let day = desk.norms().working_days_after(desk.today(), 5);
            let settled = Settlement {
                starts: DateTime::from_parts(day, Time::constant(10, 0, 0, 0)),
                length: minutes(lengths.usual)?,
                margin: minutes(lengths.margin)?,
                mode: MeetingMode::InPerson,
                place: None,
                address_form: person.address_form,
                subject: person.subject.clone(),
            };
            Ok(MeetingForm {
                other: super::other(desk, &person).await?,
                approach,
                meeting: None,
                seen: None,
                settled,
                lengths,
                zone: desk.account().zone.clone(),
                already,
            })
        })
    }
}

/// Offers the form of a meeting to be changed.
#[derive(Debug, Clone, Copy)]
pub struct ReofferMeeting {
    /// Which meeting.
    pub meeting: MeetingId,
}

impl ReofferMeeting {
    /// The form, filled with what was settled.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, MeetingForm> {
        Box::pin(async move {
            let meeting = desk.load::<Meeting>(self.meeting).await?;
            let person = desk.load::<Person>(meeting.person_id).await?;
            Ok(MeetingForm {
                other: super::other(desk, &person).await?,
                approach: meeting.approach_id,
                meeting: Some(meeting.id),
                seen: Some(meeting.updated_at),
                settled: settled(desk, &meeting),
                lengths: desk.norms().length,
                zone: desk.account().zone.clone(),
                already: None,
            })
        })
    }
}

/// What was settled of a meeting, in the account's zone.
fn settled(desk: &Desk, meeting: &Meeting) -> Settlement {
    Settlement {
        starts: desk.local(meeting.starts_at).datetime(),
        length: meeting.length,
        margin: meeting.margin,
        mode: meeting.mode,
        place: meeting.place.clone(),
        address_form: meeting.address_form,
        subject: meeting.subject.clone(),
    }
}

/// The latest attempt that may have obtained it: answered by a yes, or without an answer yet, and of no other meeting.
async fn obtained(desk: &Desk, person: &Person, meetings: &[Meeting]) -> Result<Option<ApproachId>, AppError> {
    let fits = |approach: &Approach| {
        let open = matches!(approach.delivery, Delivery::Sent { .. }) || approach.delivery.answer() == Some(Answer::Yes);
        approach.kind.asks_to_meet() && open && !meetings.iter().any(|meeting| meeting.approach_id == Some(approach.id))
    };
    let approaches = rebond_store::approaches::of_person(desk.store(), desk.account_id(), person.id).await?;
    Ok(approaches.iter().filter(|approach| fits(approach)).max_by_key(|approach| approach.delivery.sent_at()).map(|approach| approach.id))
}

/// Minutes of the norms.
fn minutes(count: u16) -> Result<Minutes, AppError> {
    Minutes::new(count).map_err(|_| AppError::refused(Concern::Length, Reason::WrongMoment))
}
