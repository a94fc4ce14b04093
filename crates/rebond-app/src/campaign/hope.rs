//! Hopes: statements that a meeting can confirm or contradict (A8). Added, reworded, moved, set aside; what meetings said of a hope
//! set aside stays.

use rebond_domain::{Action, Changes, Hope, HopeId, Line};
use rebond_store::campaigns;

use super::current::current_or_new;
use crate::{BoxFuture, Desk};

/// New hopes, at the end of the list.
#[derive(Debug, Clone)]
pub struct AddHopes {
    /// The statements.
    pub statements: Vec<Line>,
}

impl AddHopes {
    /// Saves them; the same statement twice is one hope.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let campaign = current_or_new(desk).await?;
            let there = campaigns::hopes(desk.store(), desk.account_id(), campaign.id).await?;
            let campaign_id = campaign.id;
            let mut next = there.iter().map(|hope| hope.position + 1).max().unwrap_or(0);
            let mut changes = Changes::of(Action::AddHopes).put(campaign);
            let mut known: Vec<&str> = there.iter().filter(|hope| hope.retired_at.is_none()).map(|hope| hope.statement.as_str()).collect();
            let mut fresh = Vec::new();
            for statement in &self.statements {
                if !known.contains(&statement.as_str()) {
                    known.push(statement.as_str());
                    fresh.push(statement.clone());
                }
            }
            for statement in fresh {
                let hope = Hope { id: desk.new_id(), campaign_id, statement, position: next, created_at: desk.now(), retired_at: None };
                changes.add(hope);
                next = next.saturating_add(1);
            }
            if changes.list.len() > 1 {
                desk.save(changes).await?;
            }
            Ok(())
        })
    }
}

/// New words for a hope.
#[derive(Debug, Clone)]
pub struct EditHope {
    /// Which.
    pub id: HopeId,
    /// The words.
    pub statement: Line,
}

impl EditHope {
    /// Saves them.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let hope = desk.load::<Hope>(self.id).await?;
            desk.save(Changes::of(Action::EditHope).put(Hope { statement: self.statement, ..hope })).await?;
            Ok(())
        })
    }
}

/// A hope set aside, or taken up again.
#[derive(Debug, Clone, Copy)]
pub struct RetireHope {
    /// Which.
    pub id: HopeId,
    /// Set aside, or taken up again.
    pub retired: bool,
}

impl RetireHope {
    /// Saves it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let hope = desk.load::<Hope>(self.id).await?;
            let retired_at = self.retired.then(|| desk.now());
            desk.save(Changes::of(if self.retired { Action::RetireHope } else { Action::ResumeHope }).put(Hope { retired_at, ..hope }))
                .await?;
            Ok(())
        })
    }
}

/// A hope moved one place up in the list.
#[derive(Debug, Clone, Copy)]
pub struct MoveHope {
    /// Which.
    pub id: HopeId,
}

impl MoveHope {
    /// Saves it; the first stays first.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let moved = desk.load::<Hope>(self.id).await?;
            let mut list = campaigns::hopes(desk.store(), desk.account_id(), moved.campaign_id).await?;
            list.retain(|hope| hope.retired_at.is_none());
            list.sort_by_key(|hope| (hope.position, hope.id));
            let Some(at) = list.iter().position(|hope| hope.id == self.id).filter(|at| *at > 0) else { return Ok(()) };
            list.swap(at - 1, at);
            let mut changes = Changes::of(Action::MoveHope);
            for (position, hope) in (0..).zip(list) {
                changes.add(Hope { position, ..hope });
            }
            desk.save(changes).await?;
            Ok(())
        })
    }
}
