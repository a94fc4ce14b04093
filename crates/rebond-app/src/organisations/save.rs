//! Adds an organisation, or changes what is noted of one.

use rebond_domain::{
    Action, Changes, EmailAddress, Line, Organisation, OrganisationId, OrganisationKind, OrganisationSize, Prose, Timestamp, WebUrl,
};

use super::Workplaces;
use crate::{BoxFuture, Desk, desk::unless_changed};

/// What one notes of an organisation.
#[derive(Debug, Clone)]
pub struct OrganisationFields {
    /// Name.
    pub name: Line,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// Its field.
    pub sector: Option<Line>,
    /// How many work there.
    pub size: Option<OrganisationSize>,
    /// Where it is.
    pub town: Option<Line>,
    /// Its site.
    pub website: Option<WebUrl>,
    /// Its generic address (C3).
    pub generic_email: Option<EmailAddress>,
    /// Anything else.
    pub remarks: Option<Prose>,
}

impl OrganisationFields {
    fn into_record(self, base: &Organisation, updated_at: Timestamp) -> Organisation {
        let Self { name, kind, sector, size, town, website, generic_email, remarks } = self;
        let Organisation { id, batch_id, created_at, .. } = *base;
        Organisation { id, name, kind, sector, size, town, website, generic_email, remarks, batch_id, created_at, updated_at }
    }
}

/// Adds an organisation; one of the same name is completed instead of being noted twice.
#[derive(Debug, Clone)]
pub struct AddOrganisation {
    /// What one notes.
    pub fields: OrganisationFields,
}

impl AddOrganisation {
    /// Its identifier.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, OrganisationId> {
        Box::pin(async move {
            let mut places = Workplaces::named(desk, std::slice::from_ref(&self.fields.name)).await?;
            if let Some(known) = places.find(&self.fields.name) {
                let id = known.id;
                let fields = OrganisationFields {
                    name: known.name.clone(),
                    kind: if known.kind == OrganisationKind::Other { self.fields.kind } else { known.kind },
                    sector: known.sector.clone().or(self.fields.sector),
                    size: known.size.or(self.fields.size),
                    town: known.town.clone().or(self.fields.town),
                    website: known.website.clone().or(self.fields.website),
                    generic_email: known.generic_email.clone().or(self.fields.generic_email),
                    remarks: known.remarks.clone().or(self.fields.remarks),
                };
                let record = fields.into_record(known, known.updated_at);
                if record != *known {
                    desk.save(Changes::of(Action::EditOrganisation).put(Organisation { updated_at: desk.now(), ..record })).await?;
                }
                return Ok(id);
            }
            let base = Organisation::named(desk.new_id(), self.fields.name.clone(), desk.now());
            let id = base.id;
            desk.save(Changes::of(Action::AddOrganisation).put(self.fields.into_record(&base, desk.now()))).await?;
            Ok(id)
        })
    }
}

/// Changes an organisation. An old tab does not overwrite a newer change.
#[derive(Debug, Clone)]
pub struct EditOrganisation {
    /// Which.
    pub id: OrganisationId,
    /// When the one shown on the form was last changed.
    pub seen: Option<Timestamp>,
    /// What one notes.
    pub fields: OrganisationFields,
}

impl EditOrganisation {
    /// Done.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let base = desk.load::<Organisation>(self.id).await?;
            unless_changed(self.seen, base.updated_at)?;
            let record = self.fields.into_record(&base, desk.now());
            desk.save(Changes::of(Action::EditOrganisation).put(record)).await?;
            Ok(())
        })
    }
}
