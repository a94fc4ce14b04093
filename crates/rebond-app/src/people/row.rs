//! A person in a list: name, what they do and where. Not done here: which people.

use std::collections::HashMap;

use rebond_domain::{Circle, Line, OrganisationId, PersonId, PersonName, PersonOutline};
use rebond_store::organisations;

use crate::{BoxFuture, Desk};

/// A person in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Identifier.
    pub id: PersonId,
    /// Name.
    pub name: PersonName,
    /// What they do.
    pub role: Option<Line>,
    /// Where they work.
    pub organisation: Option<Line>,
    /// How one knows them.
    pub circle: Option<Circle>,
    /// Whether they changed path.
    pub changed_path: bool,
    /// Whether they direct others.
    pub leads_others: bool,
    /// Whether one chose not to approach them.
    pub set_aside: bool,
}

/// The rows of several people, in the same order.
pub(crate) fn rows(desk: &Desk, people: Vec<PersonOutline>) -> BoxFuture<'_, Vec<PersonRow>> {
    Box::pin(async move {
        let mut ids: Vec<OrganisationId> = people.iter().filter_map(|person| person.organisation_id).collect();
        ids.sort_unstable();
        ids.dedup();
        let names: HashMap<OrganisationId, Line> = if ids.is_empty() {
            HashMap::new()
        } else {
            organisations::names(desk.store(), desk.account_id(), &ids).await?.into_iter().collect()
        };
        let row = |person: PersonOutline| PersonRow {
            id: person.id,
            name: person.name,
            role: person.role,
            organisation: person.organisation_id.and_then(|id| names.get(&id).cloned()),
            circle: person.circle,
            changed_path: person.changed_path,
            leads_others: person.leads_others,
            set_aside: person.set_aside_at.is_some(),
        };
        Ok(people.into_iter().map(row).collect())
    })
}
