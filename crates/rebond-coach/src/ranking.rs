//! Whom to contact next (B6, B7, B10, B11, B12, G10). What enters: the history, joined. What leaves: people in order, each with what
//! put them there. Not done here: writing to them.

use std::cmp::Reverse;

use rebond_domain::{Circle, Closeness, Date, NameUse, OrganisationId, PersonId, PersonOutline, Purpose, Referral, Source};
use rebond_method::Rule;

use crate::{
    again::helped_before,
    fresh::is_fresh,
    joined::{Joined, Thread},
    leader::is_discouraged,
    merit::Merit,
    silence::Standing,
};

/// Somebody seen at a fair is written to while they remember.
const FRESH_MEMORY: i32 = 21;

/// A tie not used for so many days is dormant.
const DORMANT: i32 = 3 * 365;

/// Somebody to contact, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// Who.
    pub person_id: PersonId,
    /// The sum of the points of the merits.
    pub score: i32,
    /// What speaks for them, weightiest first; what speaks against them has negative points.
    pub merits: Vec<Merit>,
}

impl Ranked {
    /// The rule that speaks most for them.
    pub fn rule(&self) -> Rule {
        self.merits.first().map_or(Rule::B13, |merit| merit.rule())
    }
}

/// Whether somebody is worth contacting next, and why: something speaks for it, nothing was written to them, nobody met them and they
/// were not set aside; or it came to nothing before somebody recommended them, or they helped
/// in a campaign before this one.
pub(crate) fn rank(all: &Joined, standings: &[Standing], person: &PersonOutline, today: Date) -> Option<Ranked> {
    let thread = all.thread(person.id)?;
    if keeps_from(all, person) {
        return None;
    }
    let fresh = || all.naming(person.id).any(|referral| is_fresh(all, standings, referral));
    let begun = thread.touched() && !helped_before(all, thread) && !fresh();
    if thread.aside || begun {
        return None;
    }
    let mut merits = merits(person, thread, all, today);
    if !merits.iter().any(|merit| merit.points() > 0) {
        // Whoever a file brought among hundreds has no reason of their own.
        // Nor has one whose name was given, and let go.
        let let_go = person.source == Some(Source::Referral) && !thread.named.is_empty();
        merits.extend((!is_of_a_file(person) && !let_go).then_some(Merit::Noted));
        if merits.is_empty() {
            return None;
        }
    }
    merits.sort_by_key(|merit| (Reverse(merit.points()), *merit));
    Some(Ranked { person_id: person.id, score: merits.iter().map(|merit| merit.points()).sum(), merits })
}

/// rule B7: a discreet campaign keeps away from where one works.
pub(crate) fn keeps_from(all: &Joined, person: &PersonOutline) -> bool {
    let discreet = all.history.campaign.as_ref().is_some_and(|campaign| campaign.discreet);
    discreet && person.organisation_id.is_some_and(|place| all.history.employers.contains(&place))
}

/// Puts the best first.
pub(crate) fn in_order(ranked: &mut [Ranked]) {
    // Nearly all are in their place already.
    ranked.sort_by_key(|one| (Reverse(one.score), one.person_id));
}

fn merits(person: &PersonOutline, thread: &Thread, all: &Joined, today: Date) -> Vec<Merit> {
    let campaign = all.history.campaign.as_ref();
    let place = |wanted: &dyn Fn(OrganisationId) -> bool| person.organisation_id.is_some_and(wanted);
    // New to one is of use only where the subject is right.
    let here = match campaign.and_then(|campaign| campaign.purpose) {
        Some(Purpose::Explore) => place(&|place| all.history.gateways.contains(&place)).then_some(Merit::Gateway),
        Some(_) if thread.on_subject => place(&|place| !is_visited(all, place)).then_some(Merit::NewOrganisation),
        _ => None,
    };
    let leader = if is_discouraged(person.leads_others, campaign, all.met_enough) { Merit::Leader } else { Merit::LeaderWanted };
    [
        best_referral(all, person.id),
        person.changed_path.then_some(Merit::ChangedPath),
        (!thread.gave.is_empty() || helped_before(all, thread)).then_some(Merit::HelpedBefore),
        thread.on_subject.then_some(Merit::OnSubject),
        here,
        tie(person, today),
        has_common_contact(all, person, thread).then_some(Merit::CommonContact),
        met_at_event(person, today).then_some(Merit::MetAtEvent),
        person.leads_others.then_some(leader),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Whether somebody who works there was met.
fn is_visited(all: &Joined, place: OrganisationId) -> bool {
    let mut there = all.people_at(place).filter_map(|person| all.thread(person.id));
    there.any(|thread| thread.meetings.iter().any(|at| all.meeting(*at).is_held()))
}

fn tie(person: &PersonOutline, today: Date) -> Option<Merit> {
    let circle = person.circle.is_some_and(|circle| circle != Circle::Admired);
    if matches!(person.closeness, Closeness::Unknown) && !circle {
        return None;
    }
    let slept = person.last_exchange.and_then(|day| day.until(today).ok()).is_some_and(|span| span.get_days() >= DORMANT);
    Some(match person.closeness {
        _ if slept => Merit::DormantTie,
        Closeness::Slight => Merit::WeakTie,
        _ => Merit::KnownTie,
    })
}

/// rule B15: somebody one knows well knows them. Of whom one knows oneself, that adds nothing.
fn has_common_contact(all: &Joined, person: &PersonOutline, thread: &Thread) -> bool {
    let well = |closeness| matches!(closeness, Closeness::Known | Closeness::Close);
    !well(person.closeness) && all.tied(thread).filter_map(|id| all.person(id)).any(|other| well(other.closeness) && !other.is_aside())
}

/// rule C6: somebody seen at an event is written to while they remember.
fn met_at_event(person: &PersonOutline, today: Date) -> bool {
    person.source == Some(Source::Event) && day_of(person).until(today).is_ok_and(|span| span.get_days() <= FRESH_MEMORY)
}

/// Whether a file brought them rather than one's own hand.
const fn is_of_a_file(person: &PersonOutline) -> bool {
    matches!(person.source, Some(Source::Import | Source::SocialNetwork))
}

/// The day somebody was noted, near enough.
fn day_of(person: &PersonOutline) -> Date {
    person.created_at.to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// The referral that helps most: one that may be used by name first, then the latest.
fn best_referral(all: &Joined, id: PersonId) -> Option<Merit> {
    let merit = |referral: &&Referral| (referral.name_use == NameUse::Agreed, referral.at, referral.id);
    let best = all.naming(id).filter(|referral| referral.closed_at.is_none()).max_by_key(merit)?;
    Some(match best.name_use {
        NameUse::Agreed => Merit::Recommended(best.id),
        _ => Merit::RecommendedUnnamed(best.id),
    })
}
