//! Strengths with an achievement that shows each (E11): added, reworded, removed.

use rebond_domain::{Action, ActionId, Changes, Noun, Strength, StrengthDetails, StrengthId};
use rebond_store::campaigns;

use super::current::current_or_new;
use crate::{BoxFuture, Desk};

/// A new strength, at the end of the list.
#[derive(Debug, Clone)]
pub struct AddStrength {
    /// The strength, and what shows it.
    pub details: StrengthDetails,
}

impl AddStrength {
    /// Saves it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let campaign = current_or_new(desk).await?;
            let there = campaigns::strengths(desk.store(), desk.account_id(), campaign.id).await?;
            let position = there.iter().map(|strength| strength.position.saturating_add(1)).max().unwrap_or(0);
            let strength = Strength::noted(self.details, desk.new_id(), campaign.id, position);
            desk.save(Changes::of(Action::AddStrength).put(campaign).put(strength)).await?;
            Ok(())
        })
    }
}

/// New words for a strength.
#[derive(Debug, Clone)]
pub struct EditStrength {
    /// Which.
    pub id: StrengthId,
    /// The strength, and what shows it.
    pub details: StrengthDetails,
}

impl EditStrength {
    /// Saves them.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let strength = desk.load::<Strength>(self.id).await?;
            desk.save(Changes::of(Action::EditStrength).put(strength.with(self.details))).await?;
            Ok(())
        })
    }
}

/// A strength taken off the list.
#[derive(Debug, Clone, Copy)]
pub struct RemoveStrength {
    /// Which.
    pub id: StrengthId,
}

impl RemoveStrength {
    /// The action, which can be undone.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ActionId> {
        Box::pin(async move {
            desk.load::<Strength>(self.id).await?;
            desk.save_as(Changes::of(Action::RemoveStrength).delete(Noun::Strength, self.id)).await
        })
    }
}
