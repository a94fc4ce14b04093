//! Whom to contact next (B6, B7, B10, B11, B12, G10). What enters: the history, joined. What leaves: people in order, each with what
//! put them there. Not done here: writing to them.

use std::{cmp::Reverse, collections::HashSet};

use rebond_domain::{Circle, Closeness, Date, NameUse, OrganisationId, PersonId, PersonOutline, Purpose, Referral, Source};
use rebond_method::Rule;

use crate::{fresh::is_fresh, joined::Joined, leader::is_discouraged, merit::Merit, silence::Standing};

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

/// The people worth contacting next, best first: those of whom something speaks for it, to whom nothing was written, whom nobody met
/// and who were not set aside; and those with whom it came to nothing before somebody recommended them.
pub(crate) fn rank(all: &Joined, standings: &[Standing], today: Date) -> Vec<Ranked> {
    let visited = visited(all);
    let fresh = all.history.people.iter().filter(|person| person.set_aside_at.is_none());
    let mut ranked: Vec<Ranked> = fresh
        .filter_map(|person| {
            let thread = all.thread(person.id);
            if thread.is_some_and(|thread| thread.touched) && !all.naming(person.id).any(|referral| is_fresh(all, standings, referral)) {
                return None;
            }
            let helped = thread.is_some_and(|thread| !thread.gave.is_empty());
            let mut merits = merits(person, helped, &visited, all, today);
            if !merits.iter().any(|merit| merit.points() > 0) {
                // Whoever a file brought among hundreds has no reason of their own.
                merits.extend((!is_of_a_file(person)).then_some(Merit::Noted));
                if merits.is_empty() {
                    return None;
                }
            }
            merits.sort_by_key(|merit| (Reverse(merit.points()), *merit));
            Some(Ranked { person_id: person.id, score: merits.iter().map(|merit| merit.points()).sum(), merits })
        })
        .collect();
    ranked.sort_unstable_by_key(|one| (Reverse(one.score), one.person_id));
    ranked
}

fn merits(person: &PersonOutline, helped: bool, visited: &HashSet<OrganisationId>, all: &Joined, today: Date) -> Vec<Merit> {
    let campaign = all.history.campaign.as_ref();
    let place = |wanted: &dyn Fn(OrganisationId) -> bool| person.organisation_id.is_some_and(wanted);
    let on_subject = all.history.on_subject.contains(&person.id);
    // New to one is of use only where the subject is right.
    let here = match campaign.and_then(|campaign| campaign.purpose) {
        Some(Purpose::Explore) => place(&|place| all.history.gateways.contains(&place)).then_some(Merit::Gateway),
        Some(_) if on_subject => place(&|place| !visited.contains(&place)).then_some(Merit::NewOrganisation),
        _ => None,
    };
    let leader = if is_discouraged(person.leads_others, campaign) { Merit::Leader } else { Merit::LeaderWanted };
    [
        best_referral(all, person.id),
        person.changed_path.then_some(Merit::ChangedPath),
        helped.then_some(Merit::HelpedBefore),
        on_subject.then_some(Merit::OnSubject),
        here,
        tie(person, today),
        met_at_event(person, today).then_some(Merit::MetAtEvent),
        person.leads_others.then_some(leader),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The organisations where somebody was met.
fn visited(all: &Joined) -> HashSet<OrganisationId> {
    let met = all.history.meetings.iter().filter(|meeting| meeting.is_held());
    met.filter_map(|meeting| all.person(meeting.person_id)?.organisation_id).collect()
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
