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

use jiff::Zoned;
use rebond_domain::{CampaignState, MeetingId};
use rebond_method::Norms;

use crate::{
    moment::Moment,
    pace,
    situation::{One, Situation},
    step::{Step, StepList},
    together,
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
    let moment = Moment::new(now, norms);
    let mut found = StepList::new(moment.today);
    for find in OF_ALL {
        find(situation, &moment, &mut found);
    }
    for one in situation.each() {
        for find in OF_ONE {
            find(situation, &one, &moment, &mut found);
        }
    }
    let mut steps = found.into_steps();
    // rule A7: a campaign that rests keeps its warmth and its debts.
    if situation.history().campaign.as_ref().is_some_and(|campaign| campaign.state != CampaignState::Active) {
        steps.retain(|step| step.kind.goes_on_at_rest());
    }
    steps.retain(|step| !situation.is_left(step.kind, step.about, step.fact, moment.today));
    sort(&mut steps);
    pace::keep(situation, &moment, &mut steps);
    together::join(steps)
}

/// Every step about one meeting that is open at that moment, most pressing first, whatever was chosen about it: its own page says all.
pub fn steps_of_meeting(situation: &Situation, id: MeetingId, norms: &Norms, now: &Zoned) -> Vec<Step> {
    let Some(at) = situation.meeting_at(id) else { return Vec::new() };
    let moment = Moment::new(now, norms);
    let mut found = StepList::new(moment.today);
    meeting::of_meeting(situation.meeting(at), situation.attached(at), &moment, &mut found);
    after::of_meeting(situation, at, &moment, &mut found);
    let mut steps = found.into_steps();
    sort(&mut steps);
    steps
}

fn sort(steps: &mut [Step]) {
    steps.sort_unstable_by(|one, other| {
        (other.weight, one.due.since, one.kind, one.about).cmp(&(one.weight, other.due.since, other.kind, other.about))
    });
}
