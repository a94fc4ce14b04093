//! Changes what is noted of a person: every field at once, as the form shows them. An old tab does not overwrite a newer change.

use rebond_domain::{
    Action, AddressForm, Changes, Circle, Closeness, Date, Line, Organisation, Person, PersonId, PersonName, Prose, Source, Timestamp,
    WebUrl,
};

use crate::{BoxFuture, Desk, desk::unless_changed, organisations::workplace};

/// Changes a person.
#[derive(Debug, Clone)]
pub struct EditPerson {
    /// Whom.
    pub id: PersonId,
    /// When the person shown on the form was last changed.
    pub seen: Option<Timestamp>,
    /// Name.
    pub name: PersonName,
    /// How one knows them.
    pub circle: Option<Circle>,
    /// How well.
    pub closeness: Closeness,
    /// The last exchange.
    pub last_exchange: Option<Date>,
    /// Tu or vous.
    pub address_form: Option<AddressForm>,
    /// Whether they changed path (B11).
    pub changed_path: bool,
    /// Whether they direct others (B10).
    pub leads_others: bool,
    /// How one found them (B1).
    pub source: Option<Source>,
    /// What precisely.
    pub source_detail: Option<Line>,
    /// Where they work.
    pub organisation: Option<Line>,
    /// What they do there.
    pub role: Option<Line>,
    /// Where they live or work.
    pub town: Option<Line>,
    /// Their page on a professional network.
    pub profile: Option<WebUrl>,
    /// The subject to raise (B13).
    pub subject: Option<Line>,
    /// Anything else.
    pub remarks: Option<Prose>,
}

impl EditPerson {
    /// Done.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let person = desk.load::<Person>(self.id).await?;
            unless_changed(self.seen, person.updated_at)?;
            let mut changes = Changes::of(Action::EditPerson);
            let organisation_id = workplace(desk, self.organisation.as_ref(), &mut changes).await?;
            changes.add(Person {
                id: person.id,
                name: self.name,
                circle: self.circle,
                closeness: self.closeness,
                last_exchange: self.last_exchange,
                address_form: self.address_form,
                changed_path: self.changed_path,
                leads_others: self.leads_others,
                source: self.source,
                source_detail: self.source_detail,
                organisation_id,
                role: self.role,
                town: self.town,
                profile: self.profile,
                subject: self.subject,
                remarks: self.remarks,
                batch_id: person.batch_id,
                set_aside_at: person.set_aside_at,
                created_at: person.created_at,
                updated_at: desk.now(),
            });
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
