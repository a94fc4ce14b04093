//! Whom to write to (B6, B10, B11, B12), introductions to ask for (C8), drafts left (C9). Not done here: ranking.

use std::collections::HashMap;

use rebond_domain::{CampaignState, Closeness, Delivery, MessageKind, NameUse, PersonId, Referral, ReferralId};
use rebond_method::Rule;

use crate::{
    leader::is_discouraged,
    moment::Moment,
    policy::{ASK_INTRODUCTION, FINISH_DRAFT, WRITE, WRITE_RECOMMENDED},
    situation::Situation,
    step::{Due, Matter, StepList},
};

pub(super) fn find(all: &Situation, moment: &Moment<'_>, list: &mut StepList) {
    drafts(all, moment, list);
    first_words(all, moment, list);
}

fn first_words(all: &Situation, moment: &Moment<'_>, list: &mut StepList) {
    let Some(campaign) = all.history().campaign.as_ref() else { return };
    // rule A1: nobody is written to before one knows what for.
    if campaign.state != CampaignState::Active || campaign.expectation.is_none() {
        return;
    }
    let asked = introductions(all, moment);
    let mut held_back: Vec<PersonId> = Vec::new();
    for at in &all.fresh_referrals {
        let referral = &all.history().referrals[*at as usize];
        let to = referral.to_id;
        match asked.get(&referral.id) {
            // The recommender has it in hand: writing now would cross their message.
            Some(InHand::Yes) => held_back.push(to),
            None if can_introduce(all, referral) => {
                held_back.push(to);
                let due = Due::from(moment.day(referral.at));
                list.add(ASK_INTRODUCTION, Matter::Referral { referral: referral.id, person: referral.by_id }, due);
            }
            Some(InHand::Over) | None => {}
        }
    }
    held_back.sort_unstable();
    write(all, moment, list, &held_back);
}

fn write(all: &Situation, moment: &Moment<'_>, list: &mut StepList, held_back: &[PersonId]) {
    let free = all.ranked().iter().filter(|ranked| held_back.binary_search(&ranked.person_id).is_err());
    for (others, ranked) in (0..).zip(free) {
        let (person, rule) = (ranked.person_id, ranked.rule());
        let rank = if rule == Rule::B6 { WRITE_RECOMMENDED } else { WRITE };
        let since = all.person(person).map_or(moment.today, |person| moment.day(person.created_at));
        let step = list.add(rank.after(others), Matter::Person { person }, Due::from(since));
        step.rule = rule;
        step.caution = caution(all, person);
    }
}

/// rule B10
fn caution(all: &Situation, person: PersonId) -> Option<Rule> {
    let leads = all.person(person).is_some_and(|person| person.leads_others);
    is_discouraged(leads, all.history().campaign.as_ref()).then_some(Rule::B10)
}

/// Whether an introduction asked for is still in the recommender's hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum InHand {
    /// Being asked, or waiting for their answer.
    Yes,
    /// Answered, or silent for long: one writes oneself.
    Over,
}

fn introductions(all: &Situation, moment: &Moment<'_>) -> HashMap<ReferralId, InHand> {
    let mut asked = HashMap::new();
    for approach in all.history().approaches.iter().filter(|approach| approach.kind == MessageKind::Introduction) {
        let Some(referral) = approach.referral_id else { continue };
        let now = match approach.delivery {
            Delivery::Sent { sent_at } if moment.waited(moment.day(sent_at), moment.norms.wait(approach.channel).follow_up) => InHand::Over,
            Delivery::Answered { .. } => InHand::Over,
            Delivery::Draft | Delivery::Sent { .. } => InHand::Yes,
        };
        let known = asked.entry(referral).or_insert(now);
        if now == InHand::Over {
            *known = now;
        }
    }
    asked
}

/// rule C8: better, if one trusts how they will present one: they agreed to be named, and are known well enough.
fn can_introduce(all: &Situation, referral: &Referral) -> bool {
    referral.name_use == NameUse::Agreed
        && !all.set_aside(referral.by_id)
        && all.person(referral.by_id).is_some_and(|person| matches!(person.closeness, Closeness::Known | Closeness::Close))
}

/// Drafts left (C9): one step for the last draft to each person. Drafts of thanks, confirmations and news have steps of their own
/// that stay open until they are sent.
fn drafts(all: &Situation, moment: &Moment<'_>, list: &mut StepList) {
    for thread in all.threads.iter().filter(|thread| !thread.drafts.is_empty()) {
        let Some(person) = thread.person.filter(|_| !thread.aside) else { continue };
        let Some(draft) = thread.drafts.iter().map(|at| all.approach(*at)).max_by_key(|draft| (draft.updated_at, draft.id)) else {
            continue;
        };
        let due = Due::from(moment.day(draft.updated_at));
        list.add(FINISH_DRAFT, Matter::Approach { approach: draft.id, person }, due).caution = caution(all, person);
    }
}
