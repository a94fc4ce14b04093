//! Adds a person: the name is enough. Somebody of the same name or address is shown first, so that nobody is noted twice.

use rebond_domain::{
    Action, AddressNature, AddressOrigin, Changes, Circle, EmailAddress, EventId, Line, Person, PersonEmail, PersonId, PersonName,
    PersonOutline, PersonPhone, PhoneNature, PhoneNumber, Source,
};
use rebond_store::people::{Keys, by_keys, outlines};

use super::{PersonRow, Place, rows};
use crate::{AppError, BoxFuture, Desk};

/// Adds a person.
#[derive(Debug, Clone)]
pub struct AddPerson {
    /// Name.
    pub name: PersonName,
    /// How one knows them.
    pub circle: Option<Circle>,
    /// Where they work; made when no organisation has this name.
    pub organisation: Option<Line>,
    /// What they do there.
    pub role: Option<Line>,
    /// An address.
    pub email: Option<EmailAddress>,
    /// A number.
    pub phone: Option<PhoneNumber>,
    /// Where address and number came from (C4).
    pub origin: AddressOrigin,
    /// How one found them (B1).
    pub source: Option<Source>,
    /// What precisely.
    pub source_detail: Option<Line>,
    /// The subject one would raise (B13).
    pub subject: Option<Line>,
    /// Whether they changed path (B11).
    pub changed_path: bool,
    /// Whether they direct others (B10).
    pub leads_others: bool,
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
        Self {
            name,
            circle: None,
            organisation: None,
            role: None,
            email: None,
            phone: None,
            origin: AddressOrigin::Unknown,
            source: None,
            source_detail: None,
            subject: None,
            changed_path: false,
            leads_others: false,
            met_at: None,
            anyway: false,
        }
    }

    /// Added, or who looks the same.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Added> {
        Box::pin(async move {
            if !self.anyway
                && let Some(alike) = self.alike(desk).await?
            {
                return Ok(Added::Alike(alike));
            }
            let mut changes = Changes::of(Action::AddPerson);
            let mut person = Person::named(desk.new_id(), self.name, desk.now());
            person.organisation_id = Place::default().of(desk, self.organisation, &mut changes).await?;
            person.circle = self.circle;
            person.role = self.role;
            person.source = self.source.or_else(|| self.circle.map(|_| Source::OwnNetwork));
            person.source_detail = self.source_detail;
            person.subject = self.subject;
            person.changed_path = self.changed_path;
            person.leads_others = self.leads_others;
            let id = person.id;
            changes.add(person);
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

    async fn alike(&self, desk: &Desk) -> Result<Option<PersonRow>, AppError> {
        let mut keys = Keys::default();
        keys.name(&self.name);
        if let Some(email) = &self.email {
            keys.email(email);
        }
        let known = by_keys(desk.store(), desk.account_id(), keys).await?;
        let of_email = self.email.as_ref().and_then(|email| known.by_email(email).first());
        let Some(id) = of_email.or_else(|| known.by_name(&self.name).first()) else { return Ok(None) };
        let found: Vec<PersonOutline> = outlines(desk.store(), desk.account_id(), &[*id]).await?;
        Ok(rows(desk, found).await?.into_iter().next())
    }
}
