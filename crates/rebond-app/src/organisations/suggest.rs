//! Names of organisations, to suggest while one types.

use rebond_domain::Line;
use rebond_store::organisations::page;

use crate::{BoxFuture, Desk};

/// How many names at most: a page of ten thousand would be slow on a phone.
const NAMES: u32 = 200;

/// Names to suggest.
#[derive(Debug, Clone, Copy)]
pub struct SuggestOrganisations;

impl SuggestOrganisations {
    /// By name.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Vec<Line>> {
        Box::pin(async move {
            let found = page(desk.store(), desk.account_id(), None, NAMES).await?;
            Ok(found.list.into_iter().map(|organisation| organisation.name).collect())
        })
    }
}
