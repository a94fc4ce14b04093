//! Diversity of those met (B12). What leaves: a step when three people or more were met and all work at the same place. Not
//! done here: the meter, which the graph computes.

use rebond_domain::{CampaignState, Purpose};
use rebond_method::Rule;

use crate::{
    moment::Moment,
    situation::Situation,
    step::{Due, StepKind},
    steps::Found,
};

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    let Some(campaign) = all.facts.campaign.as_ref() else { return };
    // To explore one may well begin in one place; to confront and validate, practices must vary.
    if campaign.state != CampaignState::Active || !matches!(campaign.purpose, Some(Purpose::Confront | Purpose::Validate)) {
        return;
    }
    let (mut first, mut people) = (None, 0);
    for thread in &all.threads {
        let Some(held) = thread.meetings.iter().map(|at| all.meeting(*at)).rfind(|meeting| meeting.is_held()) else { continue };
        let Some(place) = all.person(held.person_id).and_then(|person| person.organisation_id) else { return };
        if *first.get_or_insert(place) != place {
            return;
        }
        people += 1;
    }
    if people >= 3 {
        found.add(StepKind::Diversify, Rule::B12, 510, Due { since: moment.today, until: None });
    }
}
