//! Loops (G5): what a recommender must hear. What enters: referrals, what was told, where the attempts stand, meetings. What leaves:
//! the news due, one for each referral at most, and the loops still open. Not done here: writing the news.

use std::collections::HashMap;

use jiff::ToSpan;
use rebond_domain::{Answer, Date, LoopNews, LoopStage, Referral, ReferralId};

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

impl Loops {
    /// Whether the loop of that referral is open.
    pub fn is_open(&self, id: ReferralId) -> bool {
        self.open.binary_search(&id).is_ok()
    }

    /// The news due of that referral.
    pub fn due_of(&self, id: ReferralId) -> Option<&DueNews> {
        self.due.iter().find(|news| news.referral_id == id)
    }
}

/// The loops of an account: after the person named is written to, the recommender hears so; after they are met, or said no, or the
/// silence came to its end, that; some weeks after the meeting, what came of it. When several are due, only the latest is to be told;
/// what was told, and all before it, is told.
pub(crate) fn loops(all: &Joined, standings: &[Standing], moment: &Moment<'_>) -> Loops {
    let last_told = last_told(&all.history.loop_news);
    let mut found = Loops::default();
    for referral in all.history.referrals.iter().filter(|referral| referral.closed_at.is_none()) {
        let reached = all.thread_at(referral.to_id).and_then(|at| reached(all, referral, &all.threads[at], standings[at], moment));
        let heard = last_told.get(&referral.id).copied();
        let closed = match heard {
            Some(LoopStage::Outcome) => true,
            // An end, unless they were met after all.
            Some(LoopStage::Unreachable) => reached.is_none_or(|(stage, _)| rank(stage) <= rank(LoopStage::Unreachable)),
            _ => false,
        };
        if closed {
            continue;
        }
        found.open.push(referral.id);
        if let Some((stage, since)) = reached.filter(|(stage, _)| heard.is_none_or(|heard| rank(heard) < rank(*stage))) {
            found.due.push(DueNews { referral_id: referral.id, stage, since });
        }
    }
    found.open.sort_unstable();
    found.due.sort_unstable_by_key(|news| (news.since, news.referral_id));
    found
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

fn last_told(told: &[LoopNews]) -> HashMap<ReferralId, LoopStage> {
    let mut last = HashMap::with_capacity(told.len());
    for news in told {
        let stage = last.entry(news.referral_id).or_insert(news.stage);
        if rank(news.stage) > rank(*stage) {
            *stage = news.stage;
        }
    }
    last
}
