//! Questions forgotten (G3). What leaves: a step, for two weeks after a meeting, when points of its grid stayed open. Not
//! done here: which points.

use jiff::ToSpan;
use rebond_method::Rule;

use crate::{
    moment::{Moment, after},
    situation::Situation,
    step::{Due, StepKind},
    steps::Found,
};

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    for (meeting, joined) in all.facts.meetings.iter().zip(&all.joined) {
        // A grid of which nothing was ticked was not used: its points say nothing.
        let forgotten = joined.grid.is_some_and(|grid| grid.open > 0 && grid.raised > 0);
        if !meeting.is_held() || !forgotten {
            continue;
        }
        let since = moment.day(meeting.starts_at);
        let until = after(since, 14.days());
        if moment.today <= until {
            let kind = StepKind::AskForgotten { meeting: meeting.id, person: meeting.person_id };
            found.add(kind, Rule::G3, 560, Due { since, until: Some(until) });
        }
    }
}
