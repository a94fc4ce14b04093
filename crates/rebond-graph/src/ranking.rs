//! Whom to contact next (B6, B7, B10, B11, B12, G10). What enters: people, referrals, the purpose, who was begun with. What
//! leaves: people in order, each with the reasons that put them there. Not done here: writing to them.

use std::collections::{HashMap, HashSet};

use rebond_domain::{Circle, Closeness, Date, NameUse, OrganisationId, PersonId, PersonOutline, Purpose, Referral, ReferralId};
use rebond_method::Rule;

/// A tie not used for so many days is dormant.
const DORMANT: i32 = 3 * 365;

/// What the ranking reads.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ranking<'a> {
    /// The people to rank; those begun with or set aside are left out of the answer.
    pub people: &'a [PersonOutline],
    /// Every referral.
    pub referrals: &'a [Referral],
    /// People written to or met already.
    pub begun: &'a [PersonId],
    /// People who helped: who gave a name, an answer, an hour (G10).
    pub helped: &'a [PersonId],
    /// People whose role or subject is what the campaign is about (B12, B13).
    pub on_subject: &'a [PersonId],
    /// Organisations that welcome and orient (B5).
    pub gateways: &'a [OrganisationId],
    /// Organisations where somebody was met already (B12).
    pub visited: &'a [OrganisationId],
    /// The purpose of the campaign.
    pub purpose: Option<Purpose>,
    /// Whether one aims to lead or found (B10).
    pub aims_to_lead: bool,
}

/// Somebody to contact, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// Who.
    pub person_id: PersonId,
    /// The sum of the points of the reasons.
    pub score: i32,
    /// Why, weightiest first; those that speak against them have negative points.
    pub reasons: Vec<Reason>,
}

impl Ranked {
    /// The rule that speaks most for them.
    pub fn rule(&self) -> Rule {
        self.reasons.first().map_or(Rule::B13, |reason| reason.kind.rule())
    }
}

/// One reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// What.
    pub kind: ReasonKind,
    /// How much it weighs; only the order has a meaning.
    pub points: i32,
}

/// What speaks for or against somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReasonKind {
    /// Somebody recommended them, and may be named (B6).
    Recommended(ReferralId),
    /// Somebody recommended them; whether they may be named is still to be asked, or they declined (B6, G2).
    RecommendedUnnamed(ReferralId),
    /// They changed path themselves (B11).
    ChangedPath,
    /// They helped before (G10).
    HelpedBefore,
    /// Their work is what the campaign is about (B12).
    OnSubject,
    /// They work at a gateway, which orients (B12, when exploring).
    Gateway,
    /// They work where nobody was met yet (B12, when confronting or validating).
    NewOrganisation,
    /// A tie that has slept for three years or more (B7).
    DormantTie,
    /// One knows them (B7).
    KnownTie,
    /// They direct others, and so does one aim to (B10).
    LeaderWanted,
    /// They direct others: less available, farther from one's path (B10).
    Leader,
}

impl ReasonKind {
    /// The rule it comes from.
    pub const fn rule(self) -> Rule {
        match self {
            Self::Recommended(_) | Self::RecommendedUnnamed(_) => Rule::B6,
            Self::ChangedPath => Rule::B11,
            Self::HelpedBefore => Rule::G10,
            Self::OnSubject | Self::Gateway | Self::NewOrganisation => Rule::B12,
            Self::DormantTie | Self::KnownTie => Rule::B7,
            Self::LeaderWanted | Self::Leader => Rule::B10,
        }
    }

    /// The points: a referral weighs most (B6), more than any two others together.
    const fn points(self) -> i32 {
        match self {
            Self::Recommended(_) => 120,
            Self::RecommendedUnnamed(_) => 95,
            Self::ChangedPath => 40,
            Self::HelpedBefore => 35,
            Self::OnSubject | Self::Gateway | Self::LeaderWanted => 30,
            Self::DormantTie => 25,
            Self::NewOrganisation => 15,
            Self::KnownTie => 10,
            Self::Leader => -50,
        }
    }
}

/// The people worth contacting next, best first; people of whom nothing speaks for a contact are left out.
pub fn rank(about: &Ranking<'_>, today: Date) -> Vec<Ranked> {
    let begun: HashSet<PersonId> = about.begun.iter().copied().collect();
    let known = Known {
        referred: best_referrals(about.referrals),
        helped: about.helped.iter().copied().collect(),
        on_subject: about.on_subject.iter().copied().collect(),
        gateways: about.gateways.iter().copied().collect(),
        visited: about.visited.iter().copied().collect(),
    };
    let mut ranked: Vec<Ranked> = about
        .people
        .iter()
        .filter(|person| person.set_aside_at.is_none() && !begun.contains(&person.id))
        .filter_map(|person| {
            let mut reasons = reasons(person, about, &known, today);
            if !reasons.iter().any(|reason| reason.points > 0) {
                return None;
            }
            reasons.sort_by_key(|reason| (-reason.points, reason.kind));
            Some(Ranked { person_id: person.id, score: reasons.iter().map(|reason| reason.points).sum(), reasons })
        })
        .collect();
    ranked.sort_by_key(|one| (-one.score, one.person_id));
    ranked
}

struct Known<'a> {
    referred: HashMap<PersonId, &'a Referral>,
    helped: HashSet<PersonId>,
    on_subject: HashSet<PersonId>,
    gateways: HashSet<OrganisationId>,
    visited: HashSet<OrganisationId>,
}

fn reasons(person: &PersonOutline, about: &Ranking<'_>, known: &Known<'_>, today: Date) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let mut add = |kind: ReasonKind| reasons.push(Reason { kind, points: kind.points() });
    if let Some(referral) = known.referred.get(&person.id) {
        add(match referral.name_use {
            NameUse::Agreed => ReasonKind::Recommended(referral.id),
            _ => ReasonKind::RecommendedUnnamed(referral.id),
        });
    }
    if person.changed_path {
        add(ReasonKind::ChangedPath);
    }
    if known.helped.contains(&person.id) {
        add(ReasonKind::HelpedBefore);
    }
    if known.on_subject.contains(&person.id) {
        add(ReasonKind::OnSubject);
    }
    if let Some(place) = person.organisation_id {
        match about.purpose {
            Some(Purpose::Explore) if known.gateways.contains(&place) => add(ReasonKind::Gateway),
            // New to one is of use only where the subject is right.
            Some(Purpose::Confront | Purpose::Validate) if known.on_subject.contains(&person.id) && !known.visited.contains(&place) => {
                add(ReasonKind::NewOrganisation);
            }
            _ => {}
        }
    }
    if let Some(tie) = tie(person, today) {
        add(tie);
    }
    if person.leads_others {
        add(if about.aims_to_lead { ReasonKind::LeaderWanted } else { ReasonKind::Leader });
    }
    reasons
}

fn tie(person: &PersonOutline, today: Date) -> Option<ReasonKind> {
    let circle = person.circle.is_some_and(|circle| circle != Circle::Admired);
    if matches!(person.closeness, Closeness::Unknown) && !circle {
        return None;
    }
    let slept = person.last_exchange.and_then(|day| day.until(today).ok()).is_some_and(|span| span.get_days() >= DORMANT);
    Some(if slept { ReasonKind::DormantTie } else { ReasonKind::KnownTie })
}

/// The referral that helps most, by person named: one that may be used by name first, then the latest.
fn best_referrals(referrals: &[Referral]) -> HashMap<PersonId, &Referral> {
    let mut best: HashMap<PersonId, &Referral> = HashMap::new();
    let merit = |referral: &Referral| (referral.name_use == NameUse::Agreed, referral.at, referral.id);
    for referral in referrals.iter().filter(|referral| referral.closed_at.is_none()) {
        let known = best.entry(referral.to_id).or_insert(referral);
        if merit(referral) > merit(known) {
            *known = referral;
        }
    }
    best
}
