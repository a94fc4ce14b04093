//! Those who helped in a campaign, to whom its end is told (A7, G4, G5). What enters: a situation. What leaves: who they are, what each
//! did, who has heard; first those whom most came of. Not done here: writing to them.

use std::cmp::Reverse;
use std::collections::HashSet;

use rebond_domain::{Answer, CampaignState, Delivery, PersonId, ReferralId, Timestamp, time::later};

use crate::{
    joined::{Joined, Thread},
    situation::Situation,
};

/// Somebody who helped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Helper {
    /// Who.
    pub person: PersonId,
    /// When they gave of their time.
    pub met: Vec<Timestamp>,
    /// Whom they named.
    pub named: Vec<ReferralId>,
    /// To whom they introduced one.
    pub introduced: Vec<PersonId>,
    /// How many were met through them, by however many others.
    pub led_to: usize,
    /// When a word went to them since the campaign ended.
    pub told: Option<Timestamp>,
}

/// Those who helped in the campaign that ended last, or in the one under way; nobody who is to be left in peace.
pub fn helpers(all: &Situation) -> Vec<Helper> {
    let mut list: Vec<Helper> = all.threads.iter().filter_map(|thread| helper(all, thread)).collect();
    list.sort_by_key(|one| (Reverse(one.led_to), Reverse(one.met.last().copied()), one.person));
    list
}

/// Whether somebody helped and has not heard of the end; `None` while no campaign has ended.
pub(crate) fn somebody_waits(all: &Situation) -> bool {
    all.history.ended_at().is_some() && all.threads.iter().filter_map(|thread| helper(all, thread)).any(|one| one.told.is_none())
}

fn helper(all: &Situation, thread: &Thread) -> Option<Helper> {
    let ended = all.history.ended_at();
    let over = all.history.campaign.as_ref().is_some_and(|campaign| campaign.state == CampaignState::Ended);
    // What was done in a campaign before this one was told at its end.
    let from = all.history.before.filter(|_| over);
    let within = |at: Timestamp| from.is_none_or(|from| at > from) && ended.is_none_or(|ended| at <= ended);
    let settled = ended.is_some() && all.nothing_owed(thread.person) >= ended;
    if thread.aside || all.is_silent(thread.person) || settled || all.person(thread.person).is_none() {
        return None;
    }
    let held = thread.meetings.iter().map(|at| all.meeting(*at)).filter(|meeting| meeting.is_held());
    let met: Vec<Timestamp> = held.map(|meeting| meeting.starts_at).filter(|at| within(*at)).collect();
    let gave = || thread.gave.iter().map(|at| all.referral_at(*at)).filter(|referral| within(referral.at));
    let introduced = thread.messages.iter().map(|at| all.approach(*at)).filter_map(|asked| {
        let made = matches!(asked.delivery, Delivery::Answered { answer: Answer::Introduced, answered_at, .. } if within(answered_at));
        all.referral(asked.referral_id.filter(|_| made)?).map(|referral| referral.to_id)
    });
    let introduced: Vec<PersonId> = introduced.collect();
    let named: Vec<ReferralId> = gave().map(|referral| referral.id).collect();
    if met.is_empty() && named.is_empty() && introduced.is_empty() {
        return None;
    }
    let mut seen = HashSet::from([thread.person]);
    let led_to = led_to(all, thread, &mut seen);
    let told = ended.and_then(|ended| heard_since(all, thread, ended));
    Some(Helper { person: thread.person, met, named, introduced, led_to, told })
}

/// How many were met whom they named, or who were named by those, and so on.
fn led_to(all: &Joined, thread: &Thread, seen: &mut HashSet<PersonId>) -> usize {
    let mut count = 0;
    for to in thread.gave.iter().map(|at| all.referral_at(*at).to_id) {
        if let Some(next) = all.thread(to).filter(|_| seen.insert(to)) {
            count += usize::from(next.meetings.iter().any(|at| all.meeting(*at).is_held())) + led_to(all, next, seen);
        }
    }
    count
}

/// When a word passed with them since a moment; hours are noted by the minute.
pub(crate) fn heard_since(all: &Joined, thread: &Thread, since: Timestamp) -> Option<Timestamp> {
    let sent = thread.attempts.iter().chain(&thread.messages).filter_map(|at| all.approach(*at).delivery.sent_at());
    let spoken = thread.exchanges.iter().map(|at| all.exchange(*at).at);
    let since = later(since, -jiff::SignedDuration::from_secs(60));
    sent.chain(spoken).filter(|at| *at > since).min()
}
