//! Adds an organisation, or changes what is noted of one.

use rebond_domain::{Action, Changes, Organisation, OrganisationDetails, OrganisationId, Timestamp};

use super::Workplaces;
use crate::{BoxFuture, Desk, desk::unless_changed};

/// Adds an organisation; one of the same name is completed instead of being noted twice.
#[derive(Debug, Clone)]
pub struct AddOrganisation {
    /// What one notes.
    pub details: OrganisationDetails,
}

impl AddOrganisation {
    /// Its identifier.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, OrganisationId> {
        Box::pin(async move {
            let now = desk.now();
            let mut places = Workplaces::named(desk, std::slice::from_ref(&self.details.name)).await?;
            if let Some(known) = places.find(&self.details.name).cloned() {
                let (id, details) = (known.id, known.details().completed_by(self.details));
                if details != known.details() {
                    desk.save(
                        Changes::of(Action::EditOrganisation)
                            .put(Organisation { updated_at: desk.after(known.updated_at), ..known.with(details) }),
                    )
                    .await?;
                }
                return Ok(id);
            }
            let organisation = Organisation::noted(self.details, desk.new_id(), None, now, now);
            let id = organisation.id;
            desk.save(Changes::of(Action::AddOrganisation).put(organisation)).await?;
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
    pub details: OrganisationDetails,
}

impl EditOrganisation {
    /// Done.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let organisation = desk.load::<Organisation>(self.id).await?;
            unless_changed(self.seen, organisation.updated_at)?;
            let organisation = Organisation { updated_at: desk.after(organisation.updated_at), ..organisation.with(self.details) };
            desk.save(Changes::of(Action::EditOrganisation).put(organisation)).await?;
            Ok(())
        })
    }
}
