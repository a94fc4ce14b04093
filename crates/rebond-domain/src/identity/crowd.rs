//! Who of several people is meant, by what is told of somebody. What enters: the traits of each, and those told. What leaves: one of
//! them surely, some of them perhaps, or nobody. The same answer whatever asks: a file, a form, a meeting. Not done here: which
//! people to look among; what is done with the answer.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, BuildHasherDefault, Hash, Hasher, RandomState};

use super::{Traits, packed::Packed};

/// Of how many people of one key somebody is compared with: more homonyms than these are not told apart by their names alone.
const LOOKED_AT: usize = 32;

/// People, found by their traits; each has the place in which they were added, from 0. A hundred thousand take some twenty megabytes.
#[derive(Debug, Default)]
pub struct Crowd {
    people: Packed,
    /// Of each print of a key, the first who has it; and whoever else has.
    first: HashMap<u32, u32, BuildHasherDefault<Spread>>,
    more: HashMap<u32, Vec<u32>, BuildHasherDefault<Spread>>,
    hasher: RandomState,
}

/// Who is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// This one.
    Surely(usize),
    /// One of these, or somebody else; the likeliest first.
    Perhaps(Vec<usize>),
    /// None of them.
    Nobody,
}

/// By what people are found.
#[derive(Hash)]
enum Key<'a> {
    Profile(&'a str),
    Email(&'a str),
    Phone(&'a str),
    /// A name, and where they work.
    Place(&'a str, Option<&'a str>),
    /// The words of a name, in one order.
    Words(&'a str),
    /// A name without blanks.
    Squeezed(&'a str),
}

/// A print is a hash already, with a secret of its own: it is only spread over more bits.
#[derive(Default)]
struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, print: u32) {
        self.0 = (self.0 ^ u64::from(print)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

/// Those whom a key of somebody told of leads to, as they are known.
struct Near<'t> {
    told: &'t Traits,
    people: BTreeMap<usize, Traits>,
}

impl Near<'_> {
    /// Those of whom it holds, in the order in which they were added.
    fn of(&self, is: impl Fn(&Traits) -> bool) -> Vec<usize> {
        self.people.iter().filter(|(_, it)| is(it)).map(|(at, _)| *at).collect()
    }

    fn is(&self, at: usize, is: impl Fn(&Traits) -> bool) -> bool {
        self.people.get(&at).is_some_and(is)
    }

    /// Everybody whose name has these words, in whatever order.
    fn turned(&self) -> Vec<usize> {
        let words = self.told.words();
        self.of(|it| it.name == self.told.name || it.words() == words)
    }

    /// Everybody whose name is the same but for blanks.
    fn squeezed(&self) -> Vec<usize> {
        let name = self.told.squeezed();
        self.of(|it| it.squeezed() == name)
    }

    /// Everybody of that name; when nobody is, those whose name has the same words in another order.
    fn named(&self) -> Vec<usize> {
        let named = self.of(|it| it.name == self.told.name);
        if named.is_empty() { self.turned() } else { named }
    }
}

impl Crowd {
    /// Adds somebody; answers their place.
    pub fn add(&mut self, traits: &Traits) -> usize {
        let at = self.people.len();
        self.people.push(traits);
        self.index(at, traits);
        at
    }

    /// Somebody has these traits as well: what was not known of them is from now on.
    pub fn complete(&mut self, at: usize, told: Traits) {
        let Some(mut known) = self.people.get(at) else { return };
        let new: Vec<String> = told.emails.into_iter().filter(|key| !known.emails.contains(key)).collect();
        known.emails.extend(new);
        for (key, country) in told.phones.into_iter().zip(told.countries) {
            if !known.has_number(&key, country.as_deref()) {
                known.phones.push(key);
                known.countries.push(country);
            }
        }
        known.profile = known.profile.take().or(told.profile);
        known.organisation = known.organisation.take().or(told.organisation);
        self.people.replace(at, &known);
        self.index(at, &known);
    }

    /// Who is meant, from the surest sign to the least sure:
    /// 1. the same page, whatever the name;
    /// 2. a shared address or number, where the names agree (couples share one, a switchboard is everybody's); an address outweighs
    ///    a page that was renamed, a number does not;
    /// 3. the same name in the same place, turned or not, or with no place on either side, of one person only;
    /// 4. the same name where one side tells no place, of the only person of that name. `alone` says that of those told at once
    ///    nobody else has it.
    ///
    /// By the name alone nobody is one of whom one side tells a page and the other an address, a number or a place. Perhaps they are
    /// somebody of that name, turned or not, or whoever has their address or number.
    pub fn who(&self, told: &Traits, alone: bool) -> Who {
        let near = self.near(told);
        if near.people.is_empty() {
            return Who::Nobody;
        }
        let profiles = near.of(|it| it.profile.is_some() && it.profile == told.profile);
        let emails = || told.emails.iter().flat_map(|key| near.of(|it| it.emails.contains(key)));
        let numbers = || told.phones.iter().zip(&told.countries);
        let phones = || numbers().flat_map(|(key, country)| near.of(|it| it.has_number(key, country.as_deref())));
        let agreeing = |at: &usize| near.is(*at, |it| it.names_agree(told));
        let one_page = |at: &usize| near.is(*at, |it| !it.profiles_differ(told));
        let same_name = |at: &usize| near.is(*at, |it| it.name == told.name);
        let by_email = || emails().find(|at| agreeing(at) && (one_page(at) || same_name(at)));
        if let Some(at) = profiles.into_iter().next().or_else(by_email).or_else(|| phones().find(|at| agreeing(at) && one_page(at))) {
            return Who::Surely(at);
        }
        let here: Vec<usize> = near.of(|it| {
            let same = it.name == told.name && it.organisation == told.organisation && !it.profiles_differ(told);
            same && (told.organisation.is_some() || (!it.emails_differ(told) && !it.nothing_ties(told)))
        });
        let named = near.named();
        let only = |it: &Traits| {
            it.name == told.name && it.may_work_with(told) && !it.profiles_differ(told) && !it.emails_differ(told) && !it.nothing_ties(told)
        };
        // Turned, or with a blank more or less, in one place that both tell.
        let turned_here =
            |at: &usize| near.is(*at, |it| it.organisation.is_some() && it.organisation == told.organisation && !it.profiles_differ(told));
        let close: Vec<usize> = near.turned().into_iter().chain(near.squeezed()).filter(turned_here).collect();
        match (here.as_slice(), named.as_slice()) {
            ([at], _) => return Who::Surely(*at),
            ([], _) if close.first().is_some_and(|first| close.iter().all(|at| at == first)) => return Who::Surely(close[0]),
            ([], [at]) if alone && near.is(*at, only) => return Who::Surely(*at),
            _ => {}
        }
        let turned = || near.turned().into_iter().filter(|at| !same_name(at));
        let mut perhaps: Vec<usize> = Vec::new();
        // Colleagues share a number; those of one family name may be one.
        let akin = |at: &usize| near.is(*at, |it| it.shares_a_word(told));
        let squeezed = || near.squeezed().into_iter();
        for at in emails().chain(named.iter().copied().filter(same_name)).chain(turned()).chain(squeezed()).chain(phones().filter(akin)) {
            if !perhaps.contains(&at) {
                perhaps.push(at);
            }
        }
        if perhaps.is_empty() { Who::Nobody } else { Who::Perhaps(perhaps) }
    }

    /// Everybody of that name; when nobody is, those whose name has the same words in another order.
    pub fn named(&self, told: &Traits) -> Vec<usize> {
        self.near(told).named()
    }

    /// Whether nothing told is new of somebody: they have the same name, and all the rest.
    pub fn knows(&self, at: usize, told: &Traits) -> bool {
        self.people.get(at).is_some_and(|known| known.hold(told))
    }

    /// The traits of somebody.
    pub fn traits(&self, at: usize) -> Option<Traits> {
        self.people.get(at)
    }

    fn near<'t>(&self, told: &'t Traits) -> Near<'t> {
        let mut people = BTreeMap::new();
        keys(told, &mut |key| {
            let print = self.print(key);
            for at in self.first.get(&print).into_iter().chain(self.more.get(&print).into_iter().flatten()).map(|at| *at as usize) {
                if !people.contains_key(&at) {
                    people.extend(self.people.get(at).map(|traits| (at, traits)));
                }
            }
        });
        Near { told, people }
    }

    fn print(&self, key: &Key<'_>) -> u32 {
        (self.hasher.hash_one(key) >> 32) as u32
    }

    fn index(&mut self, at: usize, traits: &Traits) {
        let Ok(at) = u32::try_from(at) else { return };
        keys(traits, &mut |key| {
            let print = self.print(key);
            let first = *self.first.entry(print).or_insert(at);
            if first != at {
                let more = self.more.entry(print).or_default();
                if more.len() + 1 < LOOKED_AT && !more.contains(&at) {
                    more.push(at);
                }
            }
        });
    }
}

/// Each key of somebody.
fn keys(of: &Traits, take: &mut dyn FnMut(&Key<'_>)) {
    if let Some(page) = of.profile() {
        take(&Key::Profile(page));
    }
    of.emails.iter().for_each(|key| take(&Key::Email(key)));
    of.phones.iter().for_each(|key| take(&Key::Phone(key)));
    take(&Key::Words(&of.words()));
    take(&Key::Squeezed(&of.squeezed()));
    take(&Key::Place(&of.name, of.organisation.as_deref()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{EmailAddress, Line, PersonName, PhoneNumber, WebUrl};

    /// `given|family|e-mail|number|page|organisation`, from the left as far as it is told.
    fn told(text: &str) -> Traits {
        let mut cells = text.split('|');
        let mut cell = || cells.next().unwrap_or("");
        let name = PersonName::parse(cell(), cell()).unwrap();
        let (email, phone, page, organisation) =
            (EmailAddress::parse(cell()).ok(), PhoneNumber::parse(cell()).ok(), WebUrl::parse(cell()).ok(), Line::parse(cell()).ok());
        Traits::of(&name).with_emails(&email).with_phones(&phone).with_profile(page.as_ref()).at(organisation.as_ref())
    }

    #[test]
    fn each_is_told_from_their_neighbours() {
        use Who::{Nobody, Perhaps, Surely};
        let anna = "Anna|Roy|anna@exemple.fr|0611223344|linkedin.com/in/anna|Mairie";
        for (known, other, who) in [
            (&["Anna|Roy"][..], "Anna|Roy", Surely(0)),
            (&["Anna|Roy"], "Élise|Roy", Nobody),
            (&["Élise|Le Goff"], "elise|LE-GOFF", Surely(0)),
            (&["Anna|Roy"], "Roy|Anna", Perhaps(vec![0])),
            (&[anna], "X|Y|||fr.linkedin.com/in/ANNA/", Surely(0)),
            (&[anna], "Anna|Martin-Roy|ANNA@exemple.fr||", Surely(0)),
            (&[anna], "Paul|Martin|anna@exemple.fr", Perhaps(vec![0])),
            (&[anna], "Anna|Roy|anna@exemple.fr||linkedin.com/in/another", Surely(0)),
            (&[anna], "A.|Roy|anna@exemple.fr||linkedin.com/in/another", Perhaps(vec![0])),
            (&[anna], "Anna|Roy||0611223344|linkedin.com/in/another", Perhaps(vec![0])),
            (&["Marie|Morel|contact@asso.exemple|||Asso"], "Marie-Claude|Morel|contact@asso.exemple|||Asso", Perhaps(vec![0])),
            (&["Marie|Morel|contact@asso.exemple|||Asso"], "Claude|Morel|contact@asso.exemple|||Asso", Perhaps(vec![0])),
            (&["Marie|Morel|contact@asso.exemple|||Asso"], "Morel||contact@asso.exemple", Perhaps(vec![0])),
            (&["Anne|Roux||0611111111"], "Anne-Laure|Roux||0611111111", Perhaps(vec![0])),
            (&["Jean|Martin||0699999999"], "Jean|Martin|||linkedin.com/in/jean-martin-77|Gamma", Perhaps(vec![0])),
            (&["Jean|Martin||0699999999||Gamma"], "Jean|Martin|||linkedin.com/in/jean-martin-77|Gamma", Surely(0)),
            (&["Paul|Petit||+1 514 555 0178"], "Paul|||+33 1 45 55 01 78", Nobody),
            (&["Paul|Petit||+1 514 555 0178"], "Paul|||(514) 555-0178 poste 12", Surely(0)),
            (&["Jean-Noël|Le Goff||||Mairie"], "Le Goff|Jean-Noël||||Mairie", Surely(0)),
            (&["Jean-Noël|Le Goff||||Mairie"], "Jean Noel|LeGoff||||mairie", Surely(0)),
            (&["Jean-Noël|Le Goff"], "Jean Noel|LeGoff||||mairie", Perhaps(vec![0])),
            (&["Anne|Roux|Anne.Roux@Gmail.com"], "Anne|Roux|anneroux@googlemail.com", Surely(0)),
            (&[anna], "Anna|||+33 6 11 22 33 44", Surely(0)),
            (&[anna], "Paul|||0611223344", Nobody),
            (&[anna], "Anna|Roy||||mairie", Surely(0)),
            (&[anna], "Anna|Roy|other@exemple.fr|||MAIRIE", Surely(0)),
            (&[anna], "Anna|Roy||||École", Perhaps(vec![0])),
            (&[anna], "Anna|Roy", Surely(0)),
            (&[anna], "Anna|Roy|other@exemple.fr", Perhaps(vec![0])),
            (&["Anna|Roy"], "Anna|Roy|a@exemple.fr|||Mairie", Surely(0)),
            (&["Anna|Roy", anna], "Anna|Roy", Surely(0)),
            (&["Anna|Roy", anna], "Anna|Roy||||École", Perhaps(vec![0, 1])),
            (&["Anna|Roy", "Anna|Roy"], "Anna|Roy", Perhaps(vec![0, 1])),
            (&["Anna|Roy|a@exemple.fr", "Anna|Roy|b@exemple.fr"], "Anna|Roy|b@exemple.fr", Surely(1)),
        ] {
            let mut crowd = Crowd::default();
            for known in known {
                crowd.add(&told(known));
            }
            assert_eq!(crowd.who(&told(other), true), who, "{known:?} {other}");
        }
    }

    #[test]
    fn homonyms_are_told_apart_by_where_they_work_however_many() {
        let somebody = |n: usize| told(&format!("Anna|Roy||||Place {n}"));
        let mut crowd = Crowd::default();
        let places: Vec<usize> = (0..200).map(|n| crowd.add(&somebody(n))).collect();
        for at in places {
            assert_eq!(crowd.who(&somebody(at), false), Who::Surely(at));
        }
        assert!(matches!(crowd.who(&told("Anna|Roy"), true), Who::Perhaps(some) if some.len() == LOOKED_AT));
    }

    #[test]
    fn two_told_at_once_are_not_one_for_their_name() {
        let mut crowd = Crowd::default();
        let bare = crowd.add(&told("Anna|Roy"));
        assert_eq!(crowd.who(&told("Anna|Roy||||Mairie"), false), Who::Perhaps(vec![bare]));
        assert_eq!(crowd.who(&told("Anna|Roy"), false), Who::Surely(bare));
    }

    #[test]
    fn somebody_completed_is_found_by_all_of_it() {
        let mut crowd = Crowd::default();
        let anna = crowd.add(&told("Anna|Roy"));
        assert!(!crowd.knows(anna, &told("Anna|Roy|anna@exemple.fr")) && crowd.knows(anna, &told("ANNA|roy")));
        crowd.complete(anna, told("Anna|Roy|anna@exemple.fr|||Mairie"));
        assert!(crowd.knows(anna, &told("Anna|Roy|anna@exemple.fr")) && !crowd.knows(anna, &told("Roy|Anna")));
        assert_eq!(crowd.who(&told("A.|Roy|anna@exemple.fr"), true), Who::Perhaps(vec![anna]));
        assert_eq!(crowd.who(&told("Anna||anna@exemple.fr"), true), Who::Surely(anna));
    }
}
