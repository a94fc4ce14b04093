//! The list of organisations by name, each with how many people one knows there.

use std::collections::HashMap;

use rebond_domain::{Organisation, OrganisationId};
use rebond_store::organisations::{After, page, people_counts};

use crate::{BoxFuture, Desk};

/// How many organisations a page shows.
const PAGE: u32 = 50;
/// How many a search brings at most.
const FOUND: usize = 200;

/// Lists organisations.
#[derive(Debug, Clone, Default)]
pub struct ListOrganisations {
    /// Words to search for: name, field, town.
    pub query: String,
    /// The last organisation of the page before.
    pub after: Option<OrganisationId>,
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct OrganisationList {
    /// The organisations, by name.
    pub organisations: Vec<OrganisationRow>,
    /// How many there are in all.
    pub count: u64,
    /// The organisation after which the next page starts.
    pub next: Option<OrganisationId>,
}

/// An organisation in a list.
#[derive(Debug, Clone)]
pub struct OrganisationRow {
    /// The organisation.
    pub organisation: Organisation,
    /// How many people one knows there.
    pub people: u32,
}

impl ListOrganisations {
    /// A page of the list.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, OrganisationList> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let (list, count, next) = if self.query.trim().is_empty() {
                let after = match self.after {
                    Some(id) => store.get::<Organisation>(account, id).await?.map(|it| After { name_key: it.sort_key(), id: it.id }),
                    None => None,
                };
                let found = page(store, account, after, PAGE).await?;
                (found.list, found.count, found.next.map(|after| after.id))
            } else {
                let found = crate::search::find(desk, &self.query, false).await?.found;
                let mut list = store.many::<Organisation>(account, found.organisations.iter().take(FOUND).copied()).await?;
                list.sort_by_cached_key(Organisation::sort_key);
                (list, found.organisations.len() as u64, None)
            };
            let ids: Vec<OrganisationId> = list.iter().map(|organisation| organisation.id).collect();
            let counts: HashMap<OrganisationId, u32> = people_counts(store, account, &ids).await?.into_iter().collect();
            let organisations = list
                .into_iter()
                .map(|organisation| OrganisationRow { people: counts.get(&organisation.id).copied().unwrap_or(0), organisation })
                .collect();
            Ok(OrganisationList { organisations, count, next })
        })
    }
}
