//! Where the attempts to obtain a meeting stand with one person. What enters: a thread and the moment. What leaves: the last
//! answer or the silence, and how far it has gone. Not done here: steps, stages.

use jiff::ToSpan;
use rebond_domain::{Answer, ApproachOutline, Date, Timestamp};

use crate::{
    moment::{Moment, after},
    situation::{Situation, Thread},
};

/// After so many days, a silence that was never followed up, or a no never answered, is left in peace.
const TOO_LATE: i32 = 60;

/// Where the attempts stand; an approach is its position in the facts.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Standing {
    /// Nothing was sent, or a meeting came of it.
    Nothing,
    /// Sent, and the wait is not over.
    Waits,
    /// Silent for long enough to think of someone else there.
    SomeoneElse(u32, Date),
    /// Silent for long enough to come back.
    FollowUp(u32, Date),
    /// Silent after the last follow-up: let rest.
    Rests,
    /// Answered.
    Answered(u32, Answer, Date),
}

/// Where the attempts stand with the person of that thread.
pub(crate) fn standing(all: &Situation, thread: &Thread, moment: &Moment<'_>) -> Standing {
    let Some(last) = thread.attempts.last().copied() else { return Standing::Nothing };
    let Some(sent) = all.approach(last).delivery.sent_at() else { return Standing::Nothing };
    if met_since(all, thread, sent, moment) {
        return Standing::Nothing;
    }
    if let Some((approach, answer, at)) = last_answer(all, thread)
        && at >= sent
    {
        return Standing::Answered(approach, answer, moment.day(at));
    }
    silence(all, thread, last, moment.day(sent), moment)
}

/// Whether a meeting was agreed or held since: then the attempts are behind. One called off does not count.
fn met_since(all: &Situation, thread: &Thread, sent: Timestamp, moment: &Moment<'_>) -> bool {
    thread.meetings.iter().any(|at| {
        let meeting = all.meeting(*at);
        // A request noted as sent, or answered, only after the meeting was held is not a new one.
        meeting.is_ahead()
            || meeting.is_held()
                && (meeting.starts_at >= sent || meeting.created_at >= sent || moment.day(meeting.starts_at) == moment.day(sent))
    })
}

fn last_answer(all: &Situation, thread: &Thread) -> Option<(u32, Answer, Timestamp)> {
    thread
        .attempts
        .iter()
        .filter_map(|at| match all.approach(*at).delivery {
            rebond_domain::Delivery::Answered { answered_at, answer, .. } => Some((*at, answer, answered_at)),
            _ => None,
        })
        .max_by_key(|(approach, _, at)| (*at, all.approach(*approach).id))
}

fn silence(all: &Situation, thread: &Thread, last: u32, sent: Date, moment: &Moment<'_>) -> Standing {
    let unanswered = thread.attempts.iter().rev().take_while(|at| all.approach(**at).delivery.waits()).count();
    let follow_ups = unanswered.saturating_sub(1);
    let wait = moment.norms.wait(all.approach(last).channel);
    if follow_ups >= usize::from(moment.norms.longest_follow_ups) {
        return if moment.waited(sent, wait.rest) { Standing::Rests } else { Standing::Waits };
    }
    if moment.days_since(sent) > TOO_LATE {
        return Standing::Rests;
    }
    if moment.waited(sent, wait.follow_up) {
        return Standing::FollowUp(last, moment.norms.working_days_after(sent, wait.follow_up));
    }
    if follow_ups == 0 && moment.waited(sent, wait.someone_else) {
        return Standing::SomeoneElse(last, moment.norms.working_days_after(sent, wait.someone_else));
    }
    Standing::Waits
}

/// From which day to come back to somebody who said "later": the day they said, or a month after.
pub(crate) fn come_back_on(approach: &ApproachOutline, answered: Date) -> Date {
    match approach.delivery {
        rebond_domain::Delivery::Answered { come_back_on: Some(day), .. } => day,
        _ => after(answered, 30.days()),
    }
}

/// Whether an answer is too old to act upon.
pub(crate) fn too_late(answered: Date, moment: &Moment<'_>) -> bool {
    moment.days_since(answered) > TOO_LATE
}
