//! Loops (G5): what a recommender must hear. What enters: referrals, what was told, where the attempts stand, meetings. What leaves:
//! the news due, one for each referral at most, and the loops still open. Not done here: writing the news.

use jiff::ToSpan;
use rebond_domain::{Answer, Date, LoopStage, Referral, ReferralId};

use crate::{
    joined::{Joined, Thread},
    moment::{Moment, after},
    silence::Standing,
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
    if referral.closed_at.is_some() {
        return Loop::Closed;
    }
    let reached = all.thread_at(referral.to_id).and_then(|at| reached(all, referral, &all.threads[at], standings[at], moment));
    let heard = all.told_of(referral.id).map(|news| news.stage).max_by_key(|stage| rank(*stage));
    match (heard, reached) {
        (Some(LoopStage::Outcome), _) => Loop::Closed,
        // An end, unless they were met after all.
        (Some(LoopStage::Unreachable), reached) if reached.is_none_or(|(stage, _)| rank(stage) <= rank(LoopStage::Unreachable)) => {
            Loop::Closed
        }
        (heard, Some((stage, since))) if heard.is_none_or(|heard| rank(heard) < rank(stage)) => {
            Loop::Due(DueNews { referral_id: referral.id, stage, since })
        }
        _ => Loop::Open,
    }
}

/// The order of the stages; a no may still become a meeting.
const fn rank(stage: LoopStage) -> u8 {
    match stage {
        LoopStage::Written => 0,
        LoopStage::Unreachable => 1,
        LoopStage::Met => 2,
        LoopStage::Outcome => 3,
    }
}

/// The latest stage reached with the person named, and since when.
fn reached(all: &Joined, referral: &Referral, to: &Thread, standing: Standing, moment: &Moment<'_>) -> Option<(LoopStage, Date)> {
    let held = to.meetings.iter().map(|at| all.meeting(*at)).filter(|meeting| meeting.is_held());
    if let Some(met) = held.map(|meeting| meeting.starts_at).find(|at| *at >= referral.at) {
        let met = moment.day(met);
        let outcome = after(met, OUTCOME_AFTER.days());
        return Some(if outcome <= moment.today { (LoopStage::Outcome, outcome) } else { (LoopStage::Met, met) });
    }
    // What was sent before the referral owes it nothing.
    let first = all.attempts(to).iter().find(|it| it.delivery.sent_at() >= Some(referral.at) || it.referral_id == Some(referral.id))?;
    match standing {
        Standing::Rests(day) | Standing::Answered(_, Answer::No | Answer::Redirected, day) => Some((LoopStage::Unreachable, day)),
        _ => Some((LoopStage::Written, moment.day(first.delivery.sent_at()?))),
    }
}
