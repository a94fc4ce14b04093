//! The account's settings: language, customs, zone, and how one signs.

use rebond_domain::{Account, Action, Changes, EmailAddress, Lang, Line, NormsCode, PhoneNumber, WebUrl, ZoneName};

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
    /// Customs (method H).
    pub norms: NormsCode,
    /// Time zone.
    pub zone: ZoneName,
    /// One's name.
    pub name: Option<Line>,
    /// One's address.
    pub email: Option<EmailAddress>,
    /// One's number.
    pub phone: Option<PhoneNumber>,
    /// One's page on a professional network.
    pub profile: Option<WebUrl>,
}

impl SaveSettings {
    /// Saves them, with the language of pages.
    pub fn run(self, desk: &Desk, lang: Lang) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let Self { norms, zone, name, email, phone, profile } = self;
            let account = Account { lang: Some(lang), norms, zone, name, email, phone, profile, ..desk.account().clone() };
            desk.save(Changes::of(Action::SaveSettings).put(account)).await?;
            Ok(())
        })
    }
}
