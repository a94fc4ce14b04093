//! What speaks for two people being one, and what against, so that whoever is asked can tell. What enters: the traits of both. What
//! leaves: the signs. Not done here: deciding (`crowd`), the words.

use super::{
    Traits,
    nickname::same_given_name,
    spelling::{differ_by_ending, latin_words, near},
};

/// A sign that two people are one, or are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Likeness {
    /// The same page on a network.
    SamePage,
    /// An e-mail address of both.
    SameEmail,
    /// A number of both.
    SameNumber,
    /// The same name.
    SameName,
    /// The same words in another order, or with blanks elsewhere.
    SameWords,
    /// A given name and its short form, or its initial.
    ShortName,
    /// One name has all the words of the other, and more: a second given name, a married name.
    LongerName,
    /// The same name written in another alphabet.
    OtherScript,
    /// A name but for a letter or two.
    NearName,
    /// The same given name, and another family name.
    OtherFamilyName,
    /// Another given name.
    OtherGivenName,
    /// The same organisation.
    SamePlace,
    /// The same town.
    SameTown,
    /// Two organisations.
    OtherPlace,
    /// Two towns.
    OtherTown,
    /// Two pages on a network.
    OtherPage,
    /// Addresses that are not the same.
    OtherEmail,
}

impl Likeness {
    /// Its word, for other programs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SamePage => "same-page",
            Self::SameEmail => "same-email",
            Self::SameNumber => "same-number",
            Self::SameName => "same-name",
            Self::SameWords => "same-words",
            Self::ShortName => "short-name",
            Self::LongerName => "longer-name",
            Self::OtherScript => "other-script",
            Self::NearName => "near-name",
            Self::OtherFamilyName => "other-family-name",
            Self::OtherGivenName => "other-given-name",
            Self::SamePlace => "same-place",
            Self::SameTown => "same-town",
            Self::OtherPlace => "other-place",
            Self::OtherTown => "other-town",
            Self::OtherPage => "other-page",
            Self::OtherEmail => "other-email",
        }
    }
}

impl Traits {
    /// What speaks for these being the traits of somebody told of, then what speaks against.
    pub fn likeness(&self, told: &Self) -> Vec<Likeness> {
        use Likeness as L;
        let mut signs = Vec::new();
        let mut add = |holds: bool, sign: Likeness| {
            if holds {
                signs.push(sign);
            }
        };
        let within = |one: &Self, other: &Self| one.name.split(' ').all(|word| other.name.split(' ').any(|known| known == word));
        let same_words = self.words() == told.words() || self.squeezed() == told.squeezed();
        let short = !same_words && self.family == told.family && same_given_name(&self.given, &told.given) && self.given != told.given;
        let longer = !same_words && (within(self, told) || within(told, self));
        let script = !same_words && latin_words(&self.name) == latin_words(&told.name);
        let given = self.given == told.given && !self.given.is_empty();
        let family = self.family == told.family && !self.family.is_empty();
        let slip = (given && near(&self.family, &told.family))
            || (near(&self.given, &told.given)
                && !differ_by_ending(&self.given, &told.given)
                && (family || near(&self.family, &told.family)));
        let slip = !same_words && !short && !longer && !script && slip;
        let other = !same_words && !short && !longer && !script && !slip;
        add(self.profile.is_some() && self.profile == told.profile, L::SamePage);
        add(self.emails.iter().any(|key| told.emails.contains(key)), L::SameEmail);
        add(told.phones.iter().zip(&told.countries).any(|(key, country)| self.has_number(key, country.as_deref())), L::SameNumber);
        add(self.name == told.name, L::SameName);
        add(self.name != told.name && same_words, L::SameWords);
        add(short, L::ShortName);
        add(longer && !short, L::LongerName);
        add(script, L::OtherScript);
        add(slip, L::NearName);
        add(self.organisation.is_some() && self.organisation == told.organisation, L::SamePlace);
        add(self.town.is_some() && self.town == told.town, L::SameTown);
        add(other && given, L::OtherFamilyName);
        add(other && !given, L::OtherGivenName);
        add(!self.may_work_with(told), L::OtherPlace);
        add(matches!((&self.town, &told.town), (Some(one), Some(two)) if one != two), L::OtherTown);
        add(self.profiles_differ(told), L::OtherPage);
        add(self.emails_differ(told), L::OtherEmail);
        signs
    }
}
