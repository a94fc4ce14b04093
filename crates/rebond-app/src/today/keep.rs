//! The situation and the steps of each account, kept while nothing changes: brought up to date after a change, used for every page
//! until the next. What tells is the account's revision, so that a change by another process is seen as well; for steps, also the hour.

use std::{collections::HashMap, sync::Arc};

use rebond_coach::{Situation, Step, Steps};
use rebond_domain::{Noun, Organisation, OrganisationId, PersonOutline};
use rebond_store::people;

use super::{
    gather::gather,
    kept::{Entry, KeptSteps},
    renew::{Renewed, renew},
};
use crate::{AppError, BoxFuture, Desk, memo::Since};

/// So many lines of the audit are taken up; for more, everything is read again.
const FEW: u32 = 64;
/// So often everything is read again when something changes meanwhile.
const TURNS: usize = 3;

impl Desk {
    /// What happened, joined and judged: brought up to date when something changed or the day did.
    pub fn situation(&self) -> BoxFuture<'_, Arc<Situation>> {
        Box::pin(async move {
            let (account, day) = (self.account_id(), self.today());
            let revision = self.revision().await?;
            if let Some(situation) = self.kept().situation(account, revision, day) {
                return Ok(situation);
            }
            let Some(mut entry) = self.kept().take(account) else { return self.read_all().await };
            // A backup taken back may be of an earlier revision.
            let changes =
                if entry.revision <= revision { self.store().changed_between(account, entry.revision, revision, FEW).await? } else { None };
            let Some(changes) = changes else { return self.read_all().await };
            let carried = self.memos().take(account, &entry.situation);
            let situation = Arc::unwrap_or_clone(entry.situation);
            let Renewed { situation, judged } = renew(self, situation, &mut entry.fresh, &changes, entry.day == day).await?;
            let situation = Arc::new(situation);
            if let (Some(carried), Some(judged)) = (carried, &judged) {
                let since = Since { nouns: changes.iter().map(|change| change.noun).collect(), people: judged.clone() };
                self.memos().give(account, &situation, carried, &since);
            }
            for change in changes.iter().filter(|change| change.noun == Noun::Organisation) {
                entry.places.remove(&OrganisationId(change.id));
            }
            let steps = entry.steps.zip(judged).map(|(steps, judged)| steps.with(judged));
            self.kept()
                .put(account, Entry { revision, day, situation: Arc::clone(&situation), fresh: entry.fresh, places: entry.places, steps });
            Ok(situation)
        })
    }

    /// People nobody wrote to or met yet, in the order in which one would: the first of them.
    pub(crate) fn fresh_people<'d>(&'d self, situation: &'d Arc<Situation>, many: usize) -> BoxFuture<'d, Vec<PersonOutline>> {
        Box::pin(async move {
            if let Some(known) = self.kept().fresh(self.account_id(), situation, many) {
                return Ok(known);
            }
            Ok(people::candidates(self.store(), self.account_id(), u32::try_from(many).unwrap_or(u32::MAX)).await?)
        })
    }

    /// These organisations, read when they are not known yet: those of whom one met last are asked for by every page of Today.
    pub(crate) async fn known_places(&self, situation: &Arc<Situation>, ids: &[OrganisationId]) -> Result<Vec<Organisation>, AppError> {
        let (mut known, unknown) = self.kept().places(self.account_id(), situation, ids);
        if !unknown.is_empty() {
            let read = self.store().many::<Organisation>(self.account_id(), unknown).await?;
            self.kept().put_places(self.account_id(), situation, &read);
            known.extend(read);
        }
        Ok(known)
    }

    async fn read_all(&self) -> Result<Arc<Situation>, AppError> {
        let (account, day) = (self.account_id(), self.today());
        let mut turn = 0;
        loop {
            let revision = self.revision().await?;
            let (situation, fresh) = gather(self).await?;
            let situation = Arc::new(situation);
            turn += 1;
            // Of two moments, it would be nobody's: what is taken up later must not be in it already.
            if self.revision().await? == revision {
                self.kept()
                    .put(account, Entry { revision, day, situation: Arc::clone(&situation), fresh, places: HashMap::new(), steps: None });
                return Ok(situation);
            }
            if turn == TURNS {
                return Ok(situation);
            }
        }
    }

    /// All the steps, most pressing first, and the situation they are of: found again only where one may have changed.
    pub fn steps(&self) -> BoxFuture<'_, (Arc<Situation>, Arc<[Step]>)> {
        Box::pin(async move {
            let situation = self.situation().await?;
            let now = self.local_now();
            let steps = match self.kept().take_steps(self.account_id(), &situation, now.timestamp()) {
                Some(KeptSteps { steps, touched: None }) => steps,
                Some(KeptSteps { steps, touched: Some(touched) }) => steps.again(&situation, &touched, self.norms(), &now),
                None => Steps::of(&situation, self.norms(), &now),
            };
            let list = steps.list();
            self.kept().put_steps(self.account_id(), &situation, KeptSteps { steps, touched: None });
            Ok((situation, list))
        })
    }
}
