//! Who knows whom, in a compact form that is kept: people by number, for each the numbers of those they know and what each link costs,
//! one after another. What enters: people, ties and referrals. What leaves: a [`Network`]. Not done here: chains (`chains`).

use std::collections::{HashMap, HashSet};

use rebond_domain::{Closeness, Date, NameUse, PersonId, Referral, Tie};

use crate::likely::{HELPED, LONGEST, cost};

/// Stands for a cost there is none of.
pub(crate) const NONE: u8 = u8::MAX;

/// A link in four bytes, of which there are tens of millions: the number of a person in the upper 25 bits, then whether they declined,
/// then a cost below 64.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Packed(u32);

impl Packed {
    /// So many people have a number.
    const PEOPLE: usize = 1 << 25;

    const fn new(from: u32, declined: bool, cost: u8) -> Self {
        Self(from << 7 | (declined as u32) << 6 | (cost & 0x3F) as u32)
    }

    /// Who may lead one on.
    pub(crate) const fn from(self) -> u32 {
        self.0 >> 7
    }

    /// Whether they would rather not.
    pub(crate) const fn declined(self) -> bool {
        self.0 & 0x40 != 0
    }

    /// What it costs.
    pub(crate) const fn cost(self) -> u8 {
        (self.0 & 0x3F) as u8
    }
}

/// How one knows somebody oneself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acquaintance {
    /// How well.
    pub closeness: Closeness,
    /// The last exchange known.
    pub last_exchange: Option<Date>,
    /// Whether they gave one a name before (G10).
    pub helped: bool,
}

impl Acquaintance {
    /// What asking them costs.
    pub(crate) fn cost(self, today: Date) -> u8 {
        cost(self.closeness, self.last_exchange, today) - if self.helped { HELPED } else { 0 }
    }
}

/// Somebody of the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// How one knows them oneself, if one does.
    pub known: Option<Acquaintance>,
    /// Whether they may be asked to introduce one.
    pub asked: bool,
}

/// A network, ready to be searched.
#[derive(Debug, Clone)]
pub struct Network {
    /// Who has which number, in order.
    pub(crate) people: Vec<PersonId>,
    /// Where the links of each begin, and where those of the last end.
    pub(crate) begins: Vec<u32>,
    /// Each link: who may lead to the one it is of, whether they would rather not, what it costs.
    links: Vec<Packed>,
    /// What it costs to ask each oneself.
    pub(crate) mine: Vec<u8>,
    /// Whether each may be asked to introduce one.
    pub(crate) asked: Vec<bool>,
    /// What the cheapest chain from oneself to each costs, with one link at most, with two, and so on.
    least: [Vec<u8>; LONGEST - 1],
}

/// A link by the numbers of its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Linked {
    /// One end.
    pub one: u32,
    /// The other.
    pub other: u32,
    /// What it costs: 34 at most.
    pub cost: u8,
    /// Whether the first would rather not introduce one to the other, and the other to the first.
    pub declined: (bool, bool),
}

impl Network {
    /// The network of these people on a day. What leads to somebody who is not among them is left out.
    pub fn new(members: &[Member], ties: &[Tie], referrals: &[Referral], today: Date) -> Self {
        let mut members: Vec<&Member> = members.iter().collect();
        members.sort_unstable_by_key(|member| member.person);
        members.dedup_by_key(|member| member.person);
        let number: HashMap<PersonId, u32> = members.iter().zip(0..).map(|(member, at)| (member.person, at)).collect();
        let between = |one: PersonId, other: PersonId| Some((*number.get(&one)?, *number.get(&other)?));
        let mut links: Vec<Linked> = Vec::with_capacity(ties.len() + referrals.len());
        // A way that was tried is not tried again, whatever else ties the two (G2).
        let tried = |referral: &&Referral| referral.name_use == NameUse::Declined || referral.closed_at.is_some();
        let tried = referrals.iter().filter(tried).filter_map(|referral| between(referral.by_id, referral.to_id));
        let tried: HashSet<(u32, u32)> = tried.collect();
        let mut add = |ends: Option<(u32, u32)>, cost: u8| {
            if let Some((one, other)) = ends {
                let declined =
                    if tried.is_empty() { (false, false) } else { (tried.contains(&(one, other)), tried.contains(&(other, one))) };
                links.push(Linked { one, other, cost, declined });
            }
        };
        for tie in ties {
            add(between(tie.one_id, tie.other_id), cost(tie.closeness, tie.last_exchange, today));
        }
        for referral in referrals {
            // Who names somebody knows them; how well is not said.
            add(between(referral.by_id, referral.to_id), cost(Closeness::Slight, None, today));
        }
        let people = members.iter().map(|member| member.person).collect();
        let mine = members.iter().map(|member| member.known.map_or(NONE, |known| known.cost(today))).collect();
        let asked = members.iter().map(|member| member.asked).collect();
        Self::of_numbers(people, mine, asked, links.iter().copied())
    }

    /// The network of people by number: who they are, in order; what asking each oneself costs, 255 for those one does not know;
    /// whether they may be asked; and their links. A link to a number nobody has is left out.
    pub fn of_numbers(people: Vec<PersonId>, mine: Vec<u8>, asked: Vec<bool>, links: impl Iterator<Item = Linked> + Clone) -> Self {
        let count = people.len().min(Packed::PEOPLE);
        let links = links.filter(|link| link.one != link.other && (link.one.max(link.other) as usize) < count);
        let mut begins = vec![0_u32; count + 1];
        for link in links.clone() {
            begins[link.one as usize] += 1;
            begins[link.other as usize] += 1;
        }
        let mut sum = 0;
        for begin in &mut begins {
            sum += *begin;
            *begin = sum;
        }
        // Filled from behind, each ends where it begins.
        let mut packed = vec![Packed::default(); sum as usize];
        for link in links {
            // Stands where the search comes from: at the one to whom the other would lead.
            for (at, from, declined) in [(link.one, link.other, link.declined.1), (link.other, link.one, link.declined.0)] {
                let place = &mut begins[at as usize];
                *place -= 1;
                packed[*place as usize] = Packed::new(from, declined, link.cost);
            }
        }
        let mut network = Self { people, begins, links: packed, mine, asked, least: Default::default() };
        network.least = network.reach();
        network
    }

    /// The same with these people as they are now, on the day it was made for. Whoever is not in it has no link, and is left out.
    #[must_use]
    pub fn with(&self, members: &[Member], today: Date) -> Self {
        let mut network = self.clone();
        for member in members {
            if let Some(at) = network.number(member.person) {
                network.mine[at as usize] = member.known.map_or(NONE, |known| known.cost(today));
                network.asked[at as usize] = member.asked;
            }
        }
        network.least = network.reach();
        network
    }

    /// Whether somebody is in it as they are now, or not at all.
    pub fn knows_as(&self, member: &Member, today: Date) -> bool {
        let mine = member.known.map_or(NONE, |known| known.cost(today));
        self.number(member.person).is_none_or(|at| self.mine[at as usize] == mine && self.asked[at as usize] == member.asked)
    }

    /// The number of a person.
    pub(crate) fn number(&self, person: PersonId) -> Option<u32> {
        self.people.binary_search(&person).ok().and_then(|at| u32::try_from(at).ok())
    }

    /// The links of somebody.
    pub(crate) fn links(&self, at: u32) -> &[Packed] {
        &self.links[self.begins[at as usize] as usize..self.begins[at as usize + 1] as usize]
    }

    /// What the cheapest chain from oneself to somebody costs, with so many links at most; [`NONE`] if there is none.
    pub(crate) fn least(&self, at: u32, links: usize) -> u8 {
        links.checked_sub(1).and_then(|links| self.least.get(links)).map_or(NONE, |least| least[at as usize])
    }

    /// Who knows somebody, whether or not one knows them.
    pub fn know(&self, person: PersonId) -> Vec<PersonId> {
        let Some(at) = self.number(person) else { return Vec::new() };
        let mut them: Vec<PersonId> = self.links(at).iter().map(|link| self.people[link.from() as usize]).collect();
        them.sort_unstable();
        them.dedup();
        them
    }

    /// How many bytes it takes.
    pub const fn bytes(&self) -> usize {
        self.people.capacity() * size_of::<PersonId>()
            + (self.begins.capacity() + self.links.capacity()) * 4
            + self.mine.capacity() * (LONGEST - 1)
            + self.mine.capacity()
            + self.asked.capacity()
    }

    /// The cheapest chains from oneself to each through those who may be asked, link by link. What somebody declined is not looked at:
    /// a chain costs no less for it.
    fn reach(&self) -> [Vec<u8>; LONGEST - 1] {
        let mut least: [Vec<u8>; LONGEST - 1] = Default::default();
        let mut before = vec![NONE; self.mine.len()];
        let mut now = self.mine.clone();
        for longer in &mut least {
            let mut next = now.clone();
            for at in 0..self.mine.len() {
                // Only what one link more made cheaper leads on.
                if now[at] < before[at] && self.asked[at] {
                    for link in self.links(at as u32) {
                        let to = &mut next[link.from() as usize];
                        *to = now[at].saturating_add(link.cost()).min(*to);
                    }
                }
            }
            before = std::mem::replace(&mut now, next);
            longer.clone_from(&before);
        }
        least
    }
}
