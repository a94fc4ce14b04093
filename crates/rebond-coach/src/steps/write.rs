//! Whom to write to (B6, B10, B11, B12), introductions to ask for (C8), drafts left (C9). Not done here: ranking, the way to somebody
//! (`named`), how many at a time (`pace`).

use rebond_domain::{CampaignState, Channel, Closeness, PersonId, Side, Timestamp};
use rebond_method::Rule;

use crate::{
    again::helped_before,
    leader::is_discouraged,
    moment::Moment,
    named::{WayTo, is_introduced, way_to},
    policy::{ASK_INTRODUCTION, FINISH_DRAFT, WRITE, WRITE_INTRODUCED, WRITE_RECOMMENDED},
    ranking::Ranked,
    situation::{One, Situation},
    step::{Due, Matter, StepList},
    steps::relation::unanswered,
};

/// For so many days a meeting that yielded little asks for an easy one.
const AFTER: i32 = 7;

pub(super) fn find(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    if !one.aside {
        // rule B7: what was begun to a colleague is not pressed on with.
        if !all.keeps_from(one.person) {
            draft(all, one, moment, list);
        }
        introductions(all, one, moment, list);
    }
}

/// First words to those nobody wrote to, in the order of the ranking.
pub(super) fn first_words(all: &Situation, moment: &Moment<'_>, list: &mut StepList) {
    if !looks_for_people(all) {
        return;
    }
    let free = all.ranked().iter().filter(|ranked| !spoke_lately(all, ranked.person_id, moment)).filter(|ranked| {
        // Whoever helped in another campaign needs nobody to introduce one.
        let again = all.thread(ranked.person_id).is_some_and(|thread| helped_before(all, thread));
        again || way_to(all, ranked.person_id, moment) == WayTo::Write
    });
    let mut free: Vec<&Ranked> = free.collect();
    let gentle = after_a_hard_one(all, moment);
    if gentle {
        // Somebody warm first.
        let well = |id: PersonId| all.person(id).is_some_and(|person| matches!(person.closeness, Closeness::Known | Closeness::Close));
        free.sort_by_key(|ranked| !well(ranked.person_id));
    }
    for (others, ranked) in (0..).zip(free) {
        let (person, rule) = (ranked.person_id, ranked.rule());
        let rank = match rule {
            _ if is_introduced(all, person) => WRITE_INTRODUCED,
            Rule::B6 if !gentle => WRITE_RECOMMENDED,
            _ => WRITE,
        };
        let since = all.person(person).map_or(moment.today, |person| moment.day(person.created_at));
        let step = list.add_since(last_reason(all, person), rank.after(others), Matter::Person { person }, Due::from(since));
        step.rule = rule;
        step.because = ranked.merits.first().copied();
        step.caution = caution(all, person);
    }
}

/// rule C9: all ways count together. Somebody who wrote is answered; a call of theirs is let settle; after a talk face to face one may write
/// the next day. A call of one's own that reached nobody is tried again.
fn spoke_lately(all: &Situation, person: PersonId, moment: &Moment<'_>) -> bool {
    let Some(thread) = all.thread(person) else { return false };
    let Some(last) = thread.exchanges.last().map(|at| all.exchange(*at)) else { return false };
    let day = moment.day(last.at);
    unanswered(all, thread, moment).is_some()
        || match (last.channel, last.begun_by) {
            (Channel::InPerson, _) => day >= moment.today,
            (channel, Side::Theirs) => !moment.waited(day, moment.norms.wait(channel).someone_else),
            (_, Side::Mine) => false,
        }
}

/// Whether the last meeting, of these days, yielded little: what comes next is to be easy (F10).
fn after_a_hard_one(all: &Situation, moment: &Moment<'_>) -> bool {
    let held = all.history().meetings.iter().filter(|meeting| meeting.is_held());
    held.max_by_key(|meeting| (meeting.starts_at, meeting.id))
        .is_some_and(|last| last.low_yield && (0..=AFTER).contains(&moment.days_since(moment.day(last.starts_at))))
}

/// When something last spoke for writing to somebody: they were noted, or recommended.
fn last_reason(all: &Situation, id: PersonId) -> Timestamp {
    let noted = all.person(id).map_or(Timestamp::MIN, |person| person.created_at);
    all.naming(id).filter(|referral| referral.closed_at.is_none()).map(|referral| referral.at).fold(noted, Timestamp::max)
}

/// rule A1: nobody is written to before one knows what for.
fn looks_for_people(all: &Situation) -> bool {
    let campaign = all.history().campaign.as_ref();
    campaign.is_some_and(|campaign| campaign.state == CampaignState::Active && campaign.expectation.is_some())
}

/// rule B10
fn caution(all: &Situation, person: PersonId) -> Option<Rule> {
    let leads = all.person(person).is_some_and(|person| person.leads_others);
    is_discouraged(leads, all.history().campaign.as_ref(), all.met_enough).then_some(Rule::B10)
}

/// The introductions to ask of a recommender (C8), to those with whom nothing began.
fn introductions(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    if !looks_for_people(all) {
        return;
    }
    for referral in one.thread.gave.iter().map(|at| all.referral_at(*at)).filter(|referral| all.is_fresh(referral)) {
        if way_to(all, referral.to_id, moment) == WayTo::Ask(referral.id) && !all.keeps_from(referral.to_id) {
            let about = Matter::Referral { referral: referral.id, person: referral.by_id };
            list.add_since(referral.at, ASK_INTRODUCTION, about, Due::from(moment.day(referral.at)));
        }
    }
}

/// A draft left (C9): one step for the last one to each person. Drafts of thanks, confirmations and news have steps of their own
/// that stay open until they are sent.
fn draft(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    let drafts = one.thread.drafts.iter().map(|at| all.approach(*at));
    if let Some(draft) = drafts.max_by_key(|draft| (draft.updated_at, draft.id)) {
        let due = Due::from(moment.day(draft.updated_at));
        let about = Matter::Approach { approach: draft.id, person: one.person };
        list.add_since(draft.updated_at, FINISH_DRAFT, about, due).caution = caution(all, one.person);
    }
}
