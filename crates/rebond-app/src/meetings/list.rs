//! Lists the meetings: ahead, to be told, to be seen through, past (G14). Not done here: what precisely remains of one (`show`).

use std::collections::HashMap;

use jiff::Zoned;
use rebond_coach::completeness;
use rebond_domain::{Meeting, Organisation, OrganisationId, PersonId, PersonOutline};
use rebond_store::people;

use super::Other;
use crate::{AppError, BoxFuture, Desk};

/// How many past meetings a page shows.
const A_PAGE: usize = 40;

/// A meeting in a list.
#[derive(Debug, Clone)]
pub struct MeetingLine {
    /// The meeting.
    pub meeting: Meeting,
    /// With whom.
    pub other: Other,
    /// When it starts, in the account's zone.
    pub starts: Zoned,
    /// Whether it is complete (G14); never before it was held.
    pub complete: bool,
}

/// The lists of meetings.
#[derive(Debug, Clone)]
pub struct MeetingsPage {
    /// The present moment, in the account's zone.
    pub now: Zoned,
    /// Ahead or under way, the next first.
    pub ahead: Vec<MeetingLine>,
    /// Past, and nothing told yet; the last first.
    pub to_tell: Vec<MeetingLine>,
    /// Held, and not complete; the last first.
    pub to_complete: Vec<MeetingLine>,
    /// Complete, called off, missed; the last first, one page of them.
    pub past: Vec<MeetingLine>,
    /// Which page, from 1.
    pub page: usize,
    /// How many pages.
    pub pages: usize,
}

impl MeetingsPage {
    /// Whether there is none at all.
    pub const fn is_empty(&self) -> bool {
        self.ahead.is_empty() && self.to_tell.is_empty() && self.to_complete.is_empty() && self.past.is_empty()
    }
}

/// Lists the meetings.
#[derive(Debug, Clone, Copy)]
pub struct ListMeetings {
    /// Which page of the past ones, from 1.
    pub page: usize,
}

impl ListMeetings {
    /// The lists.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, MeetingsPage> {
        Box::pin(async move {
            let now = desk.local_now();
            let situation = desk.situation().await?;
            let (mut ahead, mut to_tell, mut to_complete, mut past) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
            let mut all = situation.history().meetings.clone();
            all.sort_by_key(|meeting| (meeting.starts_at, meeting.id));
            for meeting in all {
                let complete = completeness(&situation, meeting.id).is_some_and(|missing| missing.is_empty());
                let list = match (meeting.is_ahead(), meeting.ends_at() > now.timestamp(), meeting.is_held() && !complete) {
                    (true, true, _) => &mut ahead,
                    (true, false, _) => &mut to_tell,
                    (_, _, true) => &mut to_complete,
                    _ => &mut past,
                };
                list.push((meeting, complete));
            }
            for list in [&mut to_tell, &mut to_complete, &mut past] {
                list.reverse();
            }
            let pages = past.len().div_ceil(A_PAGE).max(1);
            let page = self.page.clamp(1, pages);
            let past = past.into_iter().skip((page - 1) * A_PAGE).take(A_PAGE).collect();
            let mut lists = lines(desk, [ahead, to_tell, to_complete, past]).await?.into_iter();
            let mut next = || lists.next().unwrap_or_default();
            Ok(MeetingsPage { now, ahead: next(), to_tell: next(), to_complete: next(), past: next(), page, pages })
        })
    }
}

/// Adds to each meeting whom it is with.
async fn lines<const N: usize>(desk: &Desk, lists: [Vec<(Meeting, bool)>; N]) -> Result<Vec<Vec<MeetingLine>>, AppError> {
    let ids: Vec<PersonId> = lists.iter().flatten().map(|(meeting, _)| meeting.person_id).collect();
    let people = people::outlines(desk.store(), desk.account_id(), &ids).await?;
    let places: Vec<OrganisationId> = people.iter().filter_map(|person| person.organisation_id).collect();
    let places = desk.store().many::<Organisation>(desk.account_id(), places).await?;
    let people: HashMap<PersonId, PersonOutline> = people.into_iter().map(|person| (person.id, person)).collect();
    let places: HashMap<OrganisationId, Organisation> = places.into_iter().map(|place| (place.id, place)).collect();
    let line = |(meeting, complete): (Meeting, bool)| {
        let person = people.get(&meeting.person_id)?;
        let organisation = person.organisation_id.and_then(|id| places.get(&id)).map(|place| place.name.clone());
        let other = Other { id: person.id, name: person.name.clone(), role: person.role.clone(), organisation };
        Some(MeetingLine { other, starts: desk.local(meeting.starts_at), complete, meeting })
    };
    Ok(lists.into_iter().map(|list| list.into_iter().filter_map(line).collect()).collect())
}
