//! The relation, months later: news of what moved (G4), keeping warm (A7, G9). Not done here: what to tell; how useful they may be.

use jiff::ToSpan;
use rebond_domain::{Answer, CampaignState, Closeness, Date, Delivery, Progress, Timestamp};
use rebond_method::Rule;

use crate::{
    joined::{Joined, Thread},
    moment::{Moment, after},
    policy::{GIVE_NEWS, KEEP_WARM},
    silence::Standing,
    situation::{One, Situation},
    step::{Due, Matter, StepList},
};

/// A few months: so long after the last word.
const QUIET_DAYS: i64 = 60;

/// The cadence, in days: a default that follows closeness, and comes sooner for who helped (G10).
fn cadence(closeness: Closeness, helped: bool) -> i64 {
    let days = match closeness {
        Closeness::Close => 90,
        Closeness::Known => 150,
        Closeness::Slight | Closeness::Unknown => 240,
    };
    if helped { days.min(150) } else { days }
}

pub(super) fn find(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    if one.aside {
        return;
    }
    let (person, thread) = (one.person, one.thread);
    let moved = all.history().progress.iter().max_by_key(|progress| (progress.at, progress.id));
    if let Some((progress, since)) = moved.and_then(|moved| Some((moved.id, news_due(all, thread, moved, moment)?))) {
        list.add(GIVE_NEWS, Matter::Progress { person, progress }, Due::from(since));
    } else if !matters_now(one.standing)
        && let Some((last, since)) = cold(all, one, moment)
    {
        list.add(KEEP_WARM, Matter::Quiet { person, last }, Due::from(since)).rule = warmth(all);
    }
}

/// Whether something else is under way with them. A no of long ago is not: one who refused once may be a friend.
const fn matters_now(standing: Standing) -> bool {
    !matches!(standing, Standing::Nothing | Standing::Rests(_) | Standing::Answered(_, Answer::No | Answer::Redirected, _))
}

/// At rest this is what remains of the campaign (rule A7).
fn warmth(all: &Situation) -> Rule {
    let active = all.history().campaign.as_ref().is_some_and(|campaign| campaign.state == CampaignState::Active);
    if active { Rule::G9 } else { Rule::A7 }
}

/// When they first helped, and whether they did more than give an hour: they were met, or named somebody.
fn helped(all: &Situation, thread: &Thread) -> (Option<Timestamp>, bool) {
    let met = thread.meetings.iter().map(|at| all.meeting(*at)).rfind(|meeting| meeting.is_held()).map(|meeting| meeting.starts_at);
    let named = thread.gave.iter().map(|at| all.referral_at(*at).at).min();
    (met.or(named), named.is_some())
}

/// Since when news of what moved last is due to somebody who helped.
fn news_due(all: &Situation, thread: &Thread, last: &Progress, moment: &Moment<'_>) -> Option<Date> {
    let helped = helped(all, thread).0?;
    if last.at <= helped || thread.told.is_some_and(|told| told >= last.at) {
        return None;
    }
    let since = after(last_word(all, thread, moment)?, QUIET_DAYS.days()).max(moment.day(last.at));
    (since <= moment.today).then_some(since)
}

/// The last word with somebody who helped or whom one knows, to whom nothing is owed and who is not met again soon, and the day since
/// which that is long ago.
fn cold(all: &Situation, one: &One<'_>, moment: &Moment<'_>) -> Option<(Date, Date)> {
    let thread = one.thread;
    let closeness = all.person(one.person).map_or(Closeness::Unknown, |person| person.closeness);
    let (helped, named) = helped(all, thread);
    if helped.is_none() && closeness < Closeness::Known {
        return None;
    }
    let busy = all.is_drafted(thread) || thread.meetings.iter().any(|at| all.meeting(*at).is_ahead() || all.owes_thanks(*at));
    let last = last_word(all, thread, moment).filter(|_| !busy)?;
    let since = after(last, cadence(closeness, named).days());
    (since <= moment.today).then_some((last, since))
}

/// The day of the last word exchanged, either way; `None` when there was none.
pub(crate) fn last_word(all: &Joined, thread: &Thread, moment: &Moment<'_>) -> Option<Date> {
    let sent = thread.attempts.iter().chain(&thread.messages).map(|at| all.approach(*at)).filter_map(|approach| match approach.delivery {
        Delivery::Answered { answered_at, .. } => Some(answered_at),
        Delivery::Sent { sent_at } => Some(sent_at),
        Delivery::Draft => None,
    });
    let held = thread.meetings.iter().map(|at| all.meeting(*at)).filter(|meeting| meeting.is_held()).map(|meeting| meeting.starts_at);
    let thanked = thread.meetings.iter().filter_map(|at| all.attached(*at).thanked);
    let last = sent.chain(held).chain(thanked).chain(thread.told).max().map(|at| moment.day(at));
    let noted = all.person(thread.person).and_then(|person| person.last_exchange);
    last.max(noted)
}
