//! A yes becomes a meeting (E2). What leaves: a step until a day is agreed. Not done here: the invitation.

use rebond_domain::Answer;
use rebond_method::Rule;

use crate::{
    moment::Moment,
    situation::Situation,
    standing::Standing,
    step::{Due, StepKind},
    steps::Found,
};

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    for (thread, standing) in all.threads.iter().zip(&moment.standings) {
        if let Standing::Answered(at, Answer::Yes, since) = *standing
            && let Some(person) = thread.person.filter(|_| !thread.aside)
        {
            let due = Due { since, until: Some(moment.norms.working_days_after(since, 2)) };
            found.add(StepKind::PlanMeeting { approach: all.approach(at).id, person }, Rule::E2, 850, due);
        }
    }
}
