//! Connecting on the professional network (G8). What leaves: a step for a month after the thank-you. Not done here: whether
//! they are connected already, which the user says once.

use rebond_method::Rule;

use crate::{
    moment::Moment,
    situation::Situation,
    step::{Due, StepKind},
    steps::Found,
};

/// After so many days the moment has passed.
const PASSED: i32 = 30;

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    for (meeting, joined) in all.facts.meetings.iter().zip(&all.joined) {
        let Some(thanked) = joined.thanked.filter(|_| meeting.is_held() && meeting.connect_settled_at.is_none()) else { continue };
        let since = moment.day(thanked);
        if moment.days_since(since) <= PASSED {
            found.add(StepKind::Connect { meeting: meeting.id, person: meeting.person_id }, Rule::G8, 480, Due { since, until: None });
        }
    }
}
