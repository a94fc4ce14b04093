//! Adds or removes an address or a number of a person, with where it came from (C4).

use rebond_domain::{
    Action, ActionId, AddressNature, AddressOrigin, Changes, EmailAddress, Line, Noun, Person, PersonEmail, PersonEmailId, PersonId,
    PersonPhone, PersonPhoneId, PhoneNature, PhoneNumber,
};

use crate::{AppError, BoxFuture, Desk};

/// Adds an address; one that is there already takes the nature and origin given.
#[derive(Debug, Clone)]
pub struct AddEmail {
    /// Whose.
    pub person: PersonId,
    /// The address.
    pub address: EmailAddress,
    /// Of work, private, of the whole organisation.
    pub nature: AddressNature,
    /// Where it came from.
    pub origin: AddressOrigin,
    /// Through whom.
    pub through: Option<Line>,
}

impl AddEmail {
    /// Done.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            desk.load::<Person>(self.person).await?;
            let known = rebond_store::contact::emails_of(desk.store(), desk.account_id(), self.person).await?;
            let same = known.into_iter().find(|email| email.address.key() == self.address.key());
            let id = same.map_or_else(|| desk.new_id(), |email| email.id);
            let Self { person: person_id, address, nature, origin, through } = self;
            desk.save(Changes::of(Action::AddEmail).put(PersonEmail { id, person_id, address, nature, origin, through })).await?;
            Ok(())
        })
    }
}

/// Adds a number; one that is there already takes the nature and origin given.
#[derive(Debug, Clone)]
pub struct AddPhone {
    /// Whose.
    pub person: PersonId,
    /// The number.
    pub number: PhoneNumber,
    /// Mobile, direct, switchboard.
    pub nature: PhoneNature,
    /// Where it came from.
    pub origin: AddressOrigin,
    /// Through whom.
    pub through: Option<Line>,
}

impl AddPhone {
    /// Done.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            desk.load::<Person>(self.person).await?;
            let known = rebond_store::contact::phones_of(desk.store(), desk.account_id(), self.person).await?;
            let same = known.into_iter().find(|phone| phone.number.is(&self.number));
            let id = same.map_or_else(|| desk.new_id(), |phone| phone.id);
            let Self { person: person_id, number, nature, origin, through } = self;
            desk.save(Changes::of(Action::AddPhone).put(PersonPhone { id, person_id, number, nature, origin, through })).await?;
            Ok(())
        })
    }
}

/// Removes an address of a person.
#[derive(Debug, Clone, Copy)]
pub struct DeleteEmail {
    /// Whose.
    pub person: PersonId,
    /// Which.
    pub email: PersonEmailId,
}

impl DeleteEmail {
    /// The action, which can be undone.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ActionId> {
        Box::pin(async move {
            let found = desk.store().get::<PersonEmail>(desk.account_id(), self.email).await?;
            if found.is_none_or(|email| email.person_id != self.person) {
                return Err(AppError::NotFound(Noun::PersonEmail));
            }
            desk.save_as(Changes::of(Action::DeleteEmail).delete(Noun::PersonEmail, self.email)).await
        })
    }
}

/// Removes a number of a person.
#[derive(Debug, Clone, Copy)]
pub struct DeletePhone {
    /// Whose.
    pub person: PersonId,
    /// Which.
    pub phone: PersonPhoneId,
}

impl DeletePhone {
    /// The action, which can be undone.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ActionId> {
        Box::pin(async move {
            let found = desk.store().get::<PersonPhone>(desk.account_id(), self.phone).await?;
            if found.is_none_or(|phone| phone.person_id != self.person) {
                return Err(AppError::NotFound(Noun::PersonPhone));
            }
            desk.save_as(Changes::of(Action::DeletePhone).delete(Noun::PersonPhone, self.phone)).await
        })
    }
}
