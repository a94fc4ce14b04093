//! A no is an opening (D13). What leaves: a no to answer, a redirection to note and follow. Not done here: the draft.

use rebond_domain::{Answer, ApproachOutline, MessageKind, Timestamp};
use rebond_method::Rule;

use crate::{
    moment::Moment,
    situation::{Situation, Thread},
    standing::{Standing, too_late},
    step::{Due, StepKind},
    steps::Found,
};

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    for (thread, standing) in all.threads.iter().zip(&moment.standings) {
        let Standing::Answered(at, answer, day) = *standing else { continue };
        let Some(person) = thread.person.filter(|_| !thread.aside) else { continue };
        let approach = all.approach(at);
        if too_late(day, moment) {
            continue;
        }
        let due = Due { since: day, until: Some(moment.norms.working_days_after(day, 3)) };
        match answer {
            Answer::No if !answered_back(all, thread, approach) => {
                found.add(StepKind::AnswerANo { approach: approach.id, person }, Rule::D13, 820, due);
            }
            Answer::Redirected if !named_somebody(all, thread, approach) => {
                found.add(StepKind::WriteToRedirected { approach: approach.id, person }, Rule::D13, 830, due);
            }
            _ => {}
        }
    }
}

fn answered_at(approach: &ApproachOutline) -> Option<Timestamp> {
    match approach.delivery {
        rebond_domain::Delivery::Answered { answered_at, .. } => Some(answered_at),
        _ => None,
    }
}

/// Whether thanks went out since the no.
fn answered_back(all: &Situation, thread: &Thread, no: &ApproachOutline) -> bool {
    thread
        .messages
        .iter()
        .map(|at| all.approach(*at))
        .any(|message| message.kind == MessageKind::ThankYou && message.delivery.sent_at() >= answered_at(no))
}

/// Whether the person they pointed to is on file: from then on the referral has its own steps.
fn named_somebody(all: &Situation, thread: &Thread, redirection: &ApproachOutline) -> bool {
    let asked = redirection.delivery.sent_at();
    thread.gave.iter().any(|at| Some(all.facts.referrals[*at as usize].at) >= asked)
}
