//! Before a meeting (E4, E14). What leaves: the grid to prepare, to reread the day before, the confirmation the day before.
//! Not done here: points, drafts.

use jiff::ToSpan;
use rebond_domain::{Meeting, MeetingState};
use rebond_method::Rule;

use crate::{
    moment::{Moment, before},
    situation::{Joined, Situation},
    step::{Due, StepKind},
    steps::Found,
};

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    for (meeting, joined) in all.facts.meetings.iter().zip(&all.joined) {
        if meeting.is_ahead() && moment.now < meeting.starts_at {
            grid(meeting, joined, moment, found);
            confirm(meeting, joined, moment, found);
        }
    }
}

fn grid(meeting: &Meeting, joined: &Joined, moment: &Moment<'_>, found: &mut Found) {
    let (id, person) = (meeting.id, meeting.person_id);
    let day = moment.day(meeting.starts_at);
    let eve = before(day, 1.day());
    if joined.grid.is_none_or(|grid| grid.total == 0) {
        let due = Due { since: moment.day(meeting.created_at), until: Some(eve) };
        let weight = if moment.today >= eve { 945 } else { 620 };
        found.add(StepKind::PrepareGrid { meeting: id, person }, Rule::E4, weight, due);
    } else if moment.today >= eve && meeting.reread_at.is_none_or(|at| moment.day(at) < eve) {
        found.add(StepKind::RereadGrid { meeting: id, person }, Rule::E4, 945, Due { since: eve, until: Some(day) });
    }
}

/// The eve, or the last working day before when the eve is none: people confirm when the other is at work.
fn confirm(meeting: &Meeting, joined: &Joined, moment: &Moment<'_>, found: &mut Found) {
    if meeting.state != MeetingState::Planned || joined.confirmed {
        return;
    }
    let day = moment.day(meeting.starts_at);
    let since = moment.norms.working_day_before(day);
    let until = before(day, 1.day());
    // What was agreed that day or later needs no confirmation.
    if (since..=until).contains(&moment.today) && moment.day(meeting.created_at) < since {
        let kind = StepKind::Confirm { meeting: meeting.id, person: meeting.person_id };
        found.add(kind, Rule::E14, 950, Due { since, until: Some(until) });
    }
}
