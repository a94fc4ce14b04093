//! Loops (G5): what a recommender must hear. What enters: referrals, what was told, messages, meetings. What leaves: the news
//! due now, one for each referral at most, and the loops still open. Not done here: writing the news.

use std::collections::HashMap;

use jiff::{Timestamp, ToSpan, Zoned, tz::TimeZone};
use rebond_domain::{Answer, ApproachOutline, Date, Delivery, LoopNews, LoopStage, Meeting, MessageKind, PersonId, Referral, ReferralId};
use rebond_method::Norms;

/// So many days after the meeting one can say what came of it.
const OUTCOME_AFTER: i64 = 42;

/// News a recommender is due.
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
    /// Loops that are not closed, in the order of the referrals: neither by choice nor by the last news told.
    pub open: Vec<ReferralId>,
}

/// The news due now (G5), oldest first: see [`loops`].
pub fn open_loops(
    referrals: &[Referral],
    told: &[LoopNews],
    approaches: &[ApproachOutline],
    meetings: &[Meeting],
    norms: &Norms,
    now: &Zoned,
) -> Vec<DueNews> {
    loops(referrals, told, approaches, meetings, norms, now).due
}

/// The loops of an account: after the person named is written to, the recommender hears so; after they are met, or said no,
/// or stayed silent to the end, that; some weeks after the meeting, what came of it. When several are due, only the latest is
/// to be told; what was told, and all before it, is told. `now` carries the zone in which days are counted.
pub fn loops(
    referrals: &[Referral],
    told: &[LoopNews],
    approaches: &[ApproachOutline],
    meetings: &[Meeting],
    norms: &Norms,
    now: &Zoned,
) -> Loops {
    let last_told = last_told(told);
    let attempts = attempts(approaches);
    let met = met(meetings);
    let mut found = Loops::default();
    for referral in referrals.iter().filter(|referral| referral.closed_at.is_none()) {
        let attempts = of(&attempts, referral.to_id, |attempt| attempt.person_id);
        let met = of(&met, referral.to_id, |met| met.0);
        let reached = reached(referral, attempts, met, norms, now);
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
    found.due.sort_by_key(|news| (news.since, news.referral_id));
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

/// The latest stage reached, and since when.
fn reached(
    referral: &Referral,
    attempts: &[&ApproachOutline],
    met: &[(PersonId, Timestamp)],
    norms: &Norms,
    now: &Zoned,
) -> Option<(LoopStage, Date)> {
    let today = now.date();
    if let Some((_, first)) = met.iter().find(|(_, at)| *at >= referral.at) {
        let met = day(*first, now.time_zone());
        let outcome = met.saturating_add(OUTCOME_AFTER.days());
        return Some(if outcome <= today { (LoopStage::Outcome, outcome) } else { (LoopStage::Met, met) });
    }
    // What was sent before the referral owes it nothing.
    let since = |attempt: &&&ApproachOutline| attempt.delivery.sent_at() >= Some(referral.at) || attempt.referral_id == Some(referral.id);
    let first = attempts.iter().find(since)?;
    if let Some(end) = ended(attempts, norms, now) {
        return Some((LoopStage::Unreachable, end));
    }
    Some((LoopStage::Written, day(first.delivery.sent_at()?, now.time_zone())))
}

/// The day on which the attempts ended without a meeting: a no, a redirection, or silence after the last follow-up.
fn ended(attempts: &[&ApproachOutline], norms: &Norms, now: &Zoned) -> Option<Date> {
    let last = attempts.last()?;
    let sent = last.delivery.sent_at()?;
    let answer = attempts
        .iter()
        .filter_map(|attempt| match attempt.delivery {
            Delivery::Answered { answered_at, answer, .. } => Some((answered_at, answer)),
            _ => None,
        })
        .max_by_key(|(at, _)| *at)
        .filter(|(at, _)| *at >= sent);
    if let Some((at, answer)) = answer {
        return matches!(answer, Answer::No | Answer::Redirected).then(|| day(at, now.time_zone()));
    }
    let silent = attempts.iter().rev().take_while(|attempt| attempt.delivery.waits()).count();
    if silent <= usize::from(norms.longest_follow_ups) {
        return None;
    }
    let rest = norms.working_days_after(day(sent, now.time_zone()), norms.wait(last.channel).rest);
    (rest <= now.date()).then_some(rest)
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

/// Requests and follow-ups sent, by person, oldest first.
fn attempts(approaches: &[ApproachOutline]) -> Vec<&ApproachOutline> {
    let attempt = |approach: &&ApproachOutline| {
        matches!(approach.kind, MessageKind::Request | MessageKind::FollowUp) && approach.delivery.sent_at().is_some()
    };
    let mut list: Vec<&ApproachOutline> = approaches.iter().filter(attempt).collect();
    list.sort_unstable_by_key(|approach| (approach.person_id, approach.delivery.sent_at(), approach.id));
    list
}

/// The moments of the meetings held, by person, earliest first.
fn met(meetings: &[Meeting]) -> Vec<(PersonId, Timestamp)> {
    let held = meetings.iter().filter(|meeting| meeting.is_held());
    let mut list: Vec<(PersonId, Timestamp)> = held.map(|meeting| (meeting.person_id, meeting.starts_at)).collect();
    list.sort_unstable();
    list
}

/// The entries of one person in a list by person.
fn of<T>(list: &[T], person: PersonId, whose: impl Fn(&T) -> PersonId) -> &[T] {
    let from = &list[list.partition_point(|entry| whose(entry) < person)..];
    &from[..from.partition_point(|entry| whose(entry) == person)]
}

fn day(at: Timestamp, zone: &TimeZone) -> Date {
    zone.to_datetime(at).date()
}
