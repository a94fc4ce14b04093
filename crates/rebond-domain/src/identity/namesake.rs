//! How alike two names are, whatever the order of their parts, the alphabet, the short forms and the slips. What enters: the traits of
//! two people. What leaves: a degree. Not done here: what it weighs beside other signs (`doubles`).

use super::Traits;
use super::nickname::{is_usual_given_name, same_given_name};
use super::spelling::{differ_by_ending, latin, latin_words, near, one_slip};

/// A name as it is compared here: in Latin letters, its parts known.
pub(super) struct Name {
    pub(super) given: String,
    pub(super) family: String,
    /// All its words, in one order.
    pub(super) words: String,
}

impl Name {
    pub(super) fn of(traits: &Traits) -> Self {
        let (mut given, mut family) = (latin(&traits.given), latin(&traits.family));
        // All of it in one field.
        let whole = if given.is_empty() { &family } else { &given };
        if (given.is_empty() || family.is_empty())
            && let Some((first, rest)) = whole.split_once(' ')
        {
            (given, family) = (first.to_owned(), rest.to_owned());
        }
        Self { words: latin_words(&format!("{given} {family}")), given, family }
    }

    pub(super) fn squeezed(&self) -> String {
        self.given.split(' ').chain(self.family.split(' ')).collect()
    }

    /// How alike two names are; `common` says of a given name that many of the base have it.
    pub(super) fn alike(&self, other: &Self, common: &dyn Fn(&str) -> bool) -> Names {
        let (a, b) = (self, other);
        if a.words == b.words || a.squeezed() == b.squeezed() {
            return Names::Same;
        }
        match a.parts(b, common) {
            // The parts of one may have been taken for one another.
            Names::Other if !b.given.is_empty() && !b.family.is_empty() => {
                a.parts(&Self { given: b.family.clone(), family: b.given.clone(), words: b.words.clone() }, common)
            }
            names => names,
        }
    }

    fn parts(&self, b: &Self, common: &dyn Fn(&str) -> bool) -> Names {
        let a = self;
        let given = given_names(&a.given, &b.given, common);
        let longer = is_within(&a.family, &b.family) || is_within(&b.family, &a.family);
        let none = |part: &str, whole: &Self| part.is_empty() || whole.words == part;
        match given {
            Given::Same if a.family == b.family => Names::Same,
            Given::Same if none(&a.family, a) || none(&b.family, b) => Names::Partly,
            Given::Same if near(&a.family, &b.family) || (a.family.len() > 2 && one_slip(&a.family, &b.family)) => Names::Near(1),
            Given::Short if a.family == b.family => Names::Short,
            Given::Short if near(&a.family, &b.family) => Names::Near(2),
            Given::Same | Given::Short if longer => Names::LongerFamily,
            // An initial is no given name.
            Given::Same | Given::Short if a.given.chars().count().min(b.given.chars().count()) > 1 => Names::OtherFamily,
            Given::Near if a.family == b.family => Names::Near(1),
            Given::Near if near(&a.family, &b.family) => Names::Near(2),
            Given::Longer if a.family == b.family => Names::Partly,
            Given::Kin if a.family == b.family => Names::Kin,
            Given::None if a.family == b.family || is_within(&a.words, &b.words) || is_within(&b.words, &a.words) => Names::Partly,
            _ if near(&a.squeezed(), &b.squeezed()) && !matches!(given, Given::Other | Given::Kin) => Names::Near(1),
            _ => Names::Other,
        }
    }
}

/// How alike two names are.
pub(super) enum Names {
    Same,
    /// A short form, an initial, a second initial more.
    Short,
    /// A slip in one part, or in both.
    Near(u8),
    /// A family name more: a married name, a second one.
    LongerFamily,
    /// The same given name, another family name.
    OtherFamily,
    /// A given name more, or only a part of the name.
    Partly,
    /// Given names that differ by a letter or an ending, both of which people have.
    Kin,
    /// The given names, or both, are not the same.
    Other,
}

/// How alike two given names are.
enum Given {
    Same,
    Short,
    Near,
    Longer,
    Kin,
    Other,
    /// One of the two is not known.
    None,
}

/// Whether all words of one are in the other, which has more.
pub(super) fn is_within(one: &str, other: &str) -> bool {
    one.len() < other.len() && !one.is_empty() && one.split(' ').all(|word| other.split(' ').any(|known| known == word))
}

/// Whether the other has initials more and nothing else: `paul`, `paul h`.
fn but_for_initials(one: &str, other: &str) -> bool {
    other.strip_prefix(one).is_some_and(|rest| rest.starts_with(' ') && rest.split_whitespace().all(|word| word.chars().count() == 1))
}

/// How alike two given names are.
fn given_names(one: &str, other: &str, common: &dyn Fn(&str) -> bool) -> Given {
    if one == other {
        return if one.is_empty() { Given::None } else { Given::Same };
    }
    if one.is_empty() || other.is_empty() {
        return Given::None;
    }
    if same_given_name(one, other) || but_for_initials(one, other) || but_for_initials(other, one) {
        return Given::Short;
    }
    if is_within(one, other) || is_within(other, one) {
        return Given::Longer;
    }
    // Two names that many have are two names; a slip makes one that nobody has.
    let usual = |name: &str| is_usual_given_name(name) || common(name);
    let ending = differ_by_ending(one, other);
    match ending || near(one, other) {
        true if ending || (usual(one) && usual(other)) => Given::Kin,
        true => Given::Near,
        false => Given::Other,
    }
}

/// Family names that many have in France, Belgium, Switzerland, Québec and the English-speaking countries: of one of these a namesake
/// is nothing rare.
pub(super) fn is_usual_family_name(name: &str) -> bool {
    const USUAL: &[&str] = &[
        "anderson",
        "andre",
        "bernard",
        "bertrand",
        "blanc",
        "bonnet",
        "bouchard",
        "boyer",
        "brown",
        "chen",
        "clark",
        "cote",
        "da silva",
        "david",
        "davies",
        "davis",
        "dubois",
        "dupont",
        "durand",
        "evans",
        "faure",
        "fernandes",
        "fontaine",
        "fortin",
        "fournier",
        "francois",
        "gagne",
        "gagnon",
        "garcia",
        "garnier",
        "gauthier",
        "gautier",
        "girard",
        "guerin",
        "henry",
        "jackson",
        "janssens",
        "johnson",
        "jones",
        "lambert",
        "laurent",
        "lavoie",
        "lee",
        "lefebvre",
        "lefevre",
        "legrand",
        "leroy",
        "li",
        "lopez",
        "martin",
        "martinez",
        "mercier",
        "meyer",
        "miller",
        "moore",
        "moreau",
        "morel",
        "morin",
        "muller",
        "nguyen",
        "nicolas",
        "patel",
        "pelletier",
        "pereira",
        "perez",
        "perrin",
        "peeters",
        "petit",
        "richard",
        "robert",
        "robinson",
        "roussel",
        "rousseau",
        "roux",
        "roy",
        "sanchez",
        "schmidt",
        "schneider",
        "simon",
        "singh",
        "smith",
        "taylor",
        "thomas",
        "thompson",
        "tremblay",
        "vincent",
        "walker",
        "wang",
        "weber",
        "white",
        "williams",
        "wilson",
        "wright",
        "zhang",
    ];
    USUAL.contains(&name)
}
