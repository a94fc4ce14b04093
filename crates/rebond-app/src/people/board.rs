//! The board: everybody by stage. Stages are computed, never stored. Not done here: words, moving a card by hand.

use std::mem;

use rebond_coach::Stage;
use rebond_domain::{PersonId, PersonOutline};
use rebond_store::people::{Filter, page, set_aside};

use super::{PersonRow, rows, staged::stages};
use crate::{BoxFuture, Desk};

/// How many people set aside are read.
const ASIDE: u32 = 1_000;
/// How many people a column shows.
const SHOWN: usize = 16;

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
            let (situation, stages) = stages(desk).await?;
            let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            let mut aside = set_aside(store, account, ASIDE).await?;
            aside.retain(|person| !stages.holds(person.id));
            let untouched = situation.history().people_count.saturating_sub(stages.count() + aside.len());
            let begun = |id: PersonId| stages.holds(id) || aside.iter().any(|person| person.id == id);
            let known = |stage: Stage| stages.at(stage).iter().take(SHOWN).filter_map(|id| situation.person(*id).cloned());
            let mut waiting: Vec<PersonOutline> = known(Stage::ToContact).collect();
            for person in desk.fresh_people(&situation, SHOWN).await? {
                if waiting.len() < SHOWN && !begun(person.id) && !waiting.iter().any(|other| other.id == person.id) {
                    waiting.push(person);
                }
            }
            if waiting.len() < SHOWN && untouched > 0 {
                let rest = page(store, account, Filter::default(), None, number(SHOWN)).await?;
                for person in rest.list {
                    if waiting.len() < SHOWN
                        && person.set_aside_at.is_none()
                        && !begun(person.id)
                        && !waiting.iter().any(|it| it.id == person.id)
                    {
                        waiting.push(person);
                    }
                }
            }
            let mut columns: Vec<(Stage, usize, Vec<PersonOutline>)> = Vec::with_capacity(Stage::ALL.len());
            for stage in Stage::ALL {
                let mut count = stages.at(*stage).len();
                let people = match stage {
                    Stage::ToContact => {
                        count += untouched;
                        mem::take(&mut waiting)
                    }
                    Stage::Resting => {
                        count += aside.len();
                        known(*stage).chain(aside.iter().cloned()).take(SHOWN).collect()
                    }
                    _ => known(*stage).collect(),
                };
                columns.push((*stage, count, people));
            }
            // One question for the workplaces of all columns.
            let lengths: Vec<usize> = columns.iter().map(|(.., people)| people.len()).collect();
            let stages: Vec<(Stage, usize)> = columns.iter().map(|(stage, count, _)| (*stage, *count)).collect();
            let everybody = columns.into_iter().flat_map(|(.., people)| people).collect();
            let mut rows = rows(desk, everybody).await?.into_iter();
            let column = |((stage, count), length)| Column { stage, people: rows.by_ref().take(length).collect(), count: number(count) };
            let columns = stages.into_iter().zip(lengths).map(column).collect();
            Ok(Board { columns })
        })
    }
}
