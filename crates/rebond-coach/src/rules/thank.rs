//! Thanks the same day (G1). What leaves: a step due that evening, and until it is done: a debt of thanks does not lapse.
//! Not done here: the draft.

use rebond_method::Rule;

use crate::{
    moment::Moment,
    situation::Situation,
    step::{Due, StepKind},
    steps::Found,
};

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    for (meeting, joined) in all.facts.meetings.iter().zip(&all.joined) {
        if meeting.is_held() && joined.thanked.is_none() {
            let day = moment.day(meeting.ends_at());
            let weight = if moment.evening_of(day) { 940 } else { 900 };
            let kind = StepKind::Thank { meeting: meeting.id, person: meeting.person_id };
            found.add(kind, Rule::G1, weight, Due { since: day, until: Some(day) });
        }
    }
}
