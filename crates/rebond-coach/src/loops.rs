//! Loops (G5): what a recommender must hear. What enters: referrals, what was told, where the attempts stand, meetings. What leaves:
//! the news due, one for each referral at most, and the loops still open. Not done here: writing the news.

use jiff::ToSpan;
use rebond_domain::{Answer, ApproachOutline, Date, LoopNews, LoopStage, Meeting, Referral, ReferralId};

use crate::{
    joined::{Joined, Thread},
    moment::{Moment, after},
    silence::{Standing, come_back_on},
};

/// So many days after the meeting one can say what came of it.
const OUTCOME_AFTER: i64 = 42;

/// News a recommender is due (G5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueNews {
    /// Of which referral.
    pub referral_id: ReferralId,
    /// What is to be told.
    pub stage: LoopStage,
    /// Since which day it can be told, in the user's zone.
    pub since: Date,
}

/// The loops of an account at a moment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Loops {
    /// News due now, oldest first.
    pub due: Vec<DueNews>,
    /// Loops that are not closed, in the order of their identifiers: neither by choice nor by the last news told.
    pub open: Vec<ReferralId>,
}

/// Where the loop of one referral stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Loop {
    /// By choice, or by the last news told.
    Closed,
    /// Nothing is to be told now.
    Open,
    /// News are due.
    Due(DueNews),
}

impl Loops {
    pub(crate) fn of(all: &Joined, each: &[Loop]) -> Self {
        let mut found = Self::default();
        for (referral, one) in all.history.referrals.iter().zip(each) {
            if *one != Loop::Closed {
                found.open.push(referral.id);
            }
            if let Loop::Due(news) = one {
                found.due.push(*news);
            }
        }
        found.open.sort_unstable();
        found.due.sort_unstable_by_key(|news| (news.since, news.referral_id));
        found
    }
}

/// The loop of one referral: after the person named is written to, the recommender hears so; after they are met, or said no, or the
/// silence came to its end, that; some weeks after the meeting, what came of it. When several are due, only the latest is to be told;
/// what was told, and all before it, is told.
pub(crate) fn loop_of(all: &Joined, standings: &[Standing], referral: &Referral, moment: &Moment<'_>) -> Loop {
    if referral.closed_at.is_some()
        || is_repeated(all, referral)
        || all.nothing_owed(referral.by_id) >= Some(referral.at)
        // Nobody is there any more to hear it, or to hear of.
        || [referral.by_id, referral.to_id].into_iter().any(|person| all.is_silent(person))
    {
        return Loop::Closed;
    }
    let last = |news: &&LoopNews| (news.told_at, rank(news.stage));
    let own = all.told_of(referral.id).max_by_key(last);
    let reached = reached(all, standings, referral, own, moment);
    // What they heard when they gave the same name before is known to them still.
    let heard = match reached {
        Some(Reached { before: false, .. }) => own,
        _ => all.naming(referral.to_id).filter(|it| it.by_id == referral.by_id).flat_map(|it| all.told_of(it.id)).max_by_key(last),
    };
    match (heard.map(|news| news.stage), reached) {
        (Some(LoopStage::Outcome), _) => Loop::Closed,
        // Who was there needs not be told: what came of it comes later, of a meeting after the referral.
        (_, Some(reached)) if reached.together && reached.before => Loop::Closed,
        (None | Some(LoopStage::Written | LoopStage::Agreed), Some(reached)) if reached.together => Loop::Open,
        // One who was met before the referral: that is all there is to tell.
        (Some(LoopStage::Met), Some(reached)) if reached.before => Loop::Closed,
        // An end, unless they were met after all.
        (Some(LoopStage::Unreachable), reached) if reached.is_none_or(|it| rank(it.stage) <= rank(LoopStage::Unreachable)) => Loop::Closed,
        (heard, Some(reached)) if heard.is_none_or(|heard| is_news(heard, reached.stage)) => {
            Loop::Due(DueNews { referral_id: referral.id, stage: reached.stage, since: reached.since })
        }
        _ => Loop::Open,
    }
}

/// Whether the same person gave the same name again later: it is one loop, that of the last time.
pub(crate) fn is_repeated(all: &Joined, referral: &Referral) -> bool {
    let again = |other: &Referral| other.by_id == referral.by_id && (other.at, other.id) > (referral.at, referral.id);
    all.naming(referral.to_id).any(again)
}

/// Whether a stage is news to somebody who heard another: a later one is, and so is that a yes came to nothing.
const fn is_news(heard: LoopStage, stage: LoopStage) -> bool {
    rank(heard) < rank(stage) || matches!((heard, stage), (LoopStage::Agreed, LoopStage::Unreachable))
}

/// The order of the stages; a no may still become a meeting.
const fn rank(stage: LoopStage) -> u8 {
    match stage {
        LoopStage::Written => 0,
        LoopStage::Unreachable => 1,
        LoopStage::Agreed => 2,
        LoopStage::Met => 3,
        LoopStage::Outcome => 4,
    }
}

/// How far things came with the person named.
#[derive(Debug, Clone, Copy)]
struct Reached {
    stage: LoopStage,
    since: Date,
    /// Whether it came before the referral.
    before: bool,
    /// Whether the recommender was there when they were met.
    together: bool,
}

fn reached(all: &Joined, standings: &[Standing], referral: &Referral, heard: Option<&LoopNews>, moment: &Moment<'_>) -> Option<Reached> {
    let at = |stage, since| Some(Reached { stage, since, before: false, together: false });
    let named = moment.day(referral.at);
    let to = all.thread_at(referral.to_id);
    let unreachable = |day: Date| at(LoopStage::Unreachable, day.max(named));
    let left = all.person(referral.to_id).and_then(|person| person.set_aside_at.or(person.erasure_asked_at)).map(|when| moment.day(when));
    let Some(place) = to else { return left.and_then(unreachable) };
    let (to, standing) = (&all.threads[place], standings[place]);
    let held = || to.meetings.iter().map(|at| all.meeting(*at)).filter(|meeting| meeting.is_held());
    let it = held().find(|meeting| meeting.starts_at >= referral.at);
    if let Some(met) = it.map(|it| moment.day(it.starts_at)).or_else(|| joined_a_call(all, to, referral, moment)) {
        // Some weeks after the meeting, and after the news of it.
        let told = heard.filter(|news| news.stage == LoopStage::Met).map_or(met, |news| moment.day(news.told_at).max(met));
        let outcome = after(told, OUTCOME_AFTER.days());
        let together = it.is_some_and(|it| were_together(all, referral, it));
        let reached = if outcome <= moment.today { at(LoopStage::Outcome, outcome) } else { at(LoopStage::Met, met) };
        return reached.map(|reached| Reached { together: together && reached.stage == LoopStage::Met, ..reached });
    }
    if let Some(day) = left {
        return unreachable(day);
    }
    // What was sent before the referral owes it nothing, unless it is what one has to say of it.
    let of_it = |it: &&ApproachOutline| it.delivery.sent_at() >= Some(referral.at) || it.referral_id == Some(referral.id);
    let sent = all.attempts(to).iter().find(of_it).and_then(|it| it.delivery.sent_at()).map(|at| moment.day(at));
    let before = |reached: Option<Reached>| reached.map(|it| Reached { since: it.since.max(named), before: true, ..it });
    let ahead = to.meetings.iter().map(|at| all.meeting(*at)).find(|meeting| meeting.is_ahead());
    match (standing, sent) {
        (Standing::Rests(day) | Standing::Answered(_, Answer::No | Answer::Redirected, day), Some(_)) => at(LoopStage::Unreachable, day),
        // What never reached them is as if it was never sent.
        (Standing::Answered(_, Answer::NotReceived, _), _) => None,
        (Standing::Answered(_, Answer::Yes | Answer::GroupCall, day), Some(_)) => at(LoopStage::Agreed, day),
        (_, Some(day)) if ahead.is_some() => at(LoopStage::Agreed, ahead.map_or(day, |meeting| moment.day(meeting.created_at)).max(named)),
        (_, Some(day)) => at(LoopStage::Written, day),
        (Standing::Answered(_, Answer::No | Answer::Redirected, day), None) => before(at(LoopStage::Unreachable, day)),
        (Standing::Rests(day), None) if all.attempts(to).last().is_none() => before(at(LoopStage::Unreachable, day)),
        _ if ahead.is_some() => at(LoopStage::Agreed, named),
        _ if held().next().is_some() => {
            let together = held().any(|meeting| were_together(all, referral, meeting));
            before(at(LoopStage::Met, named)).map(|reached| Reached { together, ..reached })
        }
        (Standing::Waits | Standing::SomeoneElse(..) | Standing::FollowUp(..) | Standing::Answered(..), None) => {
            before(at(LoopStage::Written, named))
        }
        _ => None,
    }
}

/// The day of a call held for several (C6) that one joined: a word passed since.
fn joined_a_call(all: &Joined, to: &Thread, referral: &Referral, moment: &Moment<'_>) -> Option<Date> {
    let (at, _, when) = all.attempts(to).answer().filter(|(_, answer, when)| *answer == Answer::GroupCall && *when >= referral.at)?;
    let on = come_back_on(all.approach(at), moment.day(when));
    let since = moment.start_of(on)?.max(when);
    (on <= moment.today && all.written_since(to, Some(since))).then_some(on)
}

/// Whether the recommender took part in that meeting.
fn were_together(all: &Joined, referral: &Referral, meeting: &Meeting) -> bool {
    let theirs = all.thread(referral.by_id).into_iter().flat_map(|thread| &thread.meetings).map(|at| all.meeting(*at));
    theirs.filter(|it| it.is_held()).any(|it| it.gathered() == meeting.gathered())
}
