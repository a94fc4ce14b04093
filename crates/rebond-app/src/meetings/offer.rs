//! What the form of a meeting is filled with at first: lengths and margin by the customs (E1, H), tu or vous, subject. Not done
//! here: saving (`plan`, `edit`).

use jiff::civil::DateTime;
use jiff::{SignedDuration, ToSpan, Zoned};
use rebond_domain::{
    AddressForm, Answer, Approach, ApproachId, DayPart, Delivery, FreeHours, Line, Meeting, MeetingId, MeetingMode, Minutes, Person,
    PersonId, Prose, Talk, Timestamp, ZoneName,
};
use rebond_method::{Lengths, Norms};
use rebond_store::campaigns;

use super::Other;
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
    /// Day and hour, when they are settled: none is invented.
    pub starts: Option<DateTime>,
    /// Moments in the user's own free hours, to propose (E2).
    pub moments: Vec<Zoned>,
    /// Whether free hours were noted.
    pub free_hours_noted: bool,
    /// What the other fields hold at first.
    pub terms: Terms,
    /// Lengths by the customs of where they live.
    pub lengths: Lengths,
    /// The customs of the account: where one meets, and who pays.
    pub norms: &'static Norms,
    /// What the user's conversations have to do without.
    pub talk: Option<Talk>,
    /// The time zone of its day and hour.
    pub zone: ZoneName,
    /// A meeting with them that is ahead already.
    pub already: Option<(MeetingId, Zoned)>,
}

/// What is settled besides day and hour.
#[derive(Debug, Clone)]
pub struct Terms {
    /// How long (E1).
    pub length: Minutes,
    /// What is kept free after it (E1).
    pub margin: Minutes,
    /// In person, by phone, by video (E2).
    pub mode: MeetingMode,
    /// Where, or by which link (E2).
    pub place: Option<Line>,
    /// What one needs on the spot (E2).
    pub practical: Option<Prose>,
    /// How long it takes to get there (E12).
    pub travel: Option<Minutes>,
    /// Tu or vous (E2).
    pub address_form: Option<AddressForm>,
    /// What one wants to talk about (B13).
    pub subject: Option<Line>,
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
            let lengths = desk.norms_of(&person).length;
            let meetings = rebond_store::meetings::of_person(desk.store(), desk.account_id(), person.id).await?;
            let already = meetings.iter().find(|meeting| meeting.is_ahead() && meeting.starts_at > desk.now());
            let already = already.map(|meeting| (meeting.id, desk.local(meeting.starts_at)));
            let approach = match self.approach {
                Some(id) => Some(id),
                None => obtained(desk, &person, &meetings).await?,
            };
            let terms = Terms {
                length: minutes(lengths.usual)?,
                margin: minutes(lengths.margin)?,
                mode: MeetingMode::InPerson,
                place: None,
                practical: None,
                travel: None,
                address_form: person.address_form,
                subject: person.subject.clone(),
            };
            let (hours, moments) = moments_to_propose(desk, desk.norms_of(&person)).await?;
            Ok(MeetingForm {
                other: super::other(desk, &person).await?,
                approach,
                meeting: None,
                seen: None,
                starts: None,
                moments,
                free_hours_noted: !hours.is_empty(),
                terms,
                lengths,
                norms: desk.norms_of(&person),
                talk: desk.account().talk,
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
                starts: Some(meeting.starts().datetime()),
                moments: Vec::new(),
                free_hours_noted: true,
                terms: terms(&meeting),
                lengths: desk.norms_of(&person).length,
                norms: desk.norms_of(&person),
                talk: desk.account().talk,
                zone: meeting.zone.clone(),
                already: None,
            })
        })
    }
}

/// What was settled of a meeting besides its hour.
fn terms(meeting: &Meeting) -> Terms {
    Terms {
        length: meeting.length,
        margin: meeting.margin,
        mode: meeting.mode,
        place: meeting.place.clone(),
        practical: meeting.practical.clone(),
        travel: meeting.travel,
        address_form: meeting.address_form,
        subject: meeting.subject.clone(),
    }
}

/// One's free hours, and moments in them to propose for a meeting of the usual length (E2).
pub(crate) async fn moments_to_propose(desk: &Desk, norms: &Norms) -> Result<(FreeHours, Vec<Zoned>), AppError> {
    let hours = campaigns::current(desk.store(), desk.account_id()).await?.map_or(FreeHours::NONE, |campaign| campaign.free_hours);
    let taken = rebond_store::meetings::between(desk.store(), desk.account_id(), desk.now(), Timestamp::MAX).await?;
    Ok((hours, free_moments(desk, norms, hours, &taken)?))
}

/// Two or three moments in one's free hours, on different days, from the day after tomorrow on: neither a holiday nor in another meeting.
fn free_moments(desk: &Desk, norms: &Norms, hours: FreeHours, taken: &[Meeting]) -> Result<Vec<Zoned>, AppError> {
    let mut found = Vec::new();
    let margin = SignedDuration::from_mins(i64::from(minutes(norms.length.usual)?.get()) + 60);
    let clashes = |at: Timestamp| taken.iter().any(|it| it.is_ahead() && it.starts_at < at + margin && at < it.ends_at() + margin);
    for ahead in 2..=28_i64 {
        let Ok(day) = desk.today().checked_add(ahead.days()) else { break };
        // Who is free on a Sunday says so; a holiday in the week is no working day for the other.
        let holiday = !norms.is_working_day(day) && day.weekday().to_monday_zero_offset() < 5;
        let free = DayPart::ALL.iter().filter(|part| hours.contains(day.weekday(), **part));
        let hours = free.filter_map(|part| day.at(part.hour(), 0, 0, 0).to_zoned(desk.account().zone.zone()).ok());
        found.extend(hours.into_iter().filter(|at| !holiday && !clashes(at.timestamp())).take(1));
        if found.len() == 3 {
            break;
        }
    }
    Ok(found)
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
