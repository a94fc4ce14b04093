//! Chains of introductions (B16): who can lead me to somebody. What enters: a network, whom one would like to meet. What leaves: the
//! most promising chains, each with another person to ask first. Not done here: whether one may use a name (G2).
//!
//! Chains are looked for from their end. What is reached next is what the cheapest whole chain through it would cost, for the network
//! knows what it costs at least from me to everybody, by number of links (A* with a bound that is exact while nobody is left out); so
//! that nearly all that is looked at lies on an answer.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashMap},
    hash::{BuildHasherDefault, Hasher},
};

use rebond_domain::{Date, PersonId};

use crate::{
    likely::LONGEST,
    network::{Acquaintance, NONE, Network},
};

/// A chain of introductions from me to the target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// Through whom: the one to ask first, those they lead to, the target last.
    pub people: Vec<PersonId>,
    /// What it costs: less is more promising.
    pub cost: u16,
}

impl Chain {
    /// Whom to ask first; the target, when one knows them.
    pub fn ask_first(&self) -> Option<PersonId> {
        self.people.first().copied()
    }

    /// Whom it leads to.
    pub fn target(&self) -> Option<PersonId> {
        self.people.last().copied()
    }
}

/// Somebody one would like to meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// Who.
    pub person: PersonId,
    /// How one knows them oneself, if one does.
    pub known: Option<Acquaintance>,
}

/// A part of a chain, from somebody to its end.
#[derive(Debug, Clone, Copy)]
struct Part {
    /// Who it begins at, by number.
    at: u32,
    /// The rest of it; itself at the end.
    rest: u32,
    cost: u16,
}

/// What is looked at next: by what a whole chain through it costs at least, parts of chains before whole ones, then by links, then by
/// who, so that the same records give the same answer; the person it begins at, the one after, the part.
type Place = Reverse<(u16, bool, u8, u32, u32, u32)>;

impl Network {
    /// The most promising chains from me to any of the targets, at most `limit`. Each is the best that is left without those whom the
    /// ones before begin with: by cost, then by links, then by who is asked first (B16).
    pub fn chains(&self, targets: &[Target], today: Date, limit: usize) -> Vec<Chain> {
        let mut ends = Numbers::default();
        let mut alone = Vec::new();
        for target in targets {
            match (self.number(target.person), target.known) {
                (Some(at), known) => drop(ends.insert(at, known.map_or(NONE, |known| known.cost(today)))),
                // Nobody leads to them, but one may know them.
                (None, Some(known)) => alone.push(Chain { people: vec![target.person], cost: u16::from(known.cost(today)) }),
                (None, None) => {}
            }
        }
        let mut asked = Numbers::default();
        let mut chains = Vec::new();
        while chains.len() < limit
            && let Some((people, cost)) = self.best(&ends, &asked)
        {
            asked.extend(people.first().map(|first| (*first, 0)));
            chains.push(Chain { people: people.into_iter().map(|at| self.people[at as usize]).collect(), cost });
        }
        chains.extend(alone);
        chains.sort_by_key(|chain| (chain.cost, chain.people.len(), chain.ask_first()));
        chains.truncate(limit);
        chains
    }

    /// The best chain to any of the ends without those who are asked already.
    fn best(&self, ends: &Numbers, asked: &Numbers) -> Option<(Vec<u32>, u16)> {
        let mut parts: Vec<Part> = Vec::new();
        let mut next: BinaryHeap<Place> = BinaryHeap::new();
        let mut looked = Looked::default();
        for at in ends.keys() {
            let part = u32::try_from(parts.len()).ok()?;
            parts.push(Part { at: *at, rest: part, cost: 0 });
            next.push(Reverse((0, false, 0, *at, *at, part)));
        }
        while let Some(Reverse((bound, whole, links, at, _, part))) = next.pop() {
            if whole {
                return Some((people(&parts, part), bound));
            }
            let cost = parts[part as usize].cost;
            if !looked.take(at, links, cost) {
                continue;
            }
            let mine = ends.get(&at).copied().unwrap_or(self.mine[at as usize]);
            if mine != NONE && !asked.contains_key(&at) {
                next.push(Reverse((cost + u16::from(mine), true, links + 1, at, at, part)));
            }
            for link in self.links(at) {
                let from = link.from();
                // As many links are left from me to them.
                let least = self.least(from, LONGEST - 1 - usize::from(links));
                let may = least != NONE && !link.declined() && self.asked[from as usize];
                let cost = cost + u16::from(link.cost());
                if may && !ends.contains_key(&from) && !asked.contains_key(&from) && looked.is_open(from, links + 1, cost) {
                    next.push(Reverse((cost + u16::from(least), false, links + 1, from, at, u32::try_from(parts.len()).ok()?)));
                    parts.push(Part { at: from, rest: part, cost });
                }
            }
        }
        None
    }
}

/// Who is on a chain, from its part after me to its end.
fn people(parts: &[Part], mut place: u32) -> Vec<u32> {
    let mut people = Vec::new();
    loop {
        let part = parts[place as usize];
        people.push(part.at);
        if part.rest == place {
            return people;
        }
        place = part.rest;
    }
}

/// What each cost when it was looked at, with one link at most, with two, and so on: dearer with as many, it leads to nothing better.
#[derive(Default)]
struct Looked(HashMap<u32, [u16; LONGEST], BuildHasherDefault<ByNumber>>);

impl Looked {
    fn is_open(&self, at: u32, links: u8, cost: u16) -> bool {
        self.0.get(&at).is_none_or(|costs| cost < costs[usize::from(links)])
    }

    fn take(&mut self, at: u32, links: u8, cost: u16) -> bool {
        let costs = self.0.entry(at).or_insert([u16::MAX; LONGEST]);
        let open = cost < costs[usize::from(links)];
        for known in costs.iter_mut().skip(usize::from(links)) {
            *known = cost.min(*known);
        }
        open
    }
}

/// Something of some people, by number.
type Numbers = HashMap<u32, u8, BuildHasherDefault<ByNumber>>;

/// Numbers spread by one multiplication: nobody chooses them to collide.
#[derive(Default)]
struct ByNumber(u64);

impl Hasher for ByNumber {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, number: u32) {
        self.0 = (self.0 ^ u64::from(number)).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
    }
}
