//! Adds a person: the name is enough. Somebody of the same name or address is shown first, so that nobody is noted twice.

use rebond_domain::{
    Action, AddressNature, AddressOrigin, Changes, EmailAddress, EventId, Line, Person, PersonDetails, PersonEmail, PersonId, PersonName,
    PersonPhone, PhoneNature, PhoneNumber, Source,
};

use super::{Matching, PersonRow, Told, rows};
use crate::{BoxFuture, Desk};

/// Adds a person.
#[derive(Debug, Clone)]
pub struct AddPerson {
    /// What one notes.
    pub details: PersonDetails,
    /// Where they work; made when no organisation has this name.
    pub organisation: Option<Line>,
    /// An address.
    pub email: Option<EmailAddress>,
    /// A number.
    pub phone: Option<PhoneNumber>,
    /// Where address and number came from (C4).
    pub origin: AddressOrigin,
    /// The event one met them at.
    pub met_at: Option<EventId>,
    /// Adds them although somebody looks the same.
    pub anyway: bool,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    /// They are added.
    Person(PersonId),
    /// Somebody of that name or address is there already; nothing was saved.
    Alike(PersonRow),
}

impl AddPerson {
    /// Somebody of that name.
    pub const fn named(name: PersonName) -> Self {
        Self::noted(PersonDetails::named(name))
    }

    /// Somebody of whom this is noted.
    pub const fn noted(details: PersonDetails) -> Self {
        Self { details, organisation: None, email: None, phone: None, origin: AddressOrigin::Unknown, met_at: None, anyway: false }
    }

    /// Added, or who looks the same.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Added> {
        Box::pin(async move {
            let told = [Told::of(&self.details.name, self.organisation.as_ref())
                .role(self.details.role.as_ref())
                .reached(self.email.as_ref(), self.phone.as_ref())];
            let mut matching = Matching::load(desk, &told, &[]).await?;
            let alike = matching.perhaps(&told[0].traits).filter(|_| !self.anyway).and_then(|at| matching.get(at));
            if let Some(alike) = rows(desk, alike.map(|alike| (&alike.person).into()).into_iter().collect()).await?.pop() {
                return Ok(Added::Alike(alike));
            }
            let mut changes = Changes::of(Action::AddPerson);
            let source = self.details.source.or_else(|| self.details.circle.map(|_| Source::OwnNetwork));
            let more = |person: &mut Person| *person = Person { source, ..person.clone().with(self.details.clone()) };
            let id = matching.meet(desk, &told[0], more, &mut changes);
            if let Some(address) = self.email {
                let nature = AddressNature::Unknown;
                changes.add(PersonEmail { id: desk.new_id(), person_id: id, address, nature, origin: self.origin, through: None });
            }
            if let Some(number) = self.phone {
                let nature = PhoneNature::Unknown;
                changes.add(PersonPhone { id: desk.new_id(), person_id: id, number, nature, origin: self.origin, through: None });
            }
            if let Some(event_id) = self.met_at {
                changes.add(rebond_domain::Attendance { id: desk.new_id(), event_id, person_id: id, met: true });
            }
            desk.save(changes).await?;
            Ok(Added::Person(id))
        })
    }
}
