//! What somebody is recognised by, as keys; and what two say of one another. Not done here: finding, among several, whom they are
//! of (`crowd`).

use super::organisation_key;
use crate::{EmailAddress, Line, PersonName, PhoneNumber, WebUrl};

/// What somebody is recognised by, as keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Traits {
    pub(super) name: String,
    pub(super) emails: Vec<String>,
    pub(super) phones: Vec<String>,
    pub(super) profile: Option<String>,
    pub(super) organisation: Option<String>,
}

impl Traits {
    /// Somebody of whom the name is known.
    pub fn of(name: &PersonName) -> Self {
        Self { name: name.key(), emails: Vec::new(), phones: Vec::new(), profile: None, organisation: None }
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
        self.phones.extend(phones.into_iter().map(PhoneNumber::key));
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

    /// Whether nothing told is new of these: the same name, and nothing besides that is not known.
    pub(super) fn hold(&self, told: &Self) -> bool {
        let known = |told: &[String], known: &[String]| told.iter().all(|key| known.contains(key));
        let same = |told: &Option<String>, known: &Option<String>| told.is_none() || told == known;
        self.name == told.name
            && known(&told.emails, &self.emails)
            && known(&told.phones, &self.phones)
            && same(&told.profile, &self.profile)
            && same(&told.organisation, &self.organisation)
    }

    pub(super) fn profiles_differ(&self, other: &Self) -> bool {
        matches!((&self.profile, &other.profile), (Some(one), Some(two)) if one != two)
    }

    pub(super) fn emails_differ(&self, other: &Self) -> bool {
        !self.emails.is_empty() && !other.emails.is_empty() && !self.emails.iter().any(|key| other.emails.contains(key))
    }

    /// Whether the words of one name are all in the other.
    pub(super) fn names_agree(&self, other: &Self) -> bool {
        let within = |one: &Self, other: &Self| one.name.split(' ').all(|word| other.name.split(' ').any(|known| known == word));
        within(self, other) || within(other, self)
    }

    /// The words of the name in one order: the same for a name whose parts were taken for one another.
    pub(super) fn words(&self) -> String {
        let mut words: Vec<&str> = self.name.split(' ').collect();
        words.sort_unstable();
        words.join(" ")
    }
}
