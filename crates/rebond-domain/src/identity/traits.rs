//! What somebody is recognised by, as keys; and what two say of one another. Not done here: finding, among several, whom they are
//! of (`crowd`).

use super::{name::part_key, organisation_key};
use crate::{EmailAddress, Line, PersonName, PhoneNumber, WebUrl};

/// What somebody is recognised by, as keys.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Traits {
    pub(super) name: String,
    pub(super) given: String,
    pub(super) family: String,
    pub(super) emails: Vec<String>,
    pub(super) phones: Vec<String>,
    /// The calling code of each number, when it is written.
    pub(super) countries: Vec<Option<String>>,
    pub(super) profile: Option<String>,
    pub(super) organisation: Option<String>,
    pub(super) town: Option<String>,
}

impl Traits {
    /// Somebody of whom the name is known.
    pub fn of(name: &PersonName) -> Self {
        Self {
            name: name.key(),
            given: part_key(name.given()),
            family: part_key(name.family()),
            emails: Vec::new(),
            phones: Vec::new(),
            countries: Vec::new(),
            profile: None,
            organisation: None,
            town: None,
        }
    }

    /// With addresses.
    #[must_use]
    pub fn with_emails<'a>(mut self, emails: impl IntoIterator<Item = &'a EmailAddress>) -> Self {
        self.emails.extend(emails.into_iter().map(EmailAddress::key));
        self
    }

    /// With numbers.
    #[must_use]
    pub fn with_phones<'a>(mut self, phones: impl IntoIterator<Item = &'a PhoneNumber>) -> Self {
        for (country, key) in phones.into_iter().map(PhoneNumber::in_country) {
            self.phones.push(key);
            self.countries.push(country);
        }
        self
    }

    /// With their page on a network.
    #[must_use]
    pub fn with_profile(mut self, profile: Option<&WebUrl>) -> Self {
        self.profile = profile.map(WebUrl::profile_key);
        self
    }

    /// With where they work.
    #[must_use]
    pub fn at(mut self, organisation: Option<&Line>) -> Self {
        self.organisation = organisation.map(organisation_key);
        self
    }

    /// With where they live or work: it tells doubles of a base apart, and nothing else.
    #[must_use]
    pub fn in_town(mut self, town: Option<&Line>) -> Self {
        self.town = town.map(organisation_key);
        self
    }

    /// Key of their name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Keys of their addresses.
    pub fn emails(&self) -> &[String] {
        &self.emails
    }

    /// Keys of their numbers.
    pub fn phones(&self) -> &[String] {
        &self.phones
    }

    /// Key of their page.
    pub fn profile(&self) -> Option<&str> {
        self.profile.as_deref()
    }

    /// Whether the two may work in one place: where one of them works is not known, or it is the same.
    pub fn may_work_with(&self, other: &Self) -> bool {
        self.organisation.is_none() || other.organisation.is_none() || self.organisation == other.organisation
    }

    /// Whether somebody told of is the one these are of, who has one name in one piece: an address or a page in common, or a number and
    /// the name.
    pub fn is_same_account(&self, told: &Self) -> bool {
        let page = self.profile.is_some() && self.profile == told.profile;
        let email = self.emails.iter().any(|key| told.emails.contains(key));
        let number = told.phones.iter().zip(&told.countries).any(|(key, country)| self.has_number(key, country.as_deref()));
        page || email || (number && self.words() == told.words())
    }

    /// Whether nothing told is new of these: the same name, and nothing besides that is not known.
    pub(super) fn hold(&self, told: &Self) -> bool {
        let known = |told: &[String], known: &[String]| told.iter().all(|key| known.contains(key));
        let same = |told: &Option<String>, known: &Option<String>| told.is_none() || told == known;
        self.name == told.name
            && known(&told.emails, &self.emails)
            && told.phones.iter().zip(&told.countries).all(|(key, country)| self.has_number(key, country.as_deref()))
            && same(&told.profile, &self.profile)
            && same(&told.organisation, &self.organisation)
    }

    pub(super) fn profiles_differ(&self, other: &Self) -> bool {
        matches!((&self.profile, &other.profile), (Some(one), Some(two)) if one != two)
    }

    pub(super) fn emails_differ(&self, other: &Self) -> bool {
        !self.emails.is_empty() && !other.emails.is_empty() && !self.emails.iter().any(|key| other.emails.contains(key))
    }

    /// Whether a number is one of theirs: the same inside its country, and not of another country.
    pub(super) fn has_number(&self, key: &str, country: Option<&str>) -> bool {
        self.phones
            .iter()
            .zip(&self.countries)
            .any(|(known, of)| known == key && (country.is_none() || of.is_none() || of.as_deref() == country))
    }

    /// Whether some way to reach them is known.
    pub(super) fn is_reached(&self) -> bool {
        !self.emails.is_empty() || !self.phones.is_empty()
    }

    /// Whether one and the other may be two people of one name, of whom nothing tells that they are one: the page of one of them says
    /// nothing of a number or an address of the other.
    pub(super) fn nothing_ties(&self, other: &Self) -> bool {
        let page_alone = |one: &Self, other: &Self| {
            one.profile.is_some() && other.profile.is_none() && (other.is_reached() || other.organisation.is_some())
        };
        page_alone(self, other) || page_alone(other, self)
    }

    /// Whether an address or a number they share makes them one: the same given name, and family names that do not contradict each
    /// other. A couple shares an address, a switchboard is everybody's, and `Marie` is not `Marie-Claude`.
    pub(super) fn names_agree(&self, other: &Self) -> bool {
        if self.words() == other.words() || self.squeezed() == other.squeezed() {
            return true;
        }
        let within = |one: &str, other: &str| one.split(' ').all(|word| other.split(' ').any(|known| known == word));
        let given = !self.given.is_empty() && self.given == other.given;
        given
            && (within(&self.family, &other.family)
                || within(&other.family, &self.family)
                || self.family.is_empty()
                || other.family.is_empty())
    }

    /// Whether a word of one name is in the other.
    pub(super) fn shares_a_word(&self, other: &Self) -> bool {
        self.name.split(' ').any(|word| word.len() > 2 && other.name.split(' ').any(|known| known == word))
    }

    /// The words of the name in one order: the same for a name whose parts were taken for one another.
    pub(super) fn words(&self) -> String {
        let mut words: Vec<&str> = self.name.split(' ').collect();
        words.sort_unstable();
        words.join(" ")
    }

    /// The name without blanks: `Le Goff` and `LeGoff`.
    pub(super) fn squeezed(&self) -> String {
        self.name.replace(' ', "")
    }
}
