//! How one got to somebody (B9): the referrals that led from me to them. Not done here: who could introduce me (`paths`).

use std::collections::{HashMap, HashSet};

use rebond_domain::{PersonId, Referral, ReferralId};

/// One person on the way from me.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OriginStep {
    /// Who.
    pub person_id: PersonId,
    /// The referral that led to them; `None` for the first, found by oneself.
    pub by: Option<ReferralId>,
}

/// The way from me to a person, the person last: each was named by the one before, by the earliest referral. Somebody nobody
/// named is a way of one step.
pub fn path_from_me(target: PersonId, referrals: &[Referral]) -> Vec<OriginStep> {
    let first = first_referrals(referrals);
    let mut way = Vec::new();
    let mut seen = HashSet::from([target]);
    let mut at = target;
    loop {
        // Two people may have named each other: the way stops where it would turn in a circle.
        let referral = first.get(&at).filter(|referral| seen.insert(referral.by_id));
        way.push(OriginStep { person_id: at, by: referral.map(|referral| referral.id) });
        match referral {
            Some(referral) => at = referral.by_id,
            None => break,
        }
    }
    way.reverse();
    way
}

/// The earliest referral to each person.
pub(crate) fn first_referrals(referrals: &[Referral]) -> HashMap<PersonId, &Referral> {
    let mut first: HashMap<PersonId, &Referral> = HashMap::with_capacity(referrals.len());
    for referral in referrals.iter().filter(|referral| referral.by_id != referral.to_id) {
        let known = first.entry(referral.to_id).or_insert(referral);
        if (referral.at, referral.id) < (known.at, known.id) {
            *known = referral;
        }
    }
    first
}
