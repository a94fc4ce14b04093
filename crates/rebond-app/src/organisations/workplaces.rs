//! Where people work, named by words: the organisation of that name, or a new one; the same way at every door. What enters: names.
//! What leaves: organisations; whoever asked for a new one puts it. Not done here: saving.

use std::collections::HashMap;

use rebond_domain::{Changes, ImportBatchId, Line, Organisation, OrganisationId, identity::organisation_key};
use rebond_store::organisations::alike;

use crate::{AppError, BoxFuture, Desk};

/// Organisations that a verb speaks of, those of the account and those it makes.
#[derive(Default)]
pub(crate) struct Workplaces {
    list: Vec<Organisation>,
    by_key: HashMap<String, Vec<usize>>,
    by_id: HashMap<OrganisationId, usize>,
}

impl Workplaces {
    /// Those that have one of these names.
    pub(crate) async fn named(desk: &Desk, names: &[Line]) -> Result<Self, AppError> {
        let mut places = Self::default();
        for organisation in alike(desk.store(), desk.account_id(), names).await? {
            places.add(organisation);
        }
        Ok(places)
    }

    /// With these as well.
    pub(crate) async fn with(mut self, desk: &Desk, ids: impl Iterator<Item = OrganisationId>) -> Result<Self, AppError> {
        let more: Vec<OrganisationId> = ids.filter(|id| !self.by_id.contains_key(id)).collect();
        for organisation in desk.store().many::<Organisation>(desk.account_id(), more).await? {
            self.add(organisation);
        }
        Ok(self)
    }

    /// The organisation of an identifier.
    pub(crate) fn get(&self, id: OrganisationId) -> Option<&Organisation> {
        self.by_id.get(&id).and_then(|at| self.list.get(*at))
    }

    /// The organisation of a name; of several, the one spelled alike, or else the oldest.
    pub(crate) fn find(&mut self, name: &Line) -> Option<&mut Organisation> {
        let of_key = self.by_key.get(&organisation_key(name))?;
        let alike = of_key.iter().find(|at| self.list.get(**at).is_some_and(|organisation| organisation.name == *name));
        let at = *alike.or_else(|| of_key.first())?;
        self.list.get_mut(at)
    }

    /// The organisation of a name, and the record to put when it is new.
    pub(crate) fn find_or_make(
        &mut self,
        desk: &Desk,
        name: &Line,
        batch_id: Option<ImportBatchId>,
    ) -> (OrganisationId, Option<Organisation>) {
        if let Some(known) = self.find(name) {
            return (known.id, None);
        }
        let made = Organisation { batch_id, ..Organisation::named(desk.new_id(), name.clone(), desk.now()) };
        self.add(made.clone());
        (made.id, Some(made))
    }

    /// All of them.
    pub(crate) fn into_list(self) -> Vec<Organisation> {
        self.list
    }

    /// An organisation made by the verb.
    pub(crate) fn add(&mut self, organisation: Organisation) {
        let at = self.list.len();
        self.by_id.insert(organisation.id, at);
        self.by_key.entry(organisation_key(&organisation.name)).or_default().push(at);
        self.list.push(organisation);
    }
}

/// The organisation of a name typed once; a new one is put into `changes`.
pub(crate) fn workplace<'s>(desk: &'s Desk, name: Option<&'s Line>, changes: &'s mut Changes) -> BoxFuture<'s, Option<OrganisationId>> {
    Box::pin(async move {
        let Some(name) = name else { return Ok(None) };
        let (id, made) = Workplaces::named(desk, std::slice::from_ref(name)).await?.find_or_make(desk, name, None);
        if let Some(made) = made {
            changes.add(made);
        }
        Ok(Some(id))
    })
}
