//! What is owed: news to recommenders (G5), promises of both sides (G6). Not done here: which news is due, what was promised.

use jiff::ToSpan;
use rebond_domain::{LoopStage, Promise, Side};

use crate::{
    moment::{Moment, after, before},
    policy::{KEEP_PROMISE, KEEP_PROMISE_NOW, RECALL_PROMISE, TELL_END, TELL_OUTCOME, TELL_WRITTEN},
    situation::{One, Situation},
    step::{Due, Matter, StepList},
};

/// So many working days after a promise of theirs was due, one may recall it.
const PATIENCE: u16 = 3;

pub(super) fn find(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    news(all, one, list);
    for promise in one.thread.promises.iter().map(|at| all.promise(*at)).filter(|promise| promise.settled.is_none()) {
        match promise.side {
            Side::Mine => mine(promise, moment, list),
            Side::Theirs => theirs(promise, moment, list),
        }
    }
}

fn news(all: &Situation, one: &One<'_>, list: &mut StepList) {
    for at in &one.thread.gave {
        let referral = all.referral_at(*at);
        let Some(news) = all.news_due(referral.id) else { continue };
        let rank = match news.stage {
            LoopStage::Written => TELL_WRITTEN,
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
        let rank = if promise.due_on.is_some_and(|due| due <= moment.today) { KEEP_PROMISE_NOW } else { KEEP_PROMISE };
        list.add(rank, Matter::promise(promise), Due { since, until: promise.due_on });
    }
}

/// Without a date, two weeks are given.
fn theirs(promise: &Promise, moment: &Moment<'_>, list: &mut StepList) {
    let due = promise.due_on.unwrap_or_else(|| after(moment.day(promise.created_at), 14.days()));
    if moment.waited(due, PATIENCE) {
        let since = moment.norms.working_days_after(due, PATIENCE);
        list.add(RECALL_PROMISE, Matter::promise(promise), Due::from(since));
    }
}
