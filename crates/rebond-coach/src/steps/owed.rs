//! What is owed: news to recommenders (G5), promises of both sides (G6). Not done here: which news is due, what was promised.

use jiff::ToSpan;
use rebond_domain::{LoopStage, Promise, Side};

use crate::{
    joined::Thread,
    moment::{Moment, after, before},
    policy::{
        ASK_AFTER_SOUNDING, KEEP_PROMISE, KEEP_PROMISE_LATE, KEEP_PROMISE_NOW, RECALL_PROMISE, TELL_END, TELL_LATE, TELL_OUTCOME,
        TELL_WRITTEN,
    },
    situation::{One, Situation},
    step::{Due, Matter, StepList},
};

/// So many working days after a promise of theirs was due, one may recall it.
const PATIENCE: u16 = 3;
/// So many working days after a first word about it, one may recall it once more; then no more.
const ONCE_MORE: u16 = 15;
/// An answer asked for is not waited for longer.
const ASKED: i32 = 60;
/// A promise or news that waited for so many days no longer presses.
const SOFTER: i32 = 30;

pub(super) fn find(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    news(all, one, moment, list);
    for promise in one
        .thread
        .promises
        .iter()
        .map(|at| all.promise(*at))
        .filter(|promise| promise.settled.is_none() && all.nothing_owed(one.person) < Some(promise.created_at))
    {
        match promise.side {
            Side::Mine => mine(promise, moment, list),
            Side::Theirs if one.aside => {}
            Side::Theirs => theirs(all, one.thread, promise, moment, list),
        }
    }
}

fn news(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    for at in &one.thread.gave {
        let referral = all.referral_at(*at);
        let asked_on = referral.sounding_until.filter(|_| referral.closed_at.is_none() && !one.aside);
        if let Some(until) = asked_on.filter(|until| *until <= moment.today && moment.days_since(*until) <= ASKED) {
            let about = Matter::Referral { referral: referral.id, person: referral.by_id };
            list.add(ASK_AFTER_SOUNDING, about, Due::from(until));
        }
        let Some(news) = all.news_due(referral.id) else { continue };
        let rank = match news.stage {
            _ if moment.days_since(news.since) > SOFTER => TELL_LATE,
            LoopStage::Written | LoopStage::Agreed => TELL_WRITTEN,
            LoopStage::Met | LoopStage::Unreachable => TELL_END,
            LoopStage::Outcome => TELL_OUTCOME,
        };
        let about = Matter::Loop { referral: referral.id, person: referral.by_id, stage: news.stage };
        list.add(rank, about, Due::from(news.since));
    }
}

fn mine(promise: &Promise, moment: &Moment<'_>, list: &mut StepList) {
    let made = moment.day(promise.created_at);
    let since = promise.due_on.map_or(made, |due| before(due, 2.days()).max(made));
    if since <= moment.today {
        let rank = match promise.due_on {
            _ if moment.days_since(promise.due_on.unwrap_or(made)) > SOFTER => KEEP_PROMISE_LATE,
            Some(due) if due <= moment.today => KEEP_PROMISE_NOW,
            _ => KEEP_PROMISE,
        };
        list.add(rank, Matter::promise(promise), Due { since, until: promise.due_on });
    }
}

/// Without a date, two weeks are given. A word that went to them since it was due counts as one about it: two at most, then it rests.
fn theirs(all: &Situation, thread: &Thread, promise: &Promise, moment: &Moment<'_>, list: &mut StepList) {
    let due = promise.due_on.unwrap_or_else(|| after(moment.day(promise.created_at), 14.days()));
    let sent = thread.messages.iter().chain(&thread.attempts).filter_map(|at| all.approach(*at).delivery.sent_at());
    let words = sent.chain(thread.exchanges.iter().map(|at| all.exchange(*at).at));
    let (mut spoken, mut since) = (0, due);
    for word in words.map(|at| moment.day(at)).filter(|day| *day > due) {
        (spoken, since) = (spoken + 1, since.max(word));
    }
    let wait = if spoken == 0 { PATIENCE } else { ONCE_MORE };
    if spoken < 2 && moment.waited(since, wait) {
        list.add(RECALL_PROMISE, Matter::promise(promise), Due::from(moment.norms.working_days_after(since, wait)));
    }
}
