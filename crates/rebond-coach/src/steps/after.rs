//! After a meeting (G1, B14, G2, G3, G8): thanks the same day, names written down, the right to use a recommender's name, questions
//! forgotten, connecting on the professional network. Not done here: drafts, which points, referrals.

use jiff::ToSpan;
use rebond_domain::{CampaignState, Channel, Meeting, NameUse};

use crate::{
    joined::{Attached, Thread},
    moment::{Moment, after},
    named::{last_asked, wants_name},
    policy::{
        ASK_FORGOTTEN, CHECK_NAME_USE, CHECK_SPELLING, CHECK_SPELLING_LATE, CONNECT, NAME_THEM, NOTE_NAME_USE, THANK, THANK_IN_THE_EVENING,
        THANK_LATE,
    },
    situation::{One, Situation},
    step::{Due, Matter, StepList},
};

/// After so many days nobody remembers names, and the moment to connect has passed.
const PASSED: i32 = 30;
/// An answer asked for in passing is not waited for longer.
const ASKED: i32 = 60;
/// Thanks are best the same day; so many days later they are late, and other things may come first.
const LATE: i32 = 3;

pub(super) fn find(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    for at in &one.thread.meetings {
        of_meeting(all, *at, moment, list);
    }
    spelling(all, one, moment, list);
    if !one.aside && all.history().campaign.as_ref().is_none_or(|campaign| campaign.state == CampaignState::Active) {
        name_use(all, one, moment, list);
    }
}

/// Of one meeting, once it was held. Of somebody set aside only thanks are still owed.
pub(super) fn of_meeting(all: &Situation, at: u32, moment: &Moment<'_>, list: &mut StepList) {
    let (meeting, attached) = (all.meeting(at), all.attached(at));
    let Some(thread) = all.thread(meeting.person_id).filter(|_| meeting.is_held()) else { return };
    thank(all, at, moment, list);
    if !thread.aside {
        // Of several met at once, the first is asked for names and for what was forgotten.
        if !all.is_second(meeting) {
            names(meeting, attached, moment, list);
            forgotten(all, thread, meeting, attached, moment, list);
        }
        connect(thread, meeting, attached, moment, list);
    }
}

/// Due that evening, softer after a few days.
fn thank(all: &Situation, at: u32, moment: &Moment<'_>, list: &mut StepList) {
    let meeting = all.meeting(at);
    if all.owes_thanks(at) {
        let day = moment.day(meeting.ends_at());
        let rank = match moment.days_since(day) {
            days if days > LATE => THANK_LATE,
            _ if moment.evening_of(day) => THANK_IN_THE_EVENING,
            _ => THANK,
        };
        list.add(rank, Matter::meeting(meeting), Due::between(day, day));
    }
}

/// rule G12: a name noted as it was heard is spelled before thanks are written.
fn spelling(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    let heard = all.person(one.person).is_some_and(|person| person.as_heard);
    let owed = one.thread.meetings.iter().rfind(|at| heard && all.owes_thanks(**at));
    if let Some(day) = owed.map(|at| moment.day(all.meeting(*at).ends_at())) {
        let rank = if moment.days_since(day) > LATE { CHECK_SPELLING_LATE } else { CHECK_SPELLING };
        list.add(rank, Matter::Person { person: one.person }, Due::between(day, day));
    }
}

/// Until two names are written down or the question is settled.
fn names(meeting: &Meeting, attached: &Attached, moment: &Moment<'_>, list: &mut StepList) {
    let since = moment.day(meeting.starts_at);
    if meeting.names_settled_at.is_none() && attached.names < 2 && moment.days_since(since) <= PASSED {
        list.add(NAME_THEM, Matter::meeting(meeting), Due::between(since, since));
    }
}

/// For two weeks, when points of the grid stayed open, until a message goes that could ask them: the thank-you first of all.
fn forgotten(all: &Situation, thread: &Thread, meeting: &Meeting, attached: &Attached, moment: &Moment<'_>, list: &mut StepList) {
    // A grid of which nothing was ticked was not used: its points say nothing.
    if attached.grid.is_none_or(|grid| grid.open == 0 || grid.raised == 0) || attached.thanked.is_some() {
        return;
    }
    let mut sent = thread.messages.iter().filter_map(|at| all.approach(*at).delivery.sent_at());
    let since = moment.day(meeting.starts_at);
    let until = after(since, 14.days());
    if moment.today <= until && !sent.any(|at| at >= meeting.ends_at()) {
        list.add(ASK_FORGOTTEN, Matter::meeting(meeting), Due::between(since, until));
    }
}

/// For a month after the thank-you, once for each person. Whether they are connected already, the user says once, or a message on the
/// network does.
fn connect(thread: &Thread, meeting: &Meeting, attached: &Attached, moment: &Moment<'_>, list: &mut StepList) {
    if let Some(thanked) = attached.thanked.filter(|_| !thread.connected) {
        let since = moment.day(thanked);
        if moment.days_since(since) <= PASSED {
            list.add(CONNECT, Matter::meeting(meeting), Due::from(since));
        }
    }
}

/// For each referral whose recommender was not asked, once thanked: before, the thank-you itself asks. Asked, their answer is waited for.
fn name_use(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    for referral in one.thread.gave.iter().map(|at| all.referral_at(*at)) {
        let Some(named) = wants_name(all, referral) else { continue };
        let about = Matter::Referral { referral: referral.id, person: referral.by_id };
        if referral.name_use == NameUse::Asked {
            // Asked by word of mouth, at the latest when they gave the name.
            let asked = moment.day(last_asked(all, referral).unwrap_or(named));
            let wait = moment.norms.wait(Channel::Email).follow_up;
            if moment.waited(asked, wait) && moment.days_since(asked) <= ASKED {
                list.add(NOTE_NAME_USE, about, Due::from(moment.norms.working_days_after(asked, wait)));
            }
            continue;
        }
        let thanked = match referral.meeting_id.and_then(|id| all.meeting_at(id)) {
            Some(at) if all.owes_thanks(at) => None,
            Some(at) if all.meeting(at).is_held() => all.attached(at).thanked.or(Some(named)),
            Some(_) => None,
            None => Some(named),
        };
        if let Some(thanked) = thanked {
            list.add(CHECK_NAME_USE, about, Due::from(moment.day(thanked.max(named))));
        }
    }
}
