//! People by what an import knows of them: addresses, numbers, pages, names; thousands at once. Not done here: deciding who is
//! the same person.

use std::collections::HashMap;

use rebond_domain::{AccountId, EmailAddress, PersonId, PersonName, PhoneNumber, WebUrl};

use crate::{Store, key, tx::Work, value::Value};

queries! {
    BY_EMAIL: (String, PersonId) = (Id; Text) "SELECT key, person_id FROM person_emails WHERE account_id = $1 AND key IN ({list})";
    BY_PHONE: (String, PersonId) = (Id; Text) "SELECT key, person_id FROM person_phones WHERE account_id = $1 AND key IN ({list})";
    BY_PROFILE: (String, PersonId) = (Id; Text) "SELECT profile_key, id FROM people WHERE account_id = $1 AND profile_key IN ({list})";
    BY_NAME: (String, PersonId) = (Id; Text) "SELECT sort_key, id FROM people WHERE account_id = $1 AND sort_key IN ({list})";
}

/// What an import knows of people.
#[derive(Debug, Clone, Default)]
pub struct Keys {
    emails: Vec<Value>,
    phones: Vec<Value>,
    profiles: Vec<Value>,
    names: Vec<Value>,
}

impl Keys {
    /// Asks for the people of an address.
    pub fn email(&mut self, email: &EmailAddress) {
        self.emails.push(Value::Text(email_key(email)));
    }

    /// Asks for the people of a number.
    pub fn phone(&mut self, phone: &PhoneNumber) {
        self.phones.push(Value::Text(phone.key()));
    }

    /// Asks for the people of a page.
    pub fn profile(&mut self, profile: &WebUrl) {
        self.profiles.push(Value::Text(profile_key(profile)));
    }

    /// Asks for the people of a name.
    pub fn name(&mut self, name: &PersonName) {
        self.names.push(Value::Text(name_key(name)));
    }
}

/// The people found, by key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    emails: HashMap<String, Vec<PersonId>>,
    phones: HashMap<String, Vec<PersonId>>,
    profiles: HashMap<String, Vec<PersonId>>,
    names: HashMap<String, Vec<PersonId>>,
}

impl Known {
    /// The people of an address, in the order of their making.
    pub fn by_email(&self, email: &EmailAddress) -> &[PersonId] {
        found(&self.emails, &email_key(email))
    }

    /// The people of a number.
    pub fn by_phone(&self, phone: &PhoneNumber) -> &[PersonId] {
        found(&self.phones, &phone.key())
    }

    /// The people of a page.
    pub fn by_profile(&self, profile: &WebUrl) -> &[PersonId] {
        found(&self.profiles, &profile_key(profile))
    }

    /// The people of a name.
    pub fn by_name(&self, name: &PersonName) -> &[PersonId] {
        found(&self.names, &name_key(name))
    }
}

/// The people of all these keys.
pub fn by_keys(store: &Store, account: AccountId, keys: Keys) -> Work<'_, Known> {
    Box::pin(async move {
        store
            .read(account, move |tx| {
                Box::pin(async move {
                    Ok(Known {
                        emails: grouped(BY_EMAIL.rows_in(tx, params![account], keys.emails).await?),
                        phones: grouped(BY_PHONE.rows_in(tx, params![account], keys.phones).await?),
                        profiles: grouped(BY_PROFILE.rows_in(tx, params![account], keys.profiles).await?),
                        names: grouped(BY_NAME.rows_in(tx, params![account], keys.names).await?),
                    })
                })
            })
            .await
    })
}

/// The key under which pages are compared: the same page written in several ways has one.
pub fn profile_key(profile: &WebUrl) -> String {
    key::of_profile(profile)
}

fn email_key(email: &EmailAddress) -> String {
    key::cut(email.key())
}

fn name_key(name: &PersonName) -> String {
    key::cut(name.sort_key())
}

fn grouped(rows: Vec<(String, PersonId)>) -> HashMap<String, Vec<PersonId>> {
    let mut groups: HashMap<String, Vec<PersonId>> = HashMap::new();
    for (key, person) in rows {
        groups.entry(key).or_default().push(person);
    }
    for people in groups.values_mut() {
        people.sort_unstable();
        people.dedup();
    }
    groups
}

fn found<'k>(groups: &'k HashMap<String, Vec<PersonId>>, key: &str) -> &'k [PersonId] {
    groups.get(key).map_or(&[], Vec::as_slice)
}
