//! All the steps of a situation at a moment. What enters: the situation, the norms, now. What leaves: steps, most pressing
//! first, without those put off or dropped. Not done here: which comes before which (`policy`), how many to show (`day`).

mod after;
mod answers;
mod frame;
pub(crate) mod meeting;
mod owed;
mod relation;
mod write;

use std::collections::HashMap;

use jiff::Zoned;
use rebond_domain::{CampaignState, Choice};
use rebond_method::Norms;

use crate::{
    moment::Moment,
    situation::Situation,
    step::{Step, StepList},
};

/// The families of steps, one file each.
const FAMILIES: &[fn(&Situation, &Moment<'_>, &mut StepList)] =
    &[frame::find, write::find, answers::find, meeting::find, after::find, relation::find, owed::find];

/// Every step that is open at that moment, most pressing first; the same situation, norms and moment give the same steps.
/// `now` carries the zone in which days are counted.
pub fn steps(situation: &Situation, norms: &Norms, now: &Zoned) -> Vec<Step> {
    let moment = Moment::new(now, norms);
    let mut found = StepList::new(moment.today);
    for find in FAMILIES {
        find(situation, &moment, &mut found);
    }
    let mut steps = found.into_steps();
    // rule A7: a campaign that rests keeps its warmth and its debts.
    if situation.history().campaign.as_ref().is_some_and(|campaign| campaign.state != CampaignState::Active) {
        steps.retain(|step| step.kind.goes_on_at_rest());
    }
    leave_out_chosen(situation, &moment, &mut steps);
    steps.sort_unstable_by(|one, other| {
        (other.weight, one.due.since, one.kind, one.about).cmp(&(one.weight, other.due.since, other.kind, other.about))
    });
    steps
}

fn leave_out_chosen(situation: &Situation, moment: &Moment<'_>, steps: &mut Vec<Step>) {
    if situation.history().choices.is_empty() {
        return;
    }
    let choices: HashMap<&str, Choice> = situation.history().choices.iter().map(|choice| (choice.key.as_str(), choice.choice)).collect();
    steps.retain(|step| match choices.get(step.key().as_str()) {
        Some(Choice::Dropped) => false,
        Some(Choice::PutOff { until }) => *until <= moment.today,
        None => true,
    });
}
