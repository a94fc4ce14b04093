//! How many new requests at once: never more than the week's goal allows to prepare (G11), and one at a time in each organisation
//! (life teaches that its people talk to one another). What enters: steps in their order. What leaves: the same without the new
//! requests that are too many. Not done here: what the user writes unasked, which is never held back.

use std::collections::HashSet;

use rebond_domain::{Answer, OrganisationId, PersonId};

use crate::{
    moment::Moment,
    named::{is_asked_for, is_introduced},
    policy::StepKind,
    silence::Standing,
    situation::Situation,
    step::{Matter, Step},
};

/// About every other request obtains a meeting: twice as many may be under way as meetings are wished.
const FOR_A_MEETING: usize = 2;

/// Leaves out the new requests that are too many.
pub(crate) fn keep(all: &Situation, moment: &Moment<'_>, steps: &mut Vec<Step>) {
    let goal = all.history().campaign.as_ref().map_or(0, |campaign| usize::from(campaign.weekly_goal));
    // Who wishes for no rhythm is held back by none.
    let mut room = if goal == 0 { usize::MAX } else { (goal * FOR_A_MEETING).saturating_sub(under_way(all, moment)) };
    let mut asked = asked(all);
    steps.retain(|step| {
        let whom = whom(all, step);
        // Whoever was introduced waits for one's word.
        if !step.kind.is_new_request() || step.kind == StepKind::Write && whom.is_some_and(|person| is_introduced(all, person)) {
            return true;
        }
        let place = whom.and_then(|person| all.person(person)?.organisation_id);
        if room == 0 || place.is_some_and(|place| !asked.insert(place)) {
            return false;
        }
        room -= 1;
        true
    });
}

/// Who would be met.
fn whom(all: &Situation, step: &Step) -> Option<PersonId> {
    match step.about {
        Matter::Referral { referral, .. } => all.referral(referral).map(|referral| referral.to_id),
        about => about.person(),
    }
}

/// What is under way already: requests that wait or are being written, and what they obtained and is not held yet.
fn under_way(all: &Situation, moment: &Moment<'_>) -> usize {
    let of_one = all.each().filter(|one| !one.aside).filter(|one| {
        let agreed = || {
            let meetings = one.thread.meetings.iter().map(|at| all.meeting(*at));
            meetings.filter(|it| it.is_ahead()).any(|it| it.ends_at() > moment.now && !all.is_second(it))
        };
        // What is at hand first: of most, no record is looked at.
        waits(one.standing) || all.is_drafted(one.thread) || agreed()
    });
    // An introduction asked for is a request under way, by another hand.
    let asked = all.history().referrals.iter().filter(|referral| referral.closed_at.is_none() && is_asked_for(all, referral, moment));
    of_one.count() + asked.count()
}

const fn waits(standing: Standing) -> bool {
    matches!(standing, Standing::Waits | Standing::SomeoneElse(..) | Standing::Answered(_, Answer::Yes, _))
}

/// The organisations in which somebody was asked and has not answered, nor been silent for long enough to think of someone else.
fn asked(all: &Situation) -> HashSet<OrganisationId> {
    let waiting = all.each().filter(|one| matches!(one.standing, Standing::Waits) || all.is_drafted(one.thread));
    waiting.filter_map(|one| all.outline(one.thread)?.organisation_id).collect()
}
