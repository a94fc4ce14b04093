//! Who is at a stage. Stages are computed, never stored. What leaves: identifiers, in no order. Not done here: the board.

use std::collections::BTreeSet;

use rebond_coach::{Stage, stages};
use rebond_domain::PersonId;
use rebond_store::people::{candidates, set_aside};

use crate::{AppError, Desk};

/// Everybody at that stage; of those to whom nothing was sent yet, who may be thousands, the first `limit`.
pub(super) async fn staged(desk: &Desk, stage: Stage, limit: u32) -> Result<Vec<PersonId>, AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let situation = desk.situation().await?;
    let facts = situation.facts();
    let written = facts.approaches.iter().map(|approach| approach.person_id);
    let touched: BTreeSet<PersonId> = written.chain(facts.meetings.iter().map(|meeting| meeting.person_id)).collect();
    let ids: Vec<PersonId> = touched.iter().copied().collect();
    let found = stages(&situation, &ids, desk.norms(), &desk.local_now());
    let mut there: Vec<PersonId> = ids.into_iter().zip(found).filter(|(_, found)| *found == stage).map(|(id, _)| id).collect();
    let rest = match stage {
        Stage::ToContact => candidates(store, account, limit).await?,
        Stage::Resting => set_aside(store, account, limit).await?,
        _ => Vec::new(),
    };
    there.extend(rest.into_iter().map(|person| person.id).filter(|id| !touched.contains(id)));
    Ok(there)
}
