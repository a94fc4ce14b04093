//! All the steps of a situation at a moment. What enters: the situation, the norms, now. What leaves: steps, most pressing
//! first, without those put off or dropped. Not done here: how many to show at once (`day`).

use std::collections::HashMap;

use jiff::Zoned;
use rebond_domain::{CampaignState, Choice, Date};
use rebond_method::{Norms, Rule};

use crate::{
    moment::Moment,
    rules,
    situation::Situation,
    standing::standing,
    step::{Due, Step, StepKind},
};

/// Every step that is open at that moment, most pressing first; the same situation, norms and moment give the same steps.
/// `now` carries the zone in which days are counted.
pub fn steps(situation: &Situation, norms: &Norms, now: &Zoned) -> Vec<Step> {
    let mut moment = Moment::new(now, norms);
    moment.standings = situation.threads.iter().map(|thread| standing(situation, thread, &moment)).collect();
    let mut found = Found { today: moment.today, list: Vec::new() };
    for rule in rules::ALL {
        rule(situation, &moment, &mut found);
    }
    let mut steps = found.list;
    // rule A7: a campaign that rests keeps its warmth and its debts.
    if situation.facts.campaign.as_ref().is_some_and(|campaign| campaign.state != CampaignState::Active) {
        steps.retain(|step| step.kind.goes_on_at_rest());
    }
    leave_out_chosen(situation, &moment, &mut steps);
    steps.sort_unstable_by(|one, other| (other.weight, one.due.since, one.kind).cmp(&(one.weight, other.due.since, other.kind)));
    steps
}

fn leave_out_chosen(situation: &Situation, moment: &Moment<'_>, steps: &mut Vec<Step>) {
    if situation.facts.choices.is_empty() {
        return;
    }
    let choices: HashMap<&str, Choice> = situation.facts.choices.iter().map(|choice| (choice.key.as_str(), choice.choice)).collect();
    steps.retain(|step| match choices.get(step.key().as_str()) {
        Some(Choice::Dropped) => false,
        Some(Choice::PutOff { until }) => *until <= moment.today,
        None => true,
    });
}

/// The steps found so far.
pub(crate) struct Found {
    today: Date,
    list: Vec<Step>,
}

impl Found {
    pub(crate) fn add(&mut self, kind: StepKind, rule: Rule, weight: u16, due: Due) -> &mut Step {
        // Something recorded ahead of its hour, such as a meeting that ended early, is due from today.
        let due = Due { since: due.since.min(self.today), ..due };
        self.list.push(Step { kind, rule, due, weight, caution: None });
        let last = self.list.len() - 1;
        &mut self.list[last]
    }
}
