//! The relation, months later: news of what moved (G4), keeping warm (A7, G9). Not done here: what to tell; how useful they may be.

use jiff::{ToSpan, Zoned};
use rebond_domain::{
    Answer, CampaignState, Channel, Closeness, Date, Delivery, Exchange, Meeting, NewsAgreed, Parting, PersonId, Progress, Side, Timestamp,
    Useful,
};
use rebond_method::{Norms, Rule};

use crate::{
    again::helped_before,
    closing::heard_since,
    joined::{Joined, Thread},
    moment::{Moment, after, before},
    policy::{ANSWER_THEM, GIVE_NEWS, KEEP_WARM},
    silence::Standing,
    situation::{One, Situation},
    step::{Due, Matter, StepList},
};

/// A few months: so long after the last word.
const QUIET_DAYS: i64 = 60;

/// Somebody who wrote first and was not answered for so many days is left in peace.
const UNANSWERED: i32 = 30;
/// A word so many days before an announced return is that return.
const RETURN: i64 = 14;
/// A return announced is not made later than this.
const TOO_LATE: i32 = 60;

/// The cadence, in days: a default that follows closeness, and comes sooner for who helped (G10).
fn cadence(closeness: Closeness, helped: bool, met: Option<&Meeting>) -> i64 {
    let days = match closeness {
        Closeness::Close => 90,
        Closeness::Known => 150,
        Closeness::Slight | Closeness::Unknown => 240,
    };
    let days = if helped { days.min(150) } else { days };
    // rule G9: what it was worth to oneself, which nobody else is told.
    let days = match met.and_then(|meeting| meeting.useful) {
        Some(Useful::Much) => days.min(150) * 4 / 5,
        Some(Useful::Little) => days * 3 / 2,
        Some(Useful::Some) | None => days,
    };
    // rule F11: how one parted tells how near to come.
    match met.and_then(|meeting| meeting.parting) {
        Some(Parting::GoOn) => days * 2 / 3,
        Some(Parting::Farewell) => days * 2,
        Some(Parting::Warm) | None => days,
    }
}

pub(super) fn find(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    if one.aside {
        return;
    }
    let (person, thread) = (one.person, one.thread);
    let moved = all.history().progress.iter().max_by_key(|progress| (progress.at, progress.id));
    they_wrote(all, one, moment, list);
    if let Some((about, since)) = announced(all, thread, moment) {
        list.add(GIVE_NEWS, about, Due::from(since)).rule = Rule::G7;
    } else if let Some((progress, since)) = moved.and_then(|moved| Some((moved.id, news_due(all, thread, moved, moment)?))) {
        list.add(GIVE_NEWS, Matter::Progress { person, progress }, Due::from(since));
    } else if !matters_now(one.standing)
        && !all.keeps_from(person)
        && let Some((last, since)) = cold(all, one, moment)
    {
        list.add(KEEP_WARM, Matter::Quiet { person, last }, Due::from(since)).rule = warmth(all);
    }
}

/// rule G9: somebody who writes first is answered the same day; softer later, and not for ever.
fn they_wrote(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    if let Some(exchange) = unanswered(all, one.thread, moment) {
        let day = moment.day(exchange.at);
        list.add(ANSWER_THEM, Matter::Exchange { exchange: exchange.id, person: one.person }, Due::between(day, day));
    }
}

/// What they wrote that was not answered.
pub(super) fn unanswered<'a>(all: &'a Situation, thread: &Thread, moment: &Moment<'_>) -> Option<&'a Exchange> {
    let exchange = thread.exchanges.last().map(|at| all.exchange(*at))?;
    let spoken = matches!(exchange.channel, Channel::Phone | Channel::InPerson);
    let held = thread.meetings.iter().map(|at| all.meeting(*at)).filter(|it| it.is_held()).map(|it| it.starts_at).max();
    let open = exchange.begun_by == Side::Theirs && !spoken && all.last_sent(thread).max(held) < Some(exchange.at);
    (open && moment.days_since(moment.day(exchange.at)) <= UNANSWERED).then_some(exchange)
}

/// rule G7: a return that was announced for a day comes on that day, whatever moved; a word since a while before it is that return.
fn announced(all: &Situation, thread: &Thread, moment: &Moment<'_>) -> Option<(Matter, Date)> {
    let meeting = thread.meetings.iter().map(|at| all.meeting(*at)).rfind(|meeting| meeting.is_held())?;
    let Some(NewsAgreed::On { day }) = meeting.news_agreed else { return None };
    // Thanks of the days after the meeting are not yet the return.
    let from = before(day, RETURN.days()).max(after(moment.day(meeting.starts_at), 7.days()));
    let said = last_word(all, thread, moment).is_some_and(|last| last >= from);
    (day <= moment.today && moment.days_since(day) <= TOO_LATE && !said).then_some((Matter::meeting(meeting), day))
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
    let held = thread.meetings.iter().map(|at| all.meeting(*at)).rfind(|meeting| meeting.is_held());
    if held.is_some_and(|meeting| meeting.news_agreed == Some(NewsAgreed::None)) {
        return None;
    }
    // Whoever heard of the end heard of what moved before it.
    let end = all.history().ended_at().filter(|ended| *ended >= last.at && heard_since(all, thread, *ended).is_some());
    if last.at <= helped || thread.told.is_some_and(|told| told >= last.at) || end.is_some() {
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
    // Of those who helped before this campaign, the first request is that word.
    let busy = all.is_drafted(thread)
        || helped_before(all, thread)
        || thread.meetings.iter().any(|at| all.meeting(*at).is_ahead() || all.owes_thanks(*at));
    let last = last_word(all, thread, moment).filter(|_| !busy)?;
    let held = thread.meetings.iter().map(|at| all.meeting(*at)).rfind(|meeting| meeting.is_held());
    let since = after(last, cadence(closeness, named, held).days());
    (since <= moment.today).then_some((last, since))
}

/// The day of the last word exchanged, either way; `None` when there was none.
fn last_word(all: &Joined, thread: &Thread, moment: &Moment<'_>) -> Option<Date> {
    let sent = thread.attempts.iter().chain(&thread.messages).map(|at| all.approach(*at)).filter_map(|approach| match approach.delivery {
        Delivery::Answered { answered_at, .. } => Some(answered_at),
        Delivery::Sent { sent_at } => Some(sent_at),
        Delivery::Draft => None,
    });
    let held = thread.meetings.iter().map(|at| all.meeting(*at)).filter(|meeting| meeting.is_held()).map(|meeting| meeting.starts_at);
    let thanked = thread.meetings.iter().filter_map(|at| all.attached(*at).thanked);
    let last = sent.chain(held).chain(thanked).chain(thread.told).chain(all.last_exchange(thread)).max().map(|at| moment.day(at));
    let noted = all.person(thread.person).and_then(|person| person.last_exchange);
    last.max(noted)
}

/// The day of the last word exchanged with somebody, of whatever kind and whoever began it; `None` when there was none.
pub fn last_word_with(all: &Situation, person: PersonId, norms: &Norms, now: &Zoned) -> Option<Date> {
    last_word(all, all.thread(person)?, &Moment::new(now, norms))
}
