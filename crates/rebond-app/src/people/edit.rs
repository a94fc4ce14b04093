//! Changes what is noted of a person: every field at once, as the form shows them. An old tab does not overwrite a newer change.

use rebond_domain::{Action, Changes, Line, Organisation, Person, PersonDetails, PersonId, Timestamp};

use crate::{BoxFuture, Desk, desk::unless_changed, organisations::workplace};

/// Changes a person.
#[derive(Debug, Clone)]
pub struct EditPerson {
    /// Whom.
    pub id: PersonId,
    /// When the person shown on the form was last changed.
    pub seen: Option<Timestamp>,
    /// What one notes.
    pub details: PersonDetails,
    /// Where they work.
    pub organisation: Option<Line>,
}

impl EditPerson {
    /// Done.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let person = desk.load::<Person>(self.id).await?;
            unless_changed(self.seen, person.updated_at)?;
            let mut changes = Changes::of(Action::EditPerson);
            let organisation_id = workplace(desk, self.organisation.as_ref(), &mut changes).await?;
            changes.add(Person { organisation_id, updated_at: desk.after(person.updated_at), ..person.with(self.details) });
            desk.save(changes).await?;
            Ok(())
        })
    }
}

/// What the form of a person is filled with.
#[derive(Debug, Clone, Copy)]
pub struct ShowEditable {
    /// Whom.
    pub id: PersonId,
}

/// A person, and what helps to fill in their form.
#[derive(Debug, Clone)]
pub struct EditablePerson {
    /// The person.
    pub person: Person,
    /// Name of where they work.
    pub organisation: Option<Line>,
    /// Names of organisations to suggest.
    pub organisations: Vec<Line>,
}

impl ShowEditable {
    /// The person; `None` when there is nobody.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<EditablePerson>> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let Some(person) = store.get::<Person>(account, self.id).await? else { return Ok(None) };
            let organisation = match person.organisation_id {
                Some(id) => store.get::<Organisation>(account, id).await?.map(|organisation| organisation.name),
                None => None,
            };
            let organisations = crate::organisations::SuggestOrganisations.run(desk).await?;
            Ok(Some(EditablePerson { person, organisation, organisations }))
        })
    }
}
