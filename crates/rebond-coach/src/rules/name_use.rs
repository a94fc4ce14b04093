//! The right to use a name (G2, G12). What leaves: a step for each referral whose recommender was not asked, once thanked:
//! before, the thank-you itself asks. Not done here: the words.

use rebond_domain::{CampaignState, NameUse};
use rebond_method::Rule;

use crate::{
    moment::Moment,
    situation::Situation,
    step::{Due, StepKind},
    steps::Found,
};

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    if all.facts.campaign.as_ref().is_some_and(|campaign| campaign.state != CampaignState::Active) {
        return;
    }
    for referral in &all.facts.referrals {
        let asked = referral.name_use != NameUse::NotAsked;
        if asked || referral.closed_at.is_some() || all.set_aside(referral.to_id) || all.set_aside(referral.by_id) {
            continue;
        }
        let thanked = match referral.meeting_id.and_then(|id| all.meeting_at(id)) {
            Some(at) if all.facts.meetings[at].is_held() => all.joined[at].thanked,
            Some(_) => None,
            None => Some(referral.at),
        };
        let Some(thanked) = thanked else { continue };
        let due = Due { since: moment.day(thanked.max(referral.at)), until: None };
        found.add(StepKind::CheckNameUse { referral: referral.id, person: referral.by_id }, Rule::G2, 780, due);
    }
}
