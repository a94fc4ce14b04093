//! Who led to whom, as a tree: everybody hangs from whoever named them first, or else from me. What enters: people, referrals. What
//! leaves: a [`Forest`]. Not done here: which part of it is shown (`unfold`).

use std::collections::{HashMap, HashSet};

use rebond_domain::{PersonId, Referral, ReferralId};

use crate::origin::first_referrals;

/// Who led to whom; people by their place, 0 being me, each after the one who led to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forest {
    who: Vec<Option<PersonId>>,
    by: Vec<usize>,
    referral: Vec<Option<ReferralId>>,
    /// Whom each led to, in the order in which they came.
    led: Vec<Vec<usize>>,
    /// How many hang from each, those further down included.
    below: Vec<usize>,
    place: HashMap<PersonId, usize>,
}

impl Forest {
    /// Of these people. Who was named by somebody not among them hangs from me. Those who hang from the same one stand in the order in
    /// which they came, so that somebody new comes last and nobody changes places.
    pub fn new(people: &[PersonId], referrals: &[Referral]) -> Self {
        let shown: HashSet<PersonId> = people.iter().copied().collect();
        let first = first_referrals(referrals);
        let led = |person: &PersonId| first.get(person).filter(|referral| shown.contains(&referral.by_id)).copied();
        let mut below: HashMap<Option<PersonId>, Vec<(PersonId, Option<ReferralId>)>> = HashMap::new();
        let mut sorted: Vec<PersonId> = shown.iter().copied().collect();
        // Identifiers sort by the moment they were made.
        sorted.sort_by_cached_key(|person| (led(person).map(|referral| referral.at), *person));
        for person in &sorted {
            let by = led(person).filter(|_| !in_circle(*person, &led));
            below.entry(by.map(|referral| referral.by_id)).or_default().push((*person, by.map(|referral| referral.id)));
        }
        let mut forest =
            Self { who: vec![None], by: vec![0], referral: vec![None], led: vec![Vec::new()], below: Vec::new(), place: HashMap::new() };
        let mut at = 0;
        while at < forest.who.len() {
            for (person, referral) in below.remove(&forest.who[at]).unwrap_or_default() {
                let place = forest.who.len();
                forest.who.push(Some(person));
                forest.by.push(at);
                forest.referral.push(referral);
                forest.led.push(Vec::new());
                forest.led[at].push(place);
                forest.place.insert(person, place);
            }
            at += 1;
        }
        forest.below = vec![0; forest.who.len()];
        for at in (1..forest.who.len()).rev() {
            forest.below[forest.by[at]] += forest.below[at] + 1;
        }
        forest
    }

    /// How many places there are, mine included.
    #[expect(clippy::len_without_is_empty, reason = "I am always there")]
    pub const fn len(&self) -> usize {
        self.who.len()
    }

    /// Whose place it is; `None` is mine.
    pub fn person(&self, at: usize) -> Option<PersonId> {
        self.who.get(at).copied().flatten()
    }

    /// The place of somebody.
    pub fn place(&self, person: PersonId) -> Option<usize> {
        self.place.get(&person).copied()
    }

    /// Who led to the one at a place, and the referral; mine leads to those found by oneself, and to me.
    pub fn by(&self, at: usize) -> (usize, Option<ReferralId>) {
        (self.by[at], self.referral[at])
    }

    /// Whom the one at a place led to, in the order in which they came.
    pub fn led(&self, at: usize) -> &[usize] {
        &self.led[at]
    }

    /// How many hang from the one at a place, those further down included.
    pub fn below(&self, at: usize) -> usize {
        self.below[at]
    }

    /// The way from me to the one at a place, both left out.
    pub fn way(&self, at: usize) -> Vec<usize> {
        let mut way: Vec<usize> = std::iter::successors(Some(at), |at| Some(self.by[*at]).filter(|by| *by > 0)).skip(1).collect();
        way.reverse();
        way
    }

    /// Those from whom most hang, most first, then who came first; at most so many.
    pub fn opened_most(&self, limit: usize) -> Vec<usize> {
        let mut places: Vec<usize> = (1..self.len()).filter(|at| self.below[*at] > 0).collect();
        places.sort_by_key(|at| (std::cmp::Reverse(self.below[*at]), self.who[*at]));
        places.truncate(limit);
        places
    }
}

/// Whether a person is, through those who named them first, named by themselves; such a circle hangs from me at its smallest
/// identifier.
fn in_circle<'a>(person: PersonId, led: &impl Fn(&PersonId) -> Option<&'a Referral>) -> bool {
    let mut seen = HashSet::from([person]);
    let mut smallest = person;
    let mut at = person;
    while let Some(referral) = led(&at) {
        at = referral.by_id;
        if at == person {
            return smallest == person;
        }
        if !seen.insert(at) {
            return false;
        }
        smallest = smallest.min(at);
    }
    false
}
