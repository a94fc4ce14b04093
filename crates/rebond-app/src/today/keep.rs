//! The situation and the steps of each account, kept while nothing changes: brought up to date after a change, used for every page
//! until the next. What tells is the account's revision, so that a change by another process is seen as well; for steps, also the hour.

use std::sync::Arc;

use rebond_coach::{Situation, Step, steps, steps_until};

use super::{
    gather::{Reading, gather},
    kept::{Entry, Gathered, KeptSteps},
};
use crate::{BoxFuture, Desk};

/// So many records changed are read one by one; for more, everything is read again.
const FEW: u32 = 64;

impl Desk {
    /// What happened, joined: read again only when something changed or the day did.
    pub fn situation(&self) -> BoxFuture<'_, Arc<Situation>> {
        Box::pin(async move {
            let (account, day) = (self.account_id(), self.today());
            let revision = self.store().revision(account).await?;
            if let Some(situation) = self.kept().situation(account, revision, day) {
                return Ok(situation);
            }
            let known = self.kept().take(account);
            let changed = match &known {
                Some((seen, _)) if *seen <= revision => self.store().changed_between(account, *seen, revision, FEW).await?,
                _ => None,
            };
            let (situation, rest) = match (known, changed) {
                (Some((_, known)), Some(changed)) => gather(self, known, &Reading::Changed(&changed)).await?,
                _ => gather(self, Gathered::default(), &Reading::All).await?,
            };
            let situation = Arc::new(situation);
            self.kept().put(account, Entry { revision, day, situation: Arc::clone(&situation), rest, steps: None });
            Ok(situation)
        })
    }

    /// All the steps, most pressing first, and the situation they are of: computed again only when one may have changed.
    pub fn steps(&self) -> BoxFuture<'_, (Arc<Situation>, Arc<[Step]>)> {
        Box::pin(async move {
            let situation = self.situation().await?;
            let now = self.local_now();
            if let Some(list) = self.kept().steps(self.account_id(), &situation, now.timestamp()) {
                return Ok((situation, list));
            }
            let list: Arc<[Step]> = steps(&situation, self.norms(), &now).into();
            let kept = KeptSteps { from: now.timestamp(), until: steps_until(&situation, &now), list: Arc::clone(&list) };
            self.kept().put_steps(self.account_id(), &situation, kept);
            Ok((situation, list))
        })
    }
}
