//! The meetings worth having on a device that may be without a network: today's, those of the next fourteen days, and those one chose.
//! What leaves: each with whom it is with. Not done here: their pages, and keeping them.

use std::collections::{HashMap, HashSet};

use jiff::{SignedDuration, Zoned};
use rebond_domain::{MeetingId, PersonId, PersonName};
use rebond_store::people;

use crate::{BoxFuture, Desk};

/// So many days ahead a meeting is near.
const AHEAD: i64 = 14;
/// So many hours after its end it may still be told, on the way home or the next morning.
const AFTER: i64 = 36;
/// So many at most: whoever meets more people in a fortnight has a network now and then.
const MOST: usize = 30;

/// A meeting near enough.
#[derive(Debug, Clone)]
pub struct NearMeeting {
    /// Which.
    pub meeting: MeetingId,
    /// When it starts, in the account's zone.
    pub starts: Zoned,
    /// With whom; the first is the one it was agreed with.
    pub people: Vec<(PersonId, PersonName)>,
}

/// Lists them.
#[derive(Debug, Clone, Default)]
pub struct NearMeetings {
    /// Those chosen, however far.
    pub also: Vec<MeetingId>,
}

impl NearMeetings {
    /// The meetings, the next first.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Vec<NearMeeting>> {
        Box::pin(async move {
            let now = desk.now();
            let situation = desk.situation().await?;
            let all = &situation.history().meetings;
            let of_first: HashSet<MeetingId> = all.iter().map(|meeting| meeting.id).collect();
            let (from, until) = (now - SignedDuration::from_hours(AFTER), now + SignedDuration::from_hours(24 * AHEAD));
            let mut near: Vec<_> =
                all.iter().filter(|meeting| meeting.gathering.is_none_or(|of| !of_first.contains(&MeetingId(of.0)))).collect();
            near.retain(|meeting| {
                let takes_place = meeting.is_ahead() || meeting.is_held();
                takes_place && ((meeting.ends_at() > from && meeting.starts_at < until) || self.also.contains(&meeting.id))
            });
            near.sort_by_key(|meeting| (meeting.starts_at, meeting.id));
            near.truncate(MOST);
            let with = |meeting: MeetingId| all.iter().filter(move |other| other.gathering.is_some_and(|of| of.0 == meeting.0));
            let ids: Vec<PersonId> =
                near.iter().flat_map(|meeting| [meeting.person_id].into_iter().chain(with(meeting.id).map(|it| it.person_id))).collect();
            let names = people::outlines(desk.store(), desk.account_id(), &ids).await?;
            let names: HashMap<PersonId, PersonName> = names.into_iter().map(|person| (person.id, person.name)).collect();
            let near = near.into_iter().map(|meeting| {
                let mut ids: Vec<PersonId> = vec![meeting.person_id];
                ids.extend(with(meeting.id).map(|it| it.person_id).filter(|id| *id != meeting.person_id));
                let people = ids.into_iter().filter_map(|id| Some((id, names.get(&id)?.clone()))).collect();
                NearMeeting { meeting: meeting.id, starts: desk.local(meeting.starts_at), people }
            });
            Ok(near.collect())
        })
    }
}

/// What changes with everything that a page may show: a device whose copies have this mark has them as they are.
#[derive(Debug, Clone, Copy)]
pub struct RevisionMark;

impl RevisionMark {
    /// The account's revision, as a mark.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, String> {
        Box::pin(async move { Ok(desk.store().revision(desk.account_id()).await?.0.to_string()) })
    }
}
