//! Meetings: agreed, prepared, held, told, followed. One verb, one file; what several share is loaded here. Not done here: the
//! messages around a meeting, which are approaches.

mod calendar;
mod edit;
mod finish;
mod known;
mod list;
mod mark;
mod note;
mod offer;
mod part;
mod plan;
mod remains;
mod show;
mod tell;

pub use calendar::{CalendarFile, ExportMeetings, MeetingCalendar};
pub use edit::EditMeeting;
pub use finish::{FindingGiven, FinishMeeting, NameGiven, PromiseGiven};
pub use known::WriteKnown;
pub use list::{ListMeetings, MeetingLine, MeetingsPage};
pub use mark::{Mark, MarkMeeting};
pub use note::{AllowNotes, KeepNote};
pub use offer::{LengthCheck, MeetingForm, OfferMeeting, ReofferMeeting};
pub use part::{MeetingsOf, MeetingsPart};
pub use plan::{PlanMeeting, Settlement};
pub use remains::Remains;
pub use show::{MeetingPage, Named, ShowMeeting};
pub use tell::{FinishPage, TellMeeting};

use jiff::civil::DateTime;
use rebond_domain::{
    Campaign, Finding, GridPoint, Line, Meeting, MeetingId, Note, Noun, Organisation, OrganisationId, Person, PersonId, PersonName, Promise,
    Purpose, Referral, Timestamp, fold,
};

use crate::{AppError, Desk, Reason};

/// The other person of a meeting, as its pages name them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Identifier.
    pub id: PersonId,
    /// Name.
    pub name: PersonName,
    /// What they do.
    pub role: Option<Line>,
    /// Where they work.
    pub organisation: Option<Line>,
}

pub(crate) async fn load(desk: &Desk, id: MeetingId) -> Result<Meeting, AppError> {
    desk.store().get::<Meeting>(desk.account_id(), id).await?.ok_or(AppError::NotFound(Noun::Meeting))
}

/// The meeting, unless it changed since it was shown.
pub(crate) async fn seen(desk: &Desk, id: MeetingId, seen: Option<Timestamp>) -> Result<Meeting, AppError> {
    let meeting = load(desk, id).await?;
    if seen.is_some_and(|seen| seen != meeting.updated_at) { Err(AppError::Stale) } else { Ok(meeting) }
}

pub(crate) async fn person(desk: &Desk, id: PersonId) -> Result<Person, AppError> {
    desk.store().get::<Person>(desk.account_id(), id).await?.ok_or(AppError::NotFound(Noun::Person))
}

pub(crate) async fn other(desk: &Desk, person: &Person) -> Result<Other, AppError> {
    let organisation = match person.organisation_id {
        Some(id) => desk.store().get::<Organisation>(desk.account_id(), id).await?.map(|organisation| organisation.name),
        None => None,
    };
    Ok(Other { id: person.id, name: person.name.clone(), role: person.role.clone(), organisation })
}

/// A day and hour of the account's zone, as a moment; an hour that the clocks skip is read as they go on.
pub(crate) fn moment(desk: &Desk, at: DateTime) -> Result<Timestamp, AppError> {
    let zoned = at.to_zoned(desk.account().zone.zone()).map_err(|_| AppError::refused("day", Reason::WrongMoment))?;
    Ok(zoned.timestamp())
}
