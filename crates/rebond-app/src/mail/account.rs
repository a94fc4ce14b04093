//! The mail account's settings: shown, saved, tried, forgotten. None of them is in the database, so that no archive and no copy of it
//! carries them.

use rebond_domain::{EmailAddress, Line, Prose};
use rebond_mail::{MailAccount, Outcome, Outgoing, Password, Unreached};
use uuid::Uuid;

use super::postman::Kept;
use crate::{AppError, Concern, Desk, Reason};

/// Asks for the settings.
#[derive(Debug, Clone, Copy)]
pub struct ShowMailAccount;

/// The settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailAccountPage {
    /// Whether this program can send at all; a hosted edition may not.
    pub can_send: bool,
    /// The account set.
    pub kept: Option<Kept>,
    /// Whether settings are there that cannot be read.
    pub unreadable: bool,
    /// What became of the last test of these settings.
    pub tried: Option<Outcome>,
    /// The user's own address, to begin with.
    pub own_address: Option<EmailAddress>,
}

impl ShowMailAccount {
    /// Reads them.
    pub fn run(self, desk: &Desk) -> MailAccountPage {
        let found = desk.post().man.as_ref().map(|man| man.account());
        MailAccountPage {
            can_send: found.is_some(),
            unreadable: matches!(found, Some(Err(_))),
            kept: found.and_then(Result::ok).flatten(),
            tried: desk.post().last_try(),
            own_address: desk.account().email.clone(),
        }
    }
}

/// Settings to keep.
#[derive(Debug, Clone)]
pub struct SaveMailAccount {
    /// The account.
    pub account: MailAccount,
    /// A new password; `None` keeps the one there is.
    pub password: Option<Password>,
}

impl SaveMailAccount {
    /// Keeps them. A password is asked anew when the server or the name changes: it was given for another.
    pub fn run(self, desk: &Desk) -> Result<(), AppError> {
        let Some(man) = &desk.post().man else { return Err(AppError::refused(Concern::Server, Reason::NoMailAccount)) };
        let account = self.account.check().map_err(|bad| AppError::refused(Concern::Server, Reason::BadMailAccount(bad)))?;
        if self.password.is_none() && account.username.is_some() {
            let before = man.account().ok().flatten().filter(|kept| kept.has_password).map(|kept| kept.account);
            let same =
                |before: MailAccount| (&before.host, before.port, &before.username) == (&account.host, account.port, &account.username);
            if !before.is_some_and(same) {
                return Err(AppError::refused(Concern::Password, Reason::PasswordNeeded));
            }
        }
        desk.post().tried(None);
        man.keep(&account, self.password.as_ref()).map_err(AppError::Settings)
    }
}

/// Settings to forget.
#[derive(Debug, Clone, Copy)]
pub struct ForgetMailAccount;

impl ForgetMailAccount {
    /// Forgets them, the password first of all.
    pub fn run(self, desk: &Desk) -> Result<(), AppError> {
        desk.post().tried(None);
        desk.post().man.as_ref().map_or(Ok(()), |man| man.forget()).map_err(AppError::Settings)
    }
}

/// A message to oneself, to see whether the settings are right.
#[derive(Debug, Clone)]
pub struct SendTest {
    /// Its subject.
    pub subject: Line,
    /// Its text.
    pub body: Prose,
}

impl SendTest {
    /// Sends it; nothing is saved.
    pub async fn run(self, desk: &Desk) -> Result<Outcome, AppError> {
        let nobody = Outcome::NotReached(Unreached::NoAccount);
        let Some(man) = desk.post().man.clone() else { return Ok(nobody) };
        let Some(kept) = man.account().map_err(AppError::Settings)? else { return Ok(nobody) };
        let from = kept.account.from;
        let outgoing = Outgoing {
            from_name: desk.account().name.clone(),
            to_name: desk.account().name.clone(),
            message_id: message_id(desk.new_id(), &from),
            to: from,
            subject: Some(self.subject),
            body: self.body,
            in_reply_to: None,
            at: desk.now(),
        };
        let outcome = man.send(&outgoing).await;
        desk.post().tried(Some(outcome.clone()));
        Ok(outcome)
    }
}

/// An identifier no other message has: unique of itself, under the sender's domain as is the custom.
#[expect(clippy::expect_used, reason = "an identifier and a domain make a line that is neither empty nor too long")]
pub(super) fn message_id(id: Uuid, from: &EmailAddress) -> Line {
    let domain = Some(from.domain()).filter(|domain| domain.is_ascii() && domain.len() < 200).unwrap_or("mail.invalid");
    Line::parse(&format!("<{id}@{domain}>")).expect("neither empty nor too long")
}
