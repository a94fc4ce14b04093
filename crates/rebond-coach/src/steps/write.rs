//! Whom to write to (B6, B10, B11, B12), introductions to ask for (C8), drafts left (C9). Not done here: ranking.

use rebond_domain::{CampaignState, Closeness, Delivery, NameUse, PersonId, Referral};
use rebond_method::Rule;

use crate::{
    leader::is_discouraged,
    moment::Moment,
    policy::{ASK_INTRODUCTION, FINISH_DRAFT, WRITE, WRITE_RECOMMENDED},
    situation::{One, Situation},
    step::{Due, Matter, StepList},
};

pub(super) fn find(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    if !one.aside {
        draft(all, one, moment, list);
        introductions(all, one, moment, list);
    }
}

/// First words to those nobody wrote to, in the order of the ranking.
pub(super) fn first_words(all: &Situation, moment: &Moment<'_>, list: &mut StepList) {
    if !looks_for_people(all) {
        return;
    }
    let free = all.ranked().iter().filter(|ranked| !in_other_hands(all, ranked.person_id, moment));
    for (others, ranked) in (0..).zip(free) {
        let (person, rule) = (ranked.person_id, ranked.rule());
        let rank = if rule == Rule::B6 { WRITE_RECOMMENDED } else { WRITE };
        let since = all.person(person).map_or(moment.today, |person| moment.day(person.created_at));
        let step = list.add(rank.after(others), Matter::Person { person }, Due::from(since));
        step.rule = rule;
        step.caution = caution(all, person);
    }
}

/// rule A1: nobody is written to before one knows what for.
fn looks_for_people(all: &Situation) -> bool {
    let campaign = all.history().campaign.as_ref();
    campaign.is_some_and(|campaign| campaign.state == CampaignState::Active && campaign.expectation.is_some())
}

/// rule B10
fn caution(all: &Situation, person: PersonId) -> Option<Rule> {
    let leads = all.person(person).is_some_and(|person| person.leads_others);
    is_discouraged(leads, all.history().campaign.as_ref()).then_some(Rule::B10)
}

/// Whether an introduction asked for is still in the recommender's hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum InHand {
    /// Not asked for.
    No,
    /// Being asked, or waiting for their answer.
    Yes,
    /// Answered, or silent for long: one writes oneself.
    Over,
}

fn in_hand(all: &Situation, referral: &Referral, moment: &Moment<'_>) -> InHand {
    let mut found = InHand::No;
    for approach in all.introductions(referral.id) {
        match approach.delivery {
            Delivery::Sent { sent_at } if moment.waited(moment.day(sent_at), moment.norms.wait(approach.channel).follow_up) => {
                return InHand::Over;
            }
            Delivery::Answered { .. } => return InHand::Over,
            Delivery::Draft | Delivery::Sent { .. } => found = InHand::Yes,
        }
    }
    found
}

/// Whether somebody who was recommended is for the recommender to write to first: writing now would cross their message.
fn in_other_hands(all: &Situation, to: PersonId, moment: &Moment<'_>) -> bool {
    all.naming(to).filter(|referral| referral.closed_at.is_none()).any(|referral| match in_hand(all, referral, moment) {
        InHand::Yes => true,
        InHand::No => can_introduce(all, referral),
        InHand::Over => false,
    })
}

/// The introductions to ask of a recommender (C8), to those with whom nothing began.
fn introductions(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    if !looks_for_people(all) {
        return;
    }
    let fresh = |referral: &&Referral| referral.closed_at.is_none() && !all.is_begun(referral.to_id) && !all.set_aside(referral.to_id);
    for referral in one.thread.gave.iter().map(|at| all.referral_at(*at)).filter(fresh) {
        if can_introduce(all, referral) && in_hand(all, referral, moment) == InHand::No {
            let due = Due::from(moment.day(referral.at));
            list.add(ASK_INTRODUCTION, Matter::Referral { referral: referral.id, person: referral.by_id }, due);
        }
    }
}

/// rule C8: better, if one trusts how they will present one: they agreed to be named, and are known well enough.
fn can_introduce(all: &Situation, referral: &Referral) -> bool {
    referral.name_use == NameUse::Agreed
        && !all.set_aside(referral.by_id)
        && all.person(referral.by_id).is_some_and(|person| matches!(person.closeness, Closeness::Known | Closeness::Close))
}

/// A draft left (C9): one step for the last one to each person. Drafts of thanks, confirmations and news have steps of their own
/// that stay open until they are sent.
fn draft(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    let drafts = one.thread.drafts.iter().map(|at| all.approach(*at));
    if let Some(draft) = drafts.max_by_key(|draft| (draft.updated_at, draft.id)) {
        let due = Due::from(moment.day(draft.updated_at));
        list.add(FINISH_DRAFT, Matter::Approach { approach: draft.id, person: one.person }, due).caution = caution(all, one.person);
    }
}
