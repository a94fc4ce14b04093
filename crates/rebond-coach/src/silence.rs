//! Where the attempts to obtain a meeting stand with one person: a meeting called off, the last answer, or the silence and how far it has
//! gone. What enters: attempts, meetings, the moment. What leaves: a standing. Not done here: steps, stages, loops, which follow from it.

use jiff::ToSpan;
use rebond_domain::{Answer, ApproachOutline, Channel, Date, Delivery, Meeting, MeetingState, Timestamp};

use crate::{
    attempts::Attempts,
    joined::{Joined, Thread},
    moment::{Moment, after},
};

/// After so many days, a silence that was never followed up, or an answer on which nothing followed, is left in peace.
const TOO_LATE: i32 = 60;

/// So many days after a meeting was called off, another day may be proposed.
const ANOTHER_DAY: i32 = 30;

/// Where the attempts stand; an approach or a meeting is its position in the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Nothing was sent, or a meeting came of it.
    Nothing,
    /// A meeting was called off or missed, and nothing passed since.
    CalledOff(u32, Date),
    /// Sent, and the wait is not over.
    Waits,
    /// Silent for long enough to think of someone else there.
    SomeoneElse(u32, Date),
    /// Silent for long enough to come back.
    FollowUp(u32, Date),
    /// The end, since that day: of a silence after the last follow-up or never followed up for long, of an answer on which nothing
    /// followed, of a meeting called off, of the campaign in which one asked. Let rest.
    Rests(Date),
    /// Answered.
    Answered(u32, Answer, Date),
}

/// Where the attempts stand with the person of that thread.
pub(crate) fn standing(all: &Joined, thread: &Thread, moment: &Moment<'_>) -> Standing {
    let attempts = all.attempts(thread);
    if let Some(off) = called_off(all, thread, attempts) {
        // A word since then waits for theirs; after a while one asks again.
        let waits = off.word.filter(|word| !moment.waited(moment.day(*word), moment.norms.wait(Channel::Email).follow_up));
        let day = moment.day(off.word.unwrap_or(off.when));
        return match waits {
            Some(_) => Standing::Waits,
            None if moment.days_since(day) <= ANOTHER_DAY => Standing::CalledOff(off.at, day),
            None => Standing::Rests(after(day, (ANOTHER_DAY + 1).days())),
        };
    }
    let Some((last, approach, sent)) = attempts.last() else { return Standing::Nothing };
    if met_since(all, thread, approach, sent, moment) {
        return Standing::Nothing;
    }
    if let Some((at, answer, when)) = attempts.answer() {
        let day = moment.day(when);
        let turn = match answer {
            Answer::Yes | Answer::AsksForCv | Answer::AsksToBePaid | Answer::NotReceived => day,
            Answer::Later | Answer::GroupCall => come_back_on(all.approach(at), day),
            Answer::No | Answer::Redirected | Answer::Hesitates | Answer::Introduced => return Standing::Answered(at, answer, day),
        };
        return if too_late(turn, moment) {
            Standing::Rests(after(turn, (TOO_LATE + 1).days()))
        } else {
            Standing::Answered(at, answer, day)
        };
    }
    // A call or a word since then counts as one sent: all ways count together (C9).
    let silent = silence(attempts, (last, approach), moment.day(all.last_exchange(thread).map_or(sent, |at| at.max(sent))), moment);
    match (silent, all.history.ended_at()) {
        // A campaign that ended waits for nobody any more.
        (Standing::Waits | Standing::SomeoneElse(..) | Standing::FollowUp(..), Some(ended)) if ended >= sent => {
            Standing::Rests(moment.day(ended))
        }
        _ => silent,
    }
}

/// A meeting called off or missed, on which nothing followed.
struct Off {
    /// Which.
    at: u32,
    /// Since when.
    when: Timestamp,
    /// The last word to them since then.
    word: Option<Timestamp>,
}

/// The last meeting, when it was called off or missed: none is ahead, nobody was asked or answered since, and no yes of theirs stands
/// that a word since then took up.
fn called_off(all: &Joined, thread: &Thread, attempts: Attempts<'_>) -> Option<Off> {
    let (at, when) = thread
        .meetings
        .iter()
        .filter_map(|at| Some((*at, off_since(all.meeting(*at))?)))
        .max_by_key(|(at, when)| (*when, all.meeting(*at).id))?;
    let off = all.meeting(at);
    let behind = thread.meetings.iter().map(|at| all.meeting(*at)).any(|it| it.is_ahead() || it.is_held() && it.starts_at > off.starts_at);
    let asked = attempts.last().is_some_and(|(_, _, sent)| sent > when);
    let answer = attempts.answer();
    let answered = answer.is_some_and(|(_, _, at)| at > when);
    let sent = thread.messages.iter().filter_map(|at| all.approach(*at).delivery.sent_at()).max();
    let word = sent.max(all.last_exchange(thread)).filter(|at| *at > when);
    let yes = word.is_some() && answer.is_some_and(|(_, answer, _)| answer == Answer::Yes);
    (!behind && !asked && !answered && !yes).then_some(Off { at, when, word })
}

/// When a meeting was called off or missed.
pub(crate) const fn off_since(meeting: &Meeting) -> Option<Timestamp> {
    match meeting.state {
        MeetingState::Cancelled { at } | MeetingState::Missed { at, .. } => Some(at),
        _ => None,
    }
}

/// Whether a meeting was agreed or held since: then the attempts are behind. One called off does not count.
fn met_since(all: &Joined, thread: &Thread, last: &ApproachOutline, sent: Timestamp, moment: &Moment<'_>) -> bool {
    thread.meetings.iter().any(|at| {
        let meeting = all.meeting(*at);
        // A request noted as sent, or answered, only after the meeting was held is not a new one; one more is.
        let noted_late =
            || meeting.approach_id.is_none() && thread.attempts.len() == 1 && moment.day(meeting.starts_at) == moment.day(sent);
        meeting.is_ahead() || meeting.is_held() && (meeting.starts_at >= sent || meeting.approach_id == Some(last.id) || noted_late())
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
        return Standing::Rests(after(sent, (TOO_LATE + 1).days()));
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
        _ => after(answered, 30.days()),
    }
}

/// Whether an answer is too old to act upon.
pub(crate) fn too_late(answered: Date, moment: &Moment<'_>) -> bool {
    moment.days_since(answered) > TOO_LATE
}
