//! Asks for the statistics of the account's requests.

use std::collections::HashSet;

use rebond_domain::PersonId;

use super::{Statistics, count};
use crate::{BoxFuture, Desk};

/// Asks for the statistics.
#[derive(Debug, Clone, Copy)]
pub struct ShowStatistics;

impl ShowStatistics {
    /// Counts them.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Statistics> {
        Box::pin(async move {
            let (norms, now) = (desk.norms(), desk.local_now());
            let counted = desk.follows(|situation| {
                let history = situation.history();
                let led: HashSet<PersonId> = history.referrals.iter().map(|referral| referral.to_id).collect();
                let source = |id| situation.person(id).and_then(|person| person.source);
                count(&history.approaches, source, |id| led.contains(&id), norms, &now)
            });
            Ok(Statistics::clone(&*counted.await?.1))
        })
    }
}
