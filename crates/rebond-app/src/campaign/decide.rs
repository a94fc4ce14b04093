//! The decision that meetings lead to, what tipped it, and the stages after it (A5, G13). Not done here: ending the campaign (`pace`).

use rebond_domain::{Action, Campaign, Changes, Prose};

use super::current::current_or_new;
use crate::{BoxFuture, Desk};

/// Notes a decision; the campaign goes on.
#[derive(Debug, Clone)]
pub struct NoteDecision {
    /// What one decides.
    pub decision: Option<Prose>,
    /// What tipped it.
    pub tipped: Option<Prose>,
    /// The next stages, one a line.
    pub next_stages: Option<Prose>,
}

impl NoteDecision {
    /// Saves it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let Self { decision, tipped, next_stages } = self;
            let campaign = Campaign { decision, tipped, next_stages, ..current_or_new(desk).await? };
            desk.save(Changes::of(Action::NoteDecision).put(campaign)).await?;
            Ok(())
        })
    }
}

/// Notes what one asks help for of whoever accompanies one.
#[derive(Debug, Clone)]
pub struct AskHelp {
    /// In one's own words.
    pub help_wanted: Option<Prose>,
}

impl AskHelp {
    /// Saves it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let campaign = Campaign { help_wanted: self.help_wanted, ..current_or_new(desk).await? };
            desk.save(Changes::of(Action::AskHelp).put(campaign)).await?;
            Ok(())
        })
    }
}
