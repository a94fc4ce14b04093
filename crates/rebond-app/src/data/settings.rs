//! The account's settings: language, customs, zone, and how one signs.

use rebond_domain::{Account, AccountDetails, Action, Changes, Lang};

use crate::{BoxFuture, Desk};

/// Keeps the language chosen for pages.
#[derive(Debug, Clone, Copy)]
pub struct Speak {
    /// Which.
    pub lang: Lang,
}

impl Speak {
    /// Saves it, when it is another.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            if desk.account().lang != Some(self.lang) {
                let account = Account { lang: Some(self.lang), ..desk.account().clone() };
                desk.save(Changes::of(Action::SaveSettings).put(account)).await?;
            }
            Ok(())
        })
    }
}

/// The settings from now on.
#[derive(Debug, Clone)]
pub struct SaveSettings {
    /// All of them.
    pub details: AccountDetails,
}

impl SaveSettings {
    /// Saves them.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            desk.save(Changes::of(Action::SaveSettings).put(desk.account().clone().with(self.details))).await?;
            Ok(())
        })
    }
}
