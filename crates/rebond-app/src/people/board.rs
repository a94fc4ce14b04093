//! The board: everybody by stage. Stages are computed, never stored. Not done here: words, moving a card by hand.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use rebond_coach::{Stage, stage};
use rebond_domain::{PersonId, PersonOutline};
use rebond_store::people::{Filter, count, page, set_aside};

use super::{PersonRow, rows};
use crate::{BoxFuture, Desk};

/// How many people set aside are read.
const ASIDE: u32 = 1_000;
/// How many people a column shows.
const SHOWN: usize = 60;

/// Shows the board.
#[derive(Debug, Clone, Copy)]
pub struct ShowBoard;

/// Everybody by stage.
#[derive(Debug, Clone)]
pub struct Board {
    /// A column a stage, in their order.
    pub columns: Vec<Column>,
}

/// The people of one stage.
#[derive(Debug, Clone)]
pub struct Column {
    /// Which.
    pub stage: Stage,
    /// The first of them.
    pub people: Vec<PersonRow>,
    /// How many there are.
    pub count: u32,
}

impl Column {
    /// How many are not shown.
    pub fn more(&self) -> u32 {
        self.count.saturating_sub(u32::try_from(self.people.len()).unwrap_or(u32::MAX))
    }
}

impl ShowBoard {
    /// The board. Those to whom nothing was sent yet are read a column's worth at a time: there may be thousands.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Board> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let situation = desk.situation().await?;
            let history = situation.history();
            let written = history.approaches.iter().map(|approach| approach.person_id);
            let touched: BTreeSet<PersonId> = written.chain(history.meetings.iter().map(|meeting| meeting.person_id)).collect();
            let mut known: Vec<PersonOutline> = touched.iter().filter_map(|id| situation.person(*id).cloned()).collect();
            known.sort_by_cached_key(|person| person.name.sort_key());
            let ids: Vec<PersonId> = known.iter().map(|person| person.id).collect();
            let mut groups: BTreeMap<Stage, Vec<PersonOutline>> = BTreeMap::new();
            for person in known {
                groups.entry(stage(&situation, person.id)).or_default().push(person);
            }
            let all = count(store, account).await?;
            let mut begun: HashSet<PersonId> = ids.iter().copied().collect();
            for person in set_aside(store, account, ASIDE).await? {
                if begun.insert(person.id) {
                    groups.entry(Stage::Resting).or_default().push(person);
                }
            }
            let counts: BTreeMap<Stage, u32> =
                groups.iter().map(|(stage, people)| (*stage, u32::try_from(people.len()).unwrap_or(u32::MAX))).collect();
            let untouched = all.saturating_sub(u32::try_from(begun.len()).unwrap_or(u32::MAX));
            let waiting = groups.entry(Stage::ToContact).or_default();
            for person in rebond_store::people::candidates(store, account, u32::try_from(SHOWN).unwrap_or(60)).await? {
                if waiting.len() < SHOWN && !begun.contains(&person.id) && !waiting.iter().any(|other| other.id == person.id) {
                    waiting.push(person);
                }
            }
            if waiting.len() < SHOWN && untouched > 0 {
                let rest = page(store, account, Filter::default(), None, u32::try_from(SHOWN).unwrap_or(60)).await?;
                for person in rest.list {
                    if waiting.len() < SHOWN
                        && person.set_aside_at.is_none()
                        && !begun.contains(&person.id)
                        && !waiting.iter().any(|it| it.id == person.id)
                    {
                        waiting.push(person);
                    }
                }
            }
            let mut columns = Vec::with_capacity(Stage::ALL.len());
            for stage in Stage::ALL {
                let mut people = groups.remove(stage).unwrap_or_default();
                people.truncate(SHOWN);
                let mut count = counts.get(stage).copied().unwrap_or(0);
                if *stage == Stage::ToContact {
                    count += untouched;
                }
                columns.push(Column { stage: *stage, people: rows(desk, people).await?, count });
            }
            Ok(Board { columns })
        })
    }
}
