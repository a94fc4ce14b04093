//! During and right after a meeting (F1, F5, F8). What leaves: it is now; ask for names before the end; say how it went.
//! Not done here: the clock of the interview mode.

use jiff::{SignedDuration, Timestamp};
use rebond_domain::Meeting;
use rebond_method::{Rule, phase_starts};

use crate::{
    moment::Moment,
    situation::Situation,
    step::{Due, StepKind},
    steps::Found,
};

/// So long before the hour the meeting is "now".
pub(crate) const BEFORE: SignedDuration = SignedDuration::from_mins(30);

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    for (meeting, joined) in all.facts.meetings.iter().zip(&all.joined) {
        if !meeting.is_ahead() || moment.now < meeting.starts_at - BEFORE {
            continue;
        }
        let (id, person) = (meeting.id, meeting.person_id);
        let day = moment.day(meeting.starts_at);
        let due = Due { since: day, until: Some(day) };
        if moment.now >= over(meeting) {
            found.add(StepKind::SayHowItWent { meeting: id, person }, Rule::F8, 930, due);
            continue;
        }
        found.add(StepKind::HoldMeeting { meeting: id, person }, Rule::F1, 1000, due);
        if moment.now >= closing_begins(meeting) && meeting.names_settled_at.is_none() && joined.names == 0 {
            found.add(StepKind::AskForNames { meeting: id, person }, Rule::F5, 990, due);
        }
    }
}

/// When a meeting is over, its margin included.
pub(crate) fn over(meeting: &Meeting) -> Timestamp {
    meeting.ends_at() + SignedDuration::from_mins(i64::from(meeting.margin.get()))
}

/// When the phase begins in which names are asked for.
pub(crate) fn closing_begins(meeting: &Meeting) -> Timestamp {
    meeting.starts_at + SignedDuration::from_mins(i64::from(phase_starts(meeting.length.get())[4]))
}
