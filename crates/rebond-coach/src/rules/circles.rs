//! The inventory (B7, B1). What leaves: the circles that have nobody yet, and the first person to add. Not done here: words
//! to tell a circle, which are in the method.

use rebond_domain::Circle;
use rebond_method::Rule;

use crate::{
    moment::Moment,
    situation::Situation,
    step::{Due, StepKind},
    steps::Found,
};

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    let Some(campaign) = all.facts.campaign.as_ref().filter(|campaign| campaign.expectation.is_some()) else { return };
    let due = Due { since: moment.day(campaign.started_at), until: None };
    if all.facts.people_count == 0 {
        found.add(StepKind::AddPerson, Rule::B1, 700, due);
    }
    let empty = |circle: &&Circle| !all.facts.circles.iter().any(|(of, count)| of == *circle && *count > 0);
    for (place, circle) in (0..).zip(Circle::ALL.iter().filter(empty)) {
        found.add(StepKind::FillCircle(*circle), Rule::B7, 520 - place, due);
    }
}
