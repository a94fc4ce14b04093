//! Asks for the statistics of the account's requests.

use std::collections::{HashMap, HashSet};

use rebond_domain::{PersonId, Source};
use rebond_store::{approaches, people, referrals};

use super::{Statistics, count};
use crate::{BoxFuture, Desk};

/// Asks for the statistics.
#[derive(Debug, Clone, Copy)]
pub struct ShowStatistics;

impl ShowStatistics {
    /// Counts them.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Statistics> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let approaches = approaches::outlines(store, account).await?;
            let asked: HashSet<PersonId> = approaches.iter().map(|approach| approach.person_id).collect();
            let people = people::outlines(store, account, &asked.into_iter().collect::<Vec<_>>()).await?;
            let sources: HashMap<PersonId, Option<Source>> = people.into_iter().map(|person| (person.id, person.source)).collect();
            let led: HashSet<PersonId> = referrals::all(store, account).await?.into_iter().map(|referral| referral.to_id).collect();
            Ok(count(
                &approaches,
                |person| sources.get(&person).copied().flatten(),
                |person| led.contains(&person),
                desk.norms(),
                &desk.local_now(),
            ))
        })
    }
}
