//! Which records of a whole base may be of one person. What enters: the traits of everybody. What leaves: pairs, the surest first,
//! with what speaks for each and against. Not done here: merging, remembering that two were told apart (`rebond-app`).
//!
//! Two are compared when something leads from one to the other: a page, an address, a number, the words of the name, a slip of the
//! hand, the sound of the name. Each sign is weighed in bits, how much likelier it is of one person than of two (Fellegi and Sunter,
//! 1969): rare names say more than usual ones, an address of many says little, and among many people a likeness by chance is likelier.
//! Where the given names contradict each other nothing is sure but the same page: couples share addresses, a switchboard is everybody's.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, RandomState};

use super::namesake::{Name, Names, is_usual_family_name, is_within};
use super::nickname::is_usual_given_name;
use super::spelling::{near, sound};
use super::{Likeness, Traits};

/// How sure it is that two are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sureness {
    /// Worth a look: something is alike, something is not.
    Perhaps,
    /// More is alike than chance would bring.
    Likely,
    /// Nothing speaks against it.
    Sure,
}

/// Two records that may be of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Double {
    /// The place of one.
    pub one: usize,
    /// The place of the other, which is after it.
    pub other: usize,
    /// How sure it is.
    pub sureness: Sureness,
    /// What speaks for it, then what speaks against.
    pub why: Vec<Likeness>,
    /// What the signs weigh together, in bits.
    pub bits: f32,
}

/// From so many bits on.
const PERHAPS: f32 = -0.5;
const LIKELY: f32 = 3.0;
const SURE: f32 = 9.0;

/// What an address or a number of a house weighs at most.
const OF_A_HOUSE: f32 = 3.0;

/// So many people of one sign are compared with one another; of more, each with the next only.
const COMPARED: usize = 48;

/// A given name nobody else of the base has is had by one in so many people elsewhere; a family name likewise.
const GIVEN_NAMES: f32 = 300.0;
const FAMILY_NAMES: f32 = 2_000.0;
/// A usual one.
const USUAL_GIVEN: f32 = 120.0;
const USUAL_FAMILY: f32 = 250.0;

/// Pairs that may be one, the surest first; among equals in the order of the people.
pub fn doubles(people: &[Traits]) -> Vec<Double> {
    let crowd = Base::of(people);
    let mut found: Vec<Double> = crowd.pairs().into_iter().filter_map(|(one, other)| crowd.judge(one, other)).collect();
    found.sort_by(|a, b| b.sureness.cmp(&a.sureness).then(b.bits.total_cmp(&a.bits)).then((a.one, a.other).cmp(&(b.one, b.other))));
    found
}

struct Base<'a> {
    people: &'a [Traits],
    names: Vec<Name>,
    given: HashMap<&'a str, u32>,
    family: HashMap<&'a str, u32>,
    signs: HashMap<Sign<'a>, u32>,
    placed: u32,
    dwelling: u32,
}

/// What several may have.
#[derive(PartialEq, Eq, Hash)]
enum Sign<'a> {
    Email(&'a str),
    Phone(&'a str),
    Place(&'a str),
    Town(&'a str),
}

impl<'a> Base<'a> {
    fn of(people: &'a [Traits]) -> Self {
        let (mut given, mut family, mut signs) = (HashMap::new(), HashMap::new(), HashMap::new());
        let (mut placed, mut dwelling) = (0, 0);
        for person in people {
            *given.entry(person.given.as_str()).or_default() += 1;
            *family.entry(person.family.as_str()).or_default() += 1;
            let emails = person.emails.iter().map(|key| Sign::Email(key));
            let phones = person.phones.iter().map(|key| Sign::Phone(key));
            let place = person.organisation.iter().map(|key| Sign::Place(key));
            for sign in emails.chain(phones).chain(place).chain(person.town.iter().map(|key| Sign::Town(key))) {
                *signs.entry(sign).or_default() += 1;
            }
            placed += u32::from(person.organisation.is_some());
            dwelling += u32::from(person.town.is_some());
        }
        Self { people, names: people.iter().map(Name::of).collect(), given, family, signs, placed, dwelling }
    }

    /// Whoever something leads from one to the other, the first before the second, each pair once.
    fn pairs(&self) -> Vec<(usize, usize)> {
        let hasher = RandomState::new();
        let mut keys: Vec<(u64, u32)> = Vec::with_capacity(self.people.len() * 24);
        for (at, (traits, name)) in self.people.iter().zip(&self.names).enumerate() {
            let Ok(at) = u32::try_from(at) else { break };
            let mut key = |kind: u8, text: &str, more: &str| keys.push((hasher.hash_one((kind, text, more)), at));
            traits.profile().into_iter().for_each(|page| key(0, page, ""));
            traits.emails.iter().for_each(|email| key(1, email, ""));
            traits.phones.iter().for_each(|phone| key(2, phone, ""));
            key(3, &name.words, "");
            let squeezed = name.squeezed();
            // One letter left out, wherever it is: two that differ by a slip have one of these in common.
            if squeezed.chars().count() >= 7 {
                key(4, &squeezed, "");
                for (gap, letter) in squeezed.char_indices() {
                    key(4, &squeezed[..gap], &squeezed[gap + letter.len_utf8()..]);
                }
            }
            let initial = name.given.get(..name.given.chars().next().map_or(0, char::len_utf8)).unwrap_or("");
            if !name.family.is_empty() {
                key(5, &name.family, initial);
                let last = name.family.rsplit(' ').next().unwrap_or(&name.family);
                let first = name.family.split(' ').next().unwrap_or(&name.family);
                for part in [first, last] {
                    if part != name.family && part.chars().count() > 3 {
                        key(5, part, initial);
                    }
                }
                key(6, &sound(&name.family), &sound(&name.given));
            }
            for near in [&traits.organisation, &traits.town].into_iter().flatten() {
                key(7, near, &name.given);
                key(8, near, &name.family);
            }
        }
        keys.sort_unstable();
        keys.dedup();
        let mut pairs = Vec::new();
        for group in keys.chunk_by(|one, other| one.0 == other.0) {
            for (nth, (_, one)) in group.iter().enumerate() {
                let others = if group.len() <= COMPARED { group.len() } else { nth + 2 };
                pairs.extend(group.iter().take(others).skip(nth + 1).map(|(_, other)| (*one, *other)));
            }
        }
        drop(keys);
        pairs.sort_unstable();
        pairs.dedup();
        pairs.into_iter().map(|(one, other)| (one as usize, other as usize)).collect()
    }

    fn judge(&self, one: usize, other: usize) -> Option<Double> {
        let (a, b) = (&self.people[one], &self.people[other]);
        let common = |given: &str| self.given.get(given).is_some_and(|count| *count > 4);
        let names = self.names[one].alike(&self.names[other], &common);
        let why = || a.likeness(b);
        let page = a.profile.is_some() && a.profile == b.profile;
        if page {
            let sureness = if matches!(names, Names::Other) { Sureness::Likely } else { Sureness::Sure };
            return Some(Double { one, other, sureness, why: why(), bits: 40.0 });
        }
        let met = self.name_bits(one, other, &names)?;
        let email = self.shared(&a.emails, &b.emails, Sign::Email, 18.0, 0.6, 1.0);
        let numbers = a.phones.iter().zip(&a.countries).filter(|(key, country)| b.has_number(key, country.as_deref()));
        let numbers: Vec<String> = numbers.map(|(key, _)| key.clone()).collect();
        let phone = match numbers.is_empty() {
            true if a.phones.is_empty() || b.phones.is_empty() => 0.0,
            true => -1.0,
            false => self.shared(&numbers, &numbers, Sign::Phone, 12.0, 0.5, 1.0),
        };
        let place = match (&a.organisation, &b.organisation) {
            (Some(one), Some(other)) if one == other => self.rarity(&Sign::Place(one), self.placed, 11.0, 0.6),
            (Some(one), Some(other)) if near(one, other) || is_within(one, other) || is_within(other, one) => 3.0,
            (Some(_), Some(_)) => -1.5,
            _ => 0.0,
        };
        let town = match (&a.town, &b.town) {
            (Some(one), Some(other)) if one == other => self.rarity(&Sign::Town(one), self.dwelling, 5.0, 0.7),
            (Some(one), Some(other)) if near(one, other) => 1.0,
            (Some(_), Some(_)) => -2.5,
            _ => 0.0,
        };
        let pages = if a.profiles_differ(b) { -4.0 } else { 0.0 };
        // By chance two of many are alike more often than two of few.
        let chance = (self.people.len() as f32 + 64.0).log2();
        let bits = met + email + phone + place + town + pages - chance;
        let reached = email > 0.0 || phone > 0.0;
        let sureness = match names {
            Names::Other => return None,
            Names::Partly | Names::OtherFamily if !reached => return None,
            Names::Partly => Sureness::Perhaps,
            // A household has one number; an address of one's own is another matter.
            Names::Kin if email <= OF_A_HOUSE => return None,
            Names::Kin if bits >= LIKELY => Sureness::Likely,
            Names::OtherFamily if bits >= SURE => Sureness::Likely,
            // Two pages, or an initial that is anybody's, are not sure without an address or a number.
            _ if bits >= SURE && (reached || !(a.profiles_differ(b) || matches!(names, Names::Short))) => Sureness::Sure,
            _ if bits >= LIKELY => Sureness::Likely,
            _ if bits >= PERHAPS => Sureness::Perhaps,
            _ => return None,
        };
        Some(Double { one, other, sureness, why: why(), bits })
    }

    /// What the likeness of two names weighs.
    fn name_bits(&self, one: usize, other: usize, names: &Names) -> Option<f32> {
        let (a, b) = (&self.names[one], &self.names[other]);
        let given = |name: &Name| self.share(&name.given, 0.000_5);
        let family = |name: &Name| self.share(&name.family, 0.000_05);
        let (given, family) = (given(a).max(given(b)), family(a).max(family(b)));
        let (of_one, of_two) = match names {
            Names::Same => (0.75, given * family),
            Names::Short => (0.1, family * (given * 3.0).max(0.05)),
            Names::Near(1) => (0.08, given * family * 3.0),
            Names::Near(_) => (0.02, given * family * 9.0),
            Names::LongerFamily => (0.06, given * family * 2.0),
            Names::OtherFamily => (0.03, given),
            Names::Kin => (0.01, given * family * 6.0),
            Names::Partly => (0.03, given.min(family) * 2.0),
            Names::Other => return None,
        };
        Some(f32::log2(of_one / of_two))
    }

    /// How many have a part of a name, in whichever field it was written: at least so many.
    fn share(&self, part: &str, least: f32) -> f32 {
        if part.is_empty() {
            return 1.0;
        }
        let of = |count: Option<&u32>, names: f32| count.map_or(0.0, |count| (*count as f32 + 1.0) / (self.people.len() as f32 + names));
        let here = of(self.given.get(part), GIVEN_NAMES).max(of(self.family.get(part), FAMILY_NAMES));
        let given = if is_usual_given_name(part) { 1.0 / USUAL_GIVEN } else { 0.0 };
        let family = if is_usual_family_name(part) { 1.0 / USUAL_FAMILY } else { 0.0 };
        here.max(given).max(family).max(least)
    }

    /// What an address or a number of both weighs; of two that share none, that they do not.
    fn shared<'k>(&self, one: &'k [String], other: &[String], sign: fn(&'k str) -> Sign<'k>, most: f32, of_one: f32, against: f32) -> f32 {
        let shared = one.iter().filter(|key| other.contains(key));
        let best = shared.map(|key| self.rarity(&sign(key), u32::try_from(self.people.len()).unwrap_or(u32::MAX), most, of_one));
        match best.reduce(f32::max) {
            Some(bits) => bits,
            None if one.is_empty() || other.is_empty() => 0.0,
            None => -against,
        }
    }

    /// What something that both have weighs: the more have it, the less.
    fn rarity(&self, sign: &Sign<'_>, of: u32, most: f32, of_one: f32) -> f32 {
        let count = self.signs.get(sign).copied().unwrap_or(1).max(2);
        // An address or a number of many is a house's.
        let of_a_house = match sign {
            Sign::Email(address) => count > 3 || is_of_a_house(address),
            Sign::Phone(_) => count > 3,
            Sign::Place(_) | Sign::Town(_) => false,
        };
        let most = if of_a_house { OF_A_HOUSE } else { most };
        (of_one * (of as f32 + 200.0) / count as f32).log2().clamp(0.0, most)
    }
}

/// Whether an address is one that a house has for everybody.
fn is_of_a_house(address: &str) -> bool {
    const HOUSES: &[&str] = &[
        "accueil",
        "admin",
        "administration",
        "association",
        "bonjour",
        "bureau",
        "cabinet",
        "commercial",
        "communication",
        "contact",
        "direction",
        "enquiries",
        "formation",
        "hello",
        "hi",
        "hr",
        "info",
        "information",
        "informations",
        "infos",
        "jobs",
        "mail",
        "mairie",
        "office",
        "reception",
        "recrutement",
        "rh",
        "sales",
        "secretariat",
        "service",
        "standard",
        "support",
        "team",
        "webmaster",
    ];
    address.split_once('@').is_some_and(|(local, _)| HOUSES.contains(&local))
}
