//! An account ends: everything of it is erased, its devices are out, and a line is left that proves it.

use rebond_domain::AccountId;
use rebond_store::hosted::departures;

use crate::{App, BoxFuture};

/// Why an account ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Its owner wanted it.
    Wanted,
    /// Nobody had used it for as long as accounts are kept.
    Unused,
}

impl Why {
    /// As the line has it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Wanted => "wanted",
            Self::Unused => "unused",
        }
    }
}

/// Erases an account.
#[derive(Debug, Clone, Copy)]
pub struct Leave {
    /// Whose.
    pub account: AccountId,
    /// Why.
    pub why: Why,
}

impl Leave {
    /// Erases it, at once and for good; how many records went.
    pub fn run(self, app: &App) -> BoxFuture<'_, u64> {
        Box::pin(async move {
            let erased = app.store.erase_account(self.account, self.why.as_str(), app.now()).await?;
            app.kept.forget(self.account);
            Ok(erased.counts.iter().map(|(_, count)| count).sum())
        })
    }
}

/// Whether an account was here and is erased.
#[derive(Debug, Clone, Copy)]
pub struct HasLeft {
    /// Whose.
    pub account: AccountId,
}

impl HasLeft {
    /// Whether it was.
    pub fn run(self, app: &App) -> BoxFuture<'_, bool> {
        Box::pin(async move { Ok(departures::of(&app.store, self.account).await?.is_some()) })
    }
}
