//! Where the attempts to obtain a meeting stand with one person: the last answer, or the silence and how far it has gone. What enters:
//! attempts, meetings, the moment. What leaves: a standing. Not done here: steps, stages, loops, which follow from it.

use rebond_domain::{Answer, ApproachOutline, Date, Delivery, Timestamp};

use crate::{
    attempts::Attempts,
    joined::{Joined, Thread},
    moment::{Moment, after},
};

/// After so many days, a silence that was never followed up, or a no never answered, is left in peace.
const TOO_LATE: i32 = 60;

/// Where the attempts stand; an approach is its position in the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Nothing was sent, or a meeting came of it.
    Nothing,
    /// Sent, and the wait is not over.
    Waits,
    /// Silent for long enough to think of someone else there.
    SomeoneElse(u32, Date),
    /// Silent for long enough to come back.
    FollowUp(u32, Date),
    /// The end of silence, since that day: after the last follow-up, or never followed up for long. Let rest.
    Rests(Date),
    /// Answered.
    Answered(u32, Answer, Date),
}

/// Where the attempts stand with the person of that thread.
pub(crate) fn standing(all: &Joined, thread: &Thread, moment: &Moment<'_>) -> Standing {
    let attempts = all.attempts(thread);
    let Some((last, approach, sent)) = attempts.last() else { return Standing::Nothing };
    if met_since(all, thread, sent, moment) {
        return Standing::Nothing;
    }
    match attempts.answer() {
        Some((at, answer, when)) => Standing::Answered(at, answer, moment.day(when)),
        None => silence(attempts, (last, approach), moment.day(sent), moment),
    }
}

/// Whether a meeting was agreed or held since: then the attempts are behind. One called off does not count.
fn met_since(all: &Joined, thread: &Thread, sent: Timestamp, moment: &Moment<'_>) -> bool {
    thread.meetings.iter().any(|at| {
        let meeting = all.meeting(*at);
        // A request noted as sent, or answered, only after the meeting was held is not a new one.
        meeting.is_ahead()
            || meeting.is_held()
                && (meeting.starts_at >= sent || meeting.created_at >= sent || moment.day(meeting.starts_at) == moment.day(sent))
    })
}

fn silence(attempts: Attempts<'_>, (last, approach): (u32, &ApproachOutline), sent: Date, moment: &Moment<'_>) -> Standing {
    let follow_ups = attempts.unanswered().saturating_sub(1);
    let wait = moment.norms.wait(approach.channel);
    if follow_ups >= usize::from(moment.norms.longest_follow_ups) {
        return if moment.waited(sent, wait.rest) {
            Standing::Rests(moment.norms.working_days_after(sent, wait.rest))
        } else {
            Standing::Waits
        };
    }
    if moment.days_since(sent) > TOO_LATE {
        return Standing::Rests(after(sent, jiff::Span::new().days(TOO_LATE + 1)));
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
        Delivery::Answered { come_back_on: Some(day), .. } => day,
        _ => after(answered, jiff::Span::new().days(30)),
    }
}

/// Whether an answer is too old to act upon.
pub(crate) fn too_late(answered: Date, moment: &Moment<'_>) -> bool {
    moment.days_since(answered) > TOO_LATE
}
