//! Everybody by stage. Stages are computed, never stored. Not done here: the board, the list.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use rebond_coach::{Situation, Stage, stage as stage_of};
use rebond_domain::{PersonId, PersonOutline};
use rebond_store::people::{set_aside, untouched};

use crate::{AppError, Desk, memo::Since};

/// Those to whom something was sent or with whom a meeting was agreed, by stage.
#[derive(Default, Clone)]
pub(super) struct Stages {
    /// Of each stage, by name.
    of: BTreeMap<Stage, Vec<PersonId>>,
    touched: HashSet<PersonId>,
}

impl Stages {
    fn of(situation: &Situation) -> Self {
        let history = situation.history();
        let written = history.approaches.iter().map(|approach| approach.person_id);
        let touched: HashSet<PersonId> = written.chain(history.meetings.iter().map(|meeting| meeting.person_id)).collect();
        let mut known: Vec<&PersonOutline> = touched.iter().filter_map(|id| situation.person(*id)).collect();
        known.sort_by_cached_key(|person| (person.name.sort_key(), person.id));
        let mut stages = Self { touched, ..Self::default() };
        for person in known {
            stages.of.entry(stage_of(situation, person.id)).or_default().push(person.id);
        }
        stages
    }

    /// The same once something changed: only who was judged again is put in another place.
    fn renewed(situation: &Situation, before: Arc<Self>, since: &Since) -> Self {
        let mut stages = Arc::unwrap_or_clone(before);
        for list in stages.of.values_mut() {
            list.retain(|id| since.people.binary_search(id).is_err());
        }
        for id in &since.people {
            stages.touched.remove(id);
            if !situation.is_touched(*id) {
                continue;
            }
            stages.touched.insert(*id);
            let Some(person) = situation.person(*id) else { continue };
            let key = |person: &PersonOutline| (person.name.sort_key(), person.id);
            let list = stages.of.entry(stage_of(situation, *id)).or_default();
            let mine = key(person);
            let at = list.partition_point(|other| situation.person(*other).is_some_and(|other| key(other) < mine));
            list.insert(at, *id);
        }
        stages
    }

    /// Those of a stage, by name.
    pub(super) fn at(&self, stage: Stage) -> &[PersonId] {
        self.of.get(&stage).map_or(&[], Vec::as_slice)
    }

    /// How many there are, of all stages.
    pub(super) fn count(&self) -> usize {
        self.touched.len()
    }

    /// Whether somebody is one of them.
    pub(super) fn holds(&self, id: PersonId) -> bool {
        self.touched.contains(&id)
    }
}

/// Everybody by stage, and the situation it follows from.
pub(super) async fn stages(desk: &Desk) -> Result<(Arc<Situation>, Arc<Stages>), AppError> {
    desk.follows_on(Stages::of, |situation, before, since| Some(Stages::renewed(situation, before, since))).await
}

/// Everybody at that stage, in no order; of those to whom nothing was sent yet, who may be thousands, the first `limit`.
pub(super) async fn staged(desk: &Desk, stage: Stage, limit: u32) -> Result<Vec<PersonOutline>, AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let (situation, stages) = stages(desk).await?;
    let mut there: Vec<PersonOutline> = stages.at(stage).iter().filter_map(|id| situation.person(*id).cloned()).collect();
    let rest = match stage {
        Stage::ToContact => {
            let mut first = recommended(&situation, &stages);
            let known: HashSet<PersonId> = first.iter().map(|person| person.id).collect();
            first.extend(untouched(store, account, limit).await?.into_iter().filter(|person| !known.contains(&person.id)));
            first.truncate(limit as usize);
            first
        }
        Stage::Resting => set_aside(store, account, limit).await?,
        _ => Vec::new(),
    };
    there.extend(rest.into_iter().filter(|person| !stages.holds(person.id)));
    Ok(there)
}

/// Those whom somebody recommended, to whom nothing was sent yet, in the order in which one would write to them.
fn recommended(situation: &Situation, stages: &Stages) -> Vec<PersonOutline> {
    let named: HashSet<PersonId> = situation.history().referrals.iter().map(|referral| referral.to_id).collect();
    let fresh = named.into_iter().filter(|id| !stages.holds(*id)).filter_map(|id| situation.person(id));
    let mut list: Vec<PersonOutline> = fresh.filter(|person| person.pull() >= 0).cloned().collect();
    list.sort_unstable_by_key(|person| std::cmp::Reverse((person.pull(), person.id)));
    list
}
