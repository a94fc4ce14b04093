//! The frame of a campaign (A1, A2, A8, B7, D5, E11). What leaves: the questions not answered yet. Not done here: people.

use rebond_domain::{Campaign, CampaignState};
use rebond_method::Rule;

use crate::{
    moment::Moment,
    situation::Situation,
    step::{Due, StepKind},
    steps::Found,
};

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    let campaign = all.facts.campaign.as_ref();
    let since = campaign.map_or(moment.today, |campaign| moment.day(campaign.started_at));
    let due = Due { since, until: None };
    let Some(campaign) = campaign.filter(|campaign| campaign.expectation.is_some()) else {
        // rule A1: asked before anybody is looked for, so above everything but what has an hour.
        found.add(StepKind::SayWhatYouExpect, Rule::A1, 860, due);
        return;
    };
    if campaign.purpose.is_none() {
        found.add(StepKind::ChoosePurpose, Rule::A2, 740, due);
    }
    if campaign.direction.is_none() {
        found.add(StepKind::GiveDirection, Rule::B7, 730, due);
    }
    if all.facts.hopes == 0 {
        found.add(StepKind::WriteHopes, Rule::A8, 540, due);
    }
    about_oneself(all, campaign, due, found);
}

fn about_oneself(all: &Situation, campaign: &Campaign, due: Due, found: &mut Found) {
    if campaign.state != CampaignState::Active {
        return;
    }
    if campaign.story.is_none() {
        found.add(StepKind::TellYourStory, Rule::D5, 530, due);
    }
    if all.facts.strengths == 0 {
        found.add(StepKind::NameStrengths, Rule::E11, 400, due);
    }
}
