//! Promises, mine and theirs (G6). What leaves: mine two days before their date, theirs three working days after it. Not
//! done here: what was promised.

use jiff::ToSpan;
use rebond_domain::{Promise, Side};
use rebond_method::Rule;

use crate::{
    moment::{Moment, after, before},
    situation::Situation,
    step::{Due, StepKind},
    steps::Found,
};

/// So many working days after a promise of theirs was due, one may recall it.
const PATIENCE: u16 = 3;

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    for promise in all.facts.promises.iter().filter(|promise| promise.settled.is_none()) {
        match promise.side {
            Side::Mine => mine(promise, moment, found),
            Side::Theirs => theirs(promise, moment, found),
        }
    }
}

fn mine(promise: &Promise, moment: &Moment<'_>, found: &mut Found) {
    let made = moment.day(promise.created_at);
    let since = promise.due_on.map_or(made, |due| before(due, 2.days()).max(made));
    if since <= moment.today {
        let weight = if promise.due_on.is_some_and(|due| due <= moment.today) { 800 } else { 760 };
        let kind = StepKind::KeepPromise { promise: promise.id, person: promise.person_id };
        found.add(kind, Rule::G6, weight, Due { since, until: promise.due_on });
    }
}

/// Without a date, two weeks are given.
fn theirs(promise: &Promise, moment: &Moment<'_>, found: &mut Found) {
    let due = promise.due_on.unwrap_or_else(|| after(moment.day(promise.created_at), 14.days()));
    if moment.waited(due, PATIENCE) {
        let since = moment.norms.working_days_after(due, PATIENCE);
        let kind = StepKind::RecallPromise { promise: promise.id, person: promise.person_id };
        found.add(kind, Rule::G6, 550, Due { since, until: None });
    }
}
