//! Names at the end of a meeting (B14). What leaves: a step until names are written down or the question is settled. Not done
//! here: referrals.

use rebond_method::Rule;

use crate::{
    moment::Moment,
    situation::Situation,
    step::{Due, StepKind},
    steps::Found,
};

/// After so many days nobody remembers names: the step lets go.
const FORGOTTEN: i32 = 30;

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    for (meeting, joined) in all.facts.meetings.iter().zip(&all.joined) {
        if !meeting.is_held() || meeting.names_settled_at.is_some() || joined.names >= 2 {
            continue;
        }
        let since = moment.day(meeting.starts_at);
        if moment.days_since(since) <= FORGOTTEN {
            let kind = StepKind::NameThem { meeting: meeting.id, person: meeting.person_id };
            found.add(kind, Rule::B14, 840, Due { since, until: Some(since) });
        }
    }
}
