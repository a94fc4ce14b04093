//! A yes becomes a meeting (E2). What leaves: a step until a day is agreed. Not done here: the invitation.

use rebond_domain::Answer;
use rebond_method::Rule;

use crate::{
    moment::Moment,
    situation::Situation,
    standing::{Standing, standing},
    step::{Due, StepKind},
    steps::Found,
};

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    for thread in &all.threads {
        let Some(person) = thread.person.filter(|person| !all.set_aside(*person)) else { continue };
        if let Standing::Answered(approach, Answer::Yes, since) = standing(all, thread, moment) {
            let due = Due { since, until: Some(moment.norms.working_days_after(since, 2)) };
            found.add(StepKind::PlanMeeting { approach: approach.id, person }, Rule::E2, 850, due);
        }
    }
}
