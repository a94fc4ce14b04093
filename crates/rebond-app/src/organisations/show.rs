//! The page of an organisation, and who works there. An organisation without a person asks for one (B4); a gateway asks for names (B5).

use rebond_domain::{Organisation, OrganisationId, OrganisationKind};

use crate::{
    BoxFuture, Desk,
    people::{PersonRow, rows},
};

/// How many people of one organisation are shown.
const SHOWN: usize = 200;

/// Shows an organisation.
#[derive(Debug, Clone, Copy)]
pub struct ShowOrganisation {
    /// Which.
    pub id: OrganisationId,
}

/// An organisation and who works there.
#[derive(Debug, Clone)]
pub struct OrganisationPage {
    /// The organisation.
    pub organisation: Organisation,
    /// Who works there, by name.
    pub people: Vec<PersonRow>,
    /// How many work there of those one knows.
    pub count: usize,
}

impl OrganisationPage {
    /// Whether somebody there is still to be found (B4).
    pub const fn lacks_a_person(&self) -> bool {
        self.count == 0
    }

    /// Whether it is a gateway, where one asks for names (B5).
    pub fn is_gateway(&self) -> bool {
        self.organisation.kind == OrganisationKind::Gateway
    }
}

impl ShowOrganisation {
    /// The page; `None` when there is no such organisation.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<OrganisationPage>> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let Some(organisation) = store.get::<Organisation>(account, self.id).await? else { return Ok(None) };
            let mut people = rebond_store::organisations::people_of(store, account, self.id).await?;
            let count = people.len();
            people.truncate(SHOWN);
            Ok(Some(OrganisationPage { organisation, people: rows(desk, people).await?, count }))
        })
    }
}
