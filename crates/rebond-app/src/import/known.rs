//! Whom one knows already, found by the keys of a row: profile, address, number, then name and organisation. What enters: every
//! person, address and organisation of the account. What leaves: the one person a row is about, if there is one. Not done here:
//! what the row adds (`people`).

use std::collections::HashMap;

use rebond_domain::{Event, Organisation, OrganisationId, Person, PersonEmail, PersonId, PersonName, PersonPhone, fold};
use rebond_formats::{PersonKey, ReadPerson};

use crate::{AppError, Desk};

/// Whom and what one knows already; grows while a file is gone through.
#[derive(Default)]
pub(super) struct Known {
    pub(super) people: Vec<Contact>,
    pub(super) organisations: Vec<Organisation>,
    pub(super) events: Vec<Event>,
    organisation_of: HashMap<OrganisationId, usize>,
    by_organisation_name: HashMap<String, usize>,
    by_profile: HashMap<PersonKey, usize>,
    by_email: HashMap<String, Vec<usize>>,
    by_phone: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
}

/// A person with their addresses.
pub(super) struct Contact {
    pub(super) person: Person,
    pub(super) emails: Vec<PersonEmail>,
    pub(super) phones: Vec<PersonPhone>,
}

impl Known {
    pub(super) async fn load(desk: &Desk) -> Result<Self, AppError> {
        let (store, account) = (desk.store(), desk.account_id());
        let mut known = Self::default();
        for organisation in store.all::<Organisation>(account).await? {
            known.add_organisation(organisation);
        }
        known.events = store.all::<Event>(account).await?;
        let mut emails: HashMap<PersonId, Vec<PersonEmail>> = HashMap::new();
        for email in store.all::<PersonEmail>(account).await? {
            emails.entry(email.person_id).or_default().push(email);
        }
        let mut phones: HashMap<PersonId, Vec<PersonPhone>> = HashMap::new();
        for phone in store.all::<PersonPhone>(account).await? {
            phones.entry(phone.person_id).or_default().push(phone);
        }
        for person in store.all::<Person>(account).await? {
            let (emails, phones) = (emails.remove(&person.id).unwrap_or_default(), phones.remove(&person.id).unwrap_or_default());
            known.add(Contact { person, emails, phones });
        }
        Ok(known)
    }

    pub(super) fn add(&mut self, contact: Contact) {
        let at = self.people.len();
        if let Some(profile) = &contact.person.profile {
            self.by_profile.entry(PersonKey::profile(profile)).or_insert(at);
        }
        for email in &contact.emails {
            self.by_email.entry(email.address.key()).or_default().push(at);
        }
        for phone in &contact.phones {
            self.by_phone.entry(phone.number.key()).or_default().push(at);
        }
        self.by_name.entry(plain_name(&contact.person.name)).or_default().push(at);
        self.people.push(contact);
    }

    pub(super) fn add_organisation(&mut self, organisation: Organisation) {
        let at = self.organisations.len();
        self.organisation_of.insert(organisation.id, at);
        self.by_organisation_name.entry(fold(organisation.name.as_str())).or_insert(at);
        self.organisations.push(organisation);
    }

    /// The organisation of that name.
    pub(super) fn organisation_named(&self, name: &str) -> Option<usize> {
        self.by_organisation_name.get(&fold(name)).copied()
    }

    /// The person a row is about. `alone` says that no other row of the file has this name.
    pub(super) fn find(&self, read: &ReadPerson, alone: bool) -> Option<usize> {
        let of_profile = read.profile.as_ref().and_then(|profile| self.by_profile.get(&PersonKey::profile(profile)).copied());
        let of_email =
            || read.emails.iter().filter_map(|(address, _)| self.by_email.get(&address.key())).find_map(|at| self.agreeing(at, read));
        let of_phone =
            || read.phones.iter().filter_map(|(number, _)| self.by_phone.get(&number.key())).find_map(|at| self.agreeing(at, read));
        of_profile.or_else(of_email).or_else(of_phone).or_else(|| self.of_name(read, alone))
    }

    /// A shared address or number alone does not make two names one person: couples share one, a switchboard is everybody's.
    fn agreeing(&self, places: &[usize], read: &ReadPerson) -> Option<usize> {
        places.iter().copied().find(|at| {
            self.people.get(*at).is_some_and(|contact| !profiles_differ(contact, read) && names_agree(&contact.person.name, &read.name))
        })
    }

    fn of_name(&self, read: &ReadPerson, alone: bool) -> Option<usize> {
        let places = self.by_name.get(&plain_name(&read.name))?;
        let wanted = read.organisation.as_ref().map(|name| fold(name.as_str()));
        let same_place = |contact: &Contact| self.organisation_key(contact) == wanted;
        let exact = places.iter().copied().find(|at| {
            self.people.get(*at).is_some_and(|contact| {
                same_place(contact) && !profiles_differ(contact, read) && (wanted.is_some() || !emails_differ(contact, read))
            })
        });
        // Somebody noted by name alone, and the only one of that name on either side, is the same person.
        let only = || match places.as_slice() {
            [at] if alone => Some(*at).filter(|at| {
                self.people.get(*at).is_some_and(|contact| {
                    let one_is_bare = wanted.is_none() || self.organisation_key(contact).is_none();
                    one_is_bare && !profiles_differ(contact, read) && !emails_differ(contact, read)
                })
            }),
            _ => None,
        };
        exact.or_else(only)
    }

    fn organisation_key(&self, contact: &Contact) -> Option<String> {
        let at = self.organisation_of.get(&contact.person.organisation_id?)?;
        self.organisations.get(*at).map(|organisation| fold(organisation.name.as_str()))
    }
}

/// The name without signs, as the formats compare it.
pub(super) fn plain_name(name: &PersonName) -> String {
    match PersonKey::name(name, None) {
        PersonKey::Name { name, .. } => name,
        PersonKey::Profile(key) | PersonKey::Email(key) => key,
    }
}

fn profiles_differ(contact: &Contact, read: &ReadPerson) -> bool {
    matches!((&contact.person.profile, &read.profile), (Some(a), Some(b)) if PersonKey::profile(a) != PersonKey::profile(b))
}

fn emails_differ(contact: &Contact, read: &ReadPerson) -> bool {
    let shared = contact.emails.iter().any(|email| read.emails.iter().any(|(address, _)| address.key() == email.address.key()));
    !contact.emails.is_empty() && !read.emails.is_empty() && !shared
}

/// Whether the words of one name are all in the other.
fn names_agree(one: &PersonName, other: &PersonName) -> bool {
    let (one, other) = (plain_name(one), plain_name(other));
    let (a, b): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    a.iter().all(|word| b.contains(word)) || b.iter().all(|word| a.contains(word))
}
