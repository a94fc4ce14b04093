//! Who is at a stage. Stages are computed, never stored. What leaves: identifiers, in no order. Not done here: the board.

use std::collections::BTreeSet;

use rebond_coach::{Stage, stage as stage_of};
use rebond_domain::PersonId;
use rebond_store::people::{candidates, set_aside};

use crate::{AppError, Desk};

/// Everybody at that stage; of those to whom nothing was sent yet, who may be thousands, the first `limit`.
pub(super) async fn staged(desk: &Desk, stage: Stage, limit: u32) -> Result<Vec<PersonId>, AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let situation = desk.situation().await?;
    let history = situation.history();
    let written = history.approaches.iter().map(|approach| approach.person_id);
    let touched: BTreeSet<PersonId> = written.chain(history.meetings.iter().map(|meeting| meeting.person_id)).collect();
    let mut there: Vec<PersonId> = touched.iter().copied().filter(|id| stage_of(&situation, *id) == stage).collect();
    let rest = match stage {
        Stage::ToContact => candidates(store, account, limit).await?,
        Stage::Resting => set_aside(store, account, limit).await?,
        _ => Vec::new(),
    };
    there.extend(rest.into_iter().map(|person| person.id).filter(|id| !touched.contains(id)));
    Ok(there)
}
