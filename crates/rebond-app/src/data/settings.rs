//! The account's settings: customs, zone, and how one signs.

use rebond_domain::{Account, Changes, EmailAddress, Line, NormsCode, PhoneNumber, WebUrl, ZoneName};

use crate::{AppError, Desk};

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
    /// Saves them.
    pub async fn run(self, desk: &Desk) -> Result<(), AppError> {
        let Self { norms, zone, name, email, phone, profile } = self;
        let account = Account { norms, zone, name, email, phone, profile, ..desk.account().clone() };
        desk.save(Changes::of("save-settings").put(account)).await?;
        Ok(())
    }
}
