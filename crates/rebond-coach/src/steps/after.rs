//! After a meeting (G1, B14, G2, G3, G8): thanks the same day, names written down, the right to use a recommender's name, questions
//! forgotten, connecting on the professional network. Not done here: drafts, which points, referrals.

use jiff::ToSpan;
use rebond_domain::{CampaignState, Meeting, NameUse};

use crate::{
    joined::Attached,
    moment::{Moment, after},
    policy::{ASK_FORGOTTEN, CHECK_NAME_USE, CONNECT, NAME_THEM, THANK, THANK_IN_THE_EVENING},
    situation::{One, Situation},
    step::{Due, Matter, StepList},
};

/// After so many days nobody remembers names, and the moment to connect has passed.
const PASSED: i32 = 30;

pub(super) fn find(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    for at in &one.thread.meetings {
        of_meeting(all.meeting(*at), all.attached(*at), moment, list);
    }
    if all.history().campaign.as_ref().is_none_or(|campaign| campaign.state == CampaignState::Active) {
        name_use(all, one, moment, list);
    }
}

/// Of one meeting, once it was held.
pub(super) fn of_meeting(meeting: &Meeting, attached: &Attached, moment: &Moment<'_>, list: &mut StepList) {
    if meeting.is_held() {
        thank(meeting, attached, moment, list);
        names(meeting, attached, moment, list);
        forgotten(meeting, attached, moment, list);
        connect(meeting, attached, moment, list);
    }
}

/// Due that evening, and until it is done: a debt of thanks does not lapse.
fn thank(meeting: &Meeting, attached: &Attached, moment: &Moment<'_>, list: &mut StepList) {
    if attached.thanked.is_none() {
        let day = moment.day(meeting.ends_at());
        let rank = if moment.evening_of(day) { THANK_IN_THE_EVENING } else { THANK };
        list.add(rank, Matter::meeting(meeting), Due::between(day, day));
    }
}

/// Until two names are written down or the question is settled.
fn names(meeting: &Meeting, attached: &Attached, moment: &Moment<'_>, list: &mut StepList) {
    let since = moment.day(meeting.starts_at);
    if meeting.names_settled_at.is_none() && attached.names < 2 && moment.days_since(since) <= PASSED {
        list.add(NAME_THEM, Matter::meeting(meeting), Due::between(since, since));
    }
}

/// For two weeks, when points of the grid stayed open, until the thank-you, which asks them as well.
fn forgotten(meeting: &Meeting, attached: &Attached, moment: &Moment<'_>, list: &mut StepList) {
    // A grid of which nothing was ticked was not used: its points say nothing.
    if attached.grid.is_some_and(|grid| grid.open > 0 && grid.raised > 0) && attached.thanked.is_none() {
        let since = moment.day(meeting.starts_at);
        let until = after(since, 14.days());
        if moment.today <= until {
            list.add(ASK_FORGOTTEN, Matter::meeting(meeting), Due::between(since, until));
        }
    }
}

/// For a month after the thank-you. Whether they are connected already, the user says once.
fn connect(meeting: &Meeting, attached: &Attached, moment: &Moment<'_>, list: &mut StepList) {
    if let Some(thanked) = attached.thanked.filter(|_| meeting.connect_settled_at.is_none()) {
        let since = moment.day(thanked);
        if moment.days_since(since) <= PASSED {
            list.add(CONNECT, Matter::meeting(meeting), Due::from(since));
        }
    }
}

/// For each referral whose recommender was not asked, once thanked: before, the thank-you itself asks.
fn name_use(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    for referral in one.thread.gave.iter().map(|at| all.referral_at(*at)) {
        let asked = referral.name_use != NameUse::NotAsked;
        if asked || referral.closed_at.is_some() || all.set_aside(referral.to_id) || all.set_aside(referral.by_id) {
            continue;
        }
        let thanked = match referral.meeting_id.and_then(|id| all.meeting_at(id)) {
            Some(at) if all.meeting(at).is_held() => all.attached(at).thanked,
            Some(_) => None,
            None => Some(referral.at),
        };
        let Some(thanked) = thanked else { continue };
        let due = Due::from(moment.day(thanked.max(referral.at)));
        list.add(CHECK_NAME_USE, Matter::Referral { referral: referral.id, person: referral.by_id }, due);
    }
}
