//! Lists the meetings: ahead, to be told, to be seen through, past (G14). Not done here: what precisely remains of one (`show`).

use std::collections::{HashMap, HashSet};

use jiff::Zoned;
use rebond_coach::{Situation, completeness};
use rebond_domain::{Line, Meeting, MeetingId, OrganisationId, PersonId, PersonOutline};
use rebond_store::{organisations, people};

use super::Other;
use crate::{AppError, BoxFuture, Desk};

/// How many meetings a page shows.
const A_PAGE: usize = 40;

/// A meeting in a list.
#[derive(Debug, Clone)]
pub struct MeetingLine {
    /// The meeting.
    pub meeting: Meeting,
    /// With whom.
    pub other: Other,
    /// When it starts, in its own zone.
    pub starts: Zoned,
    /// Whether it is complete (G14); never before it was held.
    pub complete: bool,
}

/// The lists of meetings, one page of them all: what is to be told comes first, then what is ahead, to be seen through, past.
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
    /// Complete, called off, missed; the last first.
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
    /// Which page, from 1.
    pub page: usize,
}

impl ListMeetings {
    /// The lists.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, MeetingsPage> {
        Box::pin(async move {
            let now = desk.local_now();
            let (situation, order) = desk.follows(Order::of).await?;
            let meetings = &situation.history().meetings;
            let is_over = |at: &(usize, bool)| meetings[at.0].ends_at() <= now.timestamp();
            let (mut to_tell, ahead): (Vec<_>, Vec<_>) = order.open.iter().copied().partition(is_over);
            to_tell.reverse();
            let mut lists = [to_tell, ahead, order.to_complete.clone(), order.past.clone()];
            let pages = lists.iter().map(Vec::len).sum::<usize>().div_ceil(A_PAGE).max(1);
            let page = self.page.clamp(1, pages);
            cut(&mut lists, (page - 1) * A_PAGE, A_PAGE);
            let lists = lists.map(|list| list.into_iter().map(|(at, complete)| (meetings[at].clone(), complete)).collect());
            let mut lists = lines(desk, lists).await?.into_iter();
            let mut next = || lists.next().unwrap_or_default();
            Ok(MeetingsPage { now, to_tell: next(), ahead: next(), to_complete: next(), past: next(), page, pages })
        })
    }
}

/// The places of all meetings in their order, each with whether it is complete.
struct Order {
    /// Neither held nor called off; by their hour.
    open: Vec<(usize, bool)>,
    /// Held and not complete, the last first.
    to_complete: Vec<(usize, bool)>,
    /// The others, the last first.
    past: Vec<(usize, bool)>,
}

impl Order {
    fn of(situation: &Situation) -> Self {
        let meetings = &situation.history().meetings;
        // Several people at once are one meeting: that with the first of them.
        let first: HashSet<MeetingId> = meetings.iter().map(|meeting| meeting.id).collect();
        let counts = |meeting: &Meeting| meeting.gathering.is_none_or(|of| !first.contains(&MeetingId(of.0)));
        let mut places: Vec<usize> = (0..meetings.len()).filter(|at| counts(&meetings[*at])).collect();
        places.sort_unstable_by_key(|at| (meetings[*at].starts_at, meetings[*at].id));
        let mut order = Self { open: Vec::new(), to_complete: Vec::new(), past: Vec::new() };
        for at in places {
            let meeting = &meetings[at];
            let complete = completeness(situation, meeting.id).is_some_and(|missing| missing.is_empty());
            let list = match (meeting.is_ahead(), meeting.is_held() && !complete) {
                (true, _) => &mut order.open,
                (_, true) => &mut order.to_complete,
                _ => &mut order.past,
            };
            list.push((at, complete));
        }
        order.to_complete.reverse();
        order.past.reverse();
        order
    }
}

/// Leaves of the lists, one after the other, those from `skip` on, `take` at most.
fn cut<T>(lists: &mut [Vec<T>], mut skip: usize, mut take: usize) {
    for list in lists {
        let gone = skip.min(list.len());
        list.drain(..gone);
        list.truncate(take);
        skip -= gone;
        take -= list.len();
    }
}

/// Adds to each meeting whom it is with.
async fn lines<const N: usize>(desk: &Desk, lists: [Vec<(Meeting, bool)>; N]) -> Result<Vec<Vec<MeetingLine>>, AppError> {
    let ids: Vec<PersonId> = lists.iter().flatten().map(|(meeting, _)| meeting.person_id).collect();
    let people = people::outlines(desk.store(), desk.account_id(), &ids).await?;
    let mut places: Vec<OrganisationId> = people.iter().filter_map(|person| person.organisation_id).collect();
    places.sort_unstable();
    places.dedup();
    let people: HashMap<PersonId, PersonOutline> = people.into_iter().map(|person| (person.id, person)).collect();
    let names = if places.is_empty() { Vec::new() } else { organisations::names(desk.store(), desk.account_id(), &places).await? };
    let names: HashMap<OrganisationId, Line> = names.into_iter().collect();
    let line = |(meeting, complete): (Meeting, bool)| {
        let person = people.get(&meeting.person_id)?;
        let organisation = person.organisation_id.and_then(|id| names.get(&id).cloned());
        let other = Other { id: person.id, name: person.name.clone(), role: person.role.clone(), organisation };
        Some(MeetingLine { other, starts: meeting.starts(), complete, meeting })
    };
    Ok(lists.into_iter().map(|list| list.into_iter().filter_map(line).collect()).collect())
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_page_goes_through_the_lists_one_after_the_other() {
        let page = |skip, take| {
            let mut lists = [vec![1, 2], vec![], vec![3, 4, 5], vec![6]];
            cut(&mut lists, skip, take);
            lists
        };
        assert_eq!(page(0, 3), [vec![1, 2], vec![], vec![3], vec![]]);
        assert_eq!(page(3, 3), [vec![], vec![], vec![4, 5], vec![6]]);
        assert_eq!(page(6, 3), <[Vec<i32>; 4]>::default());
    }
}
