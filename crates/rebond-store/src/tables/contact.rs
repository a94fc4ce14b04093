//! E-mail addresses and phone numbers of people. Not done here: finding people by them (`people::matching`).

use rebond_domain::{
    AccountId, AddressNature, AddressOrigin, EmailAddress, Line, PersonEmail, PersonEmailId, PersonId, PersonPhone, PersonPhoneId,
    PhoneNature, PhoneNumber,
};

use crate::{Store, field::Simple, tx::BoxFuture};

table! {
    PersonEmail in "person_emails" {
        id: PersonEmailId,
        person_id: PersonId => Erased,
        address: EmailAddress,
        nature: AddressNature,
        origin: AddressOrigin,
        through: Option<Line>,
    } {
        key: String = |email| email.address.key(),
    } search { address }
}
table! {
    PersonPhone in "person_phones" {
        id: PersonPhoneId,
        person_id: PersonId => Erased,
        number: PhoneNumber,
        nature: PhoneNature,
        origin: AddressOrigin,
        through: Option<Line>,
    } {
        key: String = |phone| phone.number.key(),
    } search { number }
}

queries! {
    EMAILS_OF: PersonEmail = (Id; Id) "SELECT {*} FROM person_emails WHERE account_id = $1 AND person_id IN ({list}) ORDER BY person_id, id";
    PHONES_OF: PersonPhone = (Id; Id) "SELECT {*} FROM person_phones WHERE account_id = $1 AND person_id IN ({list}) ORDER BY person_id, id";
    EMAILS_OF_ORGANISATION: PersonEmail = (Id, Id) "SELECT {*} FROM person_emails WHERE account_id = $1 AND person_id IN \
         (SELECT id FROM people WHERE account_id = $1 AND organisation_id = $2) ORDER BY person_id, id";
}

/// The e-mail addresses of several people, person by person.
pub fn emails_of_people<'s>(store: &'s Store, account: AccountId, people: &'s [PersonId]) -> BoxFuture<'s, Vec<PersonEmail>> {
    Box::pin(async move {
        let list = people.iter().map(Simple::value).collect();
        store.rows_in(account, &EMAILS_OF, params![account], list).await
    })
}

/// The phone numbers of several people, person by person.
pub fn phones_of_people<'s>(store: &'s Store, account: AccountId, people: &'s [PersonId]) -> BoxFuture<'s, Vec<PersonPhone>> {
    Box::pin(async move {
        let list = people.iter().map(Simple::value).collect();
        store.rows_in(account, &PHONES_OF, params![account], list).await
    })
}

/// The e-mail addresses of a person, the oldest first.
pub fn emails_of(store: &Store, account: AccountId, person: PersonId) -> BoxFuture<'_, Vec<PersonEmail>> {
    Box::pin(async move { emails_of_people(store, account, &[person]).await })
}

/// The phone numbers of a person, the oldest first.
pub fn phones_of(store: &Store, account: AccountId, person: PersonId) -> BoxFuture<'_, Vec<PersonPhone>> {
    Box::pin(async move { phones_of_people(store, account, &[person]).await })
}

/// The e-mail addresses of the people of an organisation: from these its pattern is learnt (C2).
pub fn emails_of_organisation(
    store: &Store,
    account: AccountId,
    organisation: rebond_domain::OrganisationId,
) -> BoxFuture<'_, Vec<PersonEmail>> {
    Box::pin(async move { store.rows(account, &EMAILS_OF_ORGANISATION, params![account, organisation]).await })
}
