//! All the steps of a situation at a moment. What enters: the situation, the norms, now. What leaves: steps, most pressing first,
//! without those put off or let go, what is due to one person in one. Not done here: which comes before which (`policy`), how many
//! new requests at once (`pace`), how many to show (`day`).

pub(crate) mod after;
mod answers;
mod frame;
pub(crate) mod meeting;
mod owed;
pub(crate) mod relation;
mod write;

use std::sync::Arc;

use jiff::{Timestamp, Zoned};
use rebond_domain::{CampaignState, MeetingId, PersonId};
use rebond_method::Norms;

use crate::{
    moment::{Moment, Moments},
    pace,
    policy::ERASE_THEM,
    situation::{One, Situation},
    step::{Due, Matter, Step, StepList},
    together,
    until::steps_until,
};

/// The families of steps about one person, one file each. They read what passed with them, with those who named them, with those they
/// named, and who else there is at the same place; no more, so that a change touches few.
const OF_ONE: &[fn(&Situation, &One<'_>, &Moment<'_>, &mut StepList)] =
    &[write::find, answers::find, meeting::find, after::find, relation::find, owed::find];

/// The families that look at everybody at once.
const OF_ALL: &[fn(&Situation, &Moment<'_>, &mut StepList)] = &[frame::find, write::first_words];

/// Every step that is open at that moment, most pressing first; the same situation, norms and moment give the same steps.
/// `now` carries the zone in which days are counted.
pub fn steps(situation: &Situation, norms: &Norms, now: &Zoned) -> Vec<Step> {
    Steps::of(situation, norms, now).list.to_vec()
}

/// Every step that is open at a moment, kept for as long as none can have changed.
#[derive(Debug, Clone)]
pub struct Steps {
    from: Timestamp,
    until: Timestamp,
    /// What is about one person each, in order, however many at once.
    of_one: Vec<Step>,
    list: Arc<[Step]>,
}

impl Steps {
    /// Of everybody.
    pub fn of(situation: &Situation, norms: &Norms, now: &Zoned) -> Self {
        Self::found(Vec::new(), situation, situation.each(), norms, now)
    }

    /// Those of these people found again, in order, the others as they are. Only while they still stand, see [`Self::stand_at`].
    #[must_use]
    pub fn again(self, situation: &Situation, people: &[PersonId], norms: &Norms, now: &Zoned) -> Self {
        let mut kept = self.of_one;
        kept.retain(|step| step.person().is_none_or(|person| people.binary_search(&person).is_err()));
        Self::found(kept, situation, people.iter().filter_map(|id| situation.one(*id)), norms, now)
    }

    fn found<'a>(mut of_one: Vec<Step>, situation: &'a Situation, each: impl Iterator<Item = One<'a>>, norms: &Norms, now: &Zoned) -> Self {
        let moments = Moments::new(now, norms);
        let moment = moments.own();
        let mut found = StepList::new(moment.today);
        for one in each {
            // Of somebody who fell silent for good nothing is said, but that they asked to be erased.
            if situation.is_silent(one.person) {
                erase(situation, &one, moment, &mut found);
                continue;
            }
            let theirs = moments.of(situation.person(one.person));
            for find in OF_ONE {
                find(situation, &one, theirs, &mut found);
            }
        }
        of_one.extend(open(situation, moment, found));
        sort(&mut of_one);
        let mut found = StepList::new(moment.today);
        for find in OF_ALL {
            find(situation, moment, &mut found);
        }
        let mut list = of_one.clone();
        list.extend(open(situation, moment, found));
        sort(&mut list);
        pace::keep(situation, moment, &mut list);
        let list = together::join(list).into();
        Self { from: now.timestamp(), until: steps_until(situation, now), of_one, list }
    }

    /// Whether they are still so at that moment, if nothing happened.
    pub fn stand_at(&self, now: Timestamp) -> bool {
        (self.from..self.until).contains(&now)
    }

    /// All of them, most pressing first.
    pub fn list(&self) -> Arc<[Step]> {
        Arc::clone(&self.list)
    }
}

/// Of the steps found those that are open: a campaign that rests keeps its warmth and its debts (rule A7), one that ended asks for nothing
/// more; none that was let go or put off.
fn open(situation: &Situation, moment: &Moment<'_>, found: StepList) -> impl Iterator<Item = Step> {
    let state = situation.history().campaign.as_ref().map_or(CampaignState::Active, |campaign| campaign.state);
    let found = found.into_steps().into_iter().filter(move |step| match state {
        CampaignState::Active => true,
        CampaignState::Resting => step.kind.goes_on_at_rest(),
        CampaignState::Ended => step.kind.goes_on_after_the_end(),
    });
    found.filter(|step| !situation.is_left(step.kind, step.about, step.fact, moment.today))
}

/// What is kept of somebody who asked for it goes.
fn erase(situation: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    if let Some(asked) = situation.person(one.person).and_then(|person| person.erasure_asked_at) {
        list.add(ERASE_THEM, Matter::Person { person: one.person }, Due::from(moment.day(asked)));
    }
}

/// Every step about one meeting that is open at that moment, most pressing first, whatever was chosen about it: its own page says all.
pub fn steps_of_meeting(situation: &Situation, id: MeetingId, norms: &Norms, now: &Zoned) -> Vec<Step> {
    let Some(at) = situation.meeting_at(id) else { return Vec::new() };
    let moments = Moments::new(now, norms);
    let moment = moments.of(situation.person(situation.meeting(at).person_id));
    let mut found = StepList::new(moment.today);
    if !situation.is_second(situation.meeting(at)) {
        meeting::of_meeting(situation.meeting(at), situation.attached(at), moment, &mut found);
    }
    after::of_meeting(situation, at, moment, &mut found);
    let mut steps = found.into_steps();
    sort(&mut steps);
    steps
}

/// Most are in order already when they are sorted: what was kept.
fn sort(steps: &mut [Step]) {
    steps.sort_by(|one, other| {
        (other.weight, one.due.since, one.kind, one.about).cmp(&(one.weight, other.due.since, other.kind, other.about))
    });
}
