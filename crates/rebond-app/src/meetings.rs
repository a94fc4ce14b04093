//! Meetings: agreed, prepared, held, told, followed. One verb, one file; what several share is loaded here. Not done here: the
//! messages around a meeting, which are approaches.

mod address_form;
mod begin;
mod calendar;
mod clash;
mod edit;
mod finish;
mod join;
mod known;
mod list;
mod mark;
mod names;
mod near;
mod note;
mod offer;
mod plan;
mod remains;
mod show;
mod tell;

pub use address_form::SayAddressForm;
pub use begin::{BeginMeeting, Overhear};
pub use calendar::{CalendarFile, MeetingCalendar, WholeCalendar};
pub use clash::Clash;
pub use edit::EditMeeting;
pub use finish::{FindingGiven, FinishMeeting, PromiseGiven};
pub use join::JoinMeeting;
pub(crate) use join::others;
pub use known::WriteKnown;
pub use list::{ListMeetings, MeetingLine, MeetingsPage};
pub use mark::{Mark, MarkMeeting};
pub use names::{NameGiven, NoteName};
pub use near::{NearMeeting, NearMeetings, RevisionMark};
pub use note::{AllowNotes, Allowed, KeepNote};
pub(crate) use offer::moments_to_propose;
pub use offer::{LengthCheck, MeetingForm, OfferMeeting, ReofferMeeting, Terms};
pub use plan::{PlanMeeting, Settlement};
pub use remains::Remains;
pub use show::{HopeFinding, MeetingPage, Named, ShowMeeting};
pub use tell::{FinishPage, TellMeeting};

use jiff::civil::DateTime;
use rebond_domain::{
    GridPoint, Line, Meeting, MeetingId, Organisation, OrganisationKind, Person, PersonId, PersonName, Purpose, Timestamp, ZoneName,
};

use crate::{AppError, BoxFuture, Concern, Desk, Reason, desk::unless_changed};

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

/// The meeting, unless it changed since it was shown.
pub(crate) fn seen(desk: &Desk, id: MeetingId, seen: Option<Timestamp>) -> BoxFuture<'_, Meeting> {
    Box::pin(async move {
        let meeting = desk.load::<Meeting>(id).await?;
        unless_changed(seen, meeting.updated_at)?;
        Ok(meeting)
    })
}

pub(crate) fn other<'s>(desk: &'s Desk, person: &'s Person) -> BoxFuture<'s, Other> {
    Box::pin(async move {
        let organisation = match person.organisation_id {
            Some(id) => desk.store().get::<Organisation>(desk.account_id(), id).await?.map(|organisation| organisation.name),
            None => None,
        };
        Ok(Other { id: person.id, name: person.name.clone(), role: person.role.clone(), organisation })
    })
}

/// Whether they are met at a gateway, which orients (B5).
pub(crate) fn at_gateway<'s>(desk: &'s Desk, person: &'s Person) -> BoxFuture<'s, bool> {
    Box::pin(async move {
        let Some(id) = person.organisation_id else { return Ok(false) };
        let place = desk.store().get::<Organisation>(desk.account_id(), id).await?;
        Ok(place.is_some_and(|place| place.kind == OrganisationKind::Gateway))
    })
}

pub(crate) fn points(desk: &Desk, meeting: MeetingId) -> BoxFuture<'_, Vec<GridPoint>> {
    Box::pin(async move { Ok(rebond_store::grid_points::of_meeting(desk.store(), desk.account_id(), meeting).await?) })
}

/// What is expected of the meetings of the campaign under way, once it was said (A2).
pub(crate) fn purpose(desk: &Desk) -> BoxFuture<'_, Option<Purpose>> {
    Box::pin(
        async move { Ok(rebond_store::campaigns::current(desk.store(), desk.account_id()).await?.and_then(|campaign| campaign.purpose)) },
    )
}

/// A day and hour of a zone, as a moment; an hour that the clocks skip is read as they go on.
pub(crate) fn moment(zone: &ZoneName, at: DateTime) -> Result<Timestamp, AppError> {
    let zoned = at.to_zoned(zone.zone()).map_err(|_| AppError::refused(Concern::Day, Reason::WrongMoment))?;
    Ok(zoned.timestamp())
}

/// How to reach them on the day: their numbers, then their addresses.
pub(crate) fn reach(desk: &Desk, person: PersonId) -> BoxFuture<'_, Vec<String>> {
    Box::pin(async move {
        let (store, account) = (desk.store(), desk.account_id());
        let phones = rebond_store::contact::phones_of_people(store, account, &[person]).await?;
        let emails = rebond_store::contact::emails_of_people(store, account, &[person]).await?;
        let numbers = phones.iter().map(|phone| phone.number.to_string());
        Ok(numbers.chain(emails.iter().map(|email| email.address.to_string())).collect())
    })
}

/// Who else takes part, each with a meeting of their own.
pub(crate) fn together<'s>(desk: &'s Desk, meeting: &'s Meeting) -> BoxFuture<'s, Vec<(MeetingId, PersonName)>> {
    Box::pin(async move {
        let situation = desk.situation().await?;
        let with = others(desk, meeting).await?;
        let name = |id: PersonId| situation.person(id).map(|person| person.name.clone());
        Ok(with.iter().filter_map(|other| Some((other.id, name(other.person_id)?))).collect())
    })
}
