//! Where somebody works, named by words: the organisation of that name, or a new one. What leaves: its identifier, and the record
//! to put when it is new.

use std::collections::HashMap;

use rebond_domain::{Changes, Line, Organisation, OrganisationId, fold};

use crate::{BoxFuture, Desk};

/// Organisations met in one verb, by name, so that two people of a new one share it.
#[derive(Default)]
pub(crate) struct Place {
    met: HashMap<String, OrganisationId>,
}

impl Place {
    /// The organisation of that name; a new one is put into `changes`.
    pub(crate) fn of<'s>(
        &'s mut self,
        desk: &'s Desk,
        name: Option<Line>,
        changes: &'s mut Changes,
    ) -> BoxFuture<'s, Option<OrganisationId>> {
        Box::pin(async move {
            let Some(name) = name else { return Ok(None) };
            let key = fold(name.as_str());
            if let Some(id) = self.met.get(&key) {
                return Ok(Some(*id));
            }
            let known = rebond_store::organisations::by_name(desk.store(), desk.account_id(), &name).await?;
            let id = if let Some(organisation) = known.first() {
                organisation.id
            } else {
                let organisation = Organisation::named(desk.new_id(), name, desk.now());
                let id = organisation.id;
                changes.add(organisation);
                id
            };
            self.met.insert(key, id);
            Ok(Some(id))
        })
    }
}
