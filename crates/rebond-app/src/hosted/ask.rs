//! Asking for a code, and sending it. Whoever asks is answered the same, in the same time, whether the address may come in or not: that is only
//! looked up afterwards, on the way to the relay.

use std::time::Duration;

use rebond_mail::Outcome;
use rebond_store::hosted::codes::{self, Asked, Fresh, LIFE};

use super::{LoginAddress, Notice, Office, SignUp};
use crate::{App, AppError, BoxFuture};

/// The waits between two tries to send a code, in seconds.
const WAITS: [u64; 8] = [0, 2, 5, 10, 20, 40, 60, 60];

/// Asks for a code: from now on the only one of its address.
#[derive(Debug, Clone)]
pub struct AskForCode {
    /// For whom.
    pub address: LoginAddress,
    /// The print of the browser that asks.
    pub asker: String,
    /// The print of the code.
    pub print: String,
}

impl AskForCode {
    /// What became of it.
    pub fn run(self, app: &App) -> BoxFuture<'_, Asked> {
        let fresh = Fresh { address: self.address.key(), asker: self.asker, print: self.print };
        Box::pin(async move { Ok(codes::replace(&app.store, fresh, app.now()).await?) })
    }
}

/// The address whose code a browser is to type.
#[derive(Debug, Clone)]
pub struct AwaitedCode {
    /// The print of the browser.
    pub asker: String,
}

impl AwaitedCode {
    /// The address; `None` when there is no code to type.
    pub fn run(self, app: &App) -> BoxFuture<'_, Option<String>> {
        Box::pin(async move { Ok(codes::awaited(&app.store, self.asker, app.now()).await?) })
    }
}

/// A code on its way.
pub struct CodeToSend {
    /// For whom.
    pub address: LoginAddress,
    /// The print of the code.
    pub print: String,
    /// The mail that says it.
    pub notice: Notice,
}

/// What became of sending a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sending {
    /// It went.
    Sent,
    /// It was not to go: the address may not come in, or another code took its place.
    Unwanted,
    /// The relay refused it for good, with this word of its own.
    Refused(u16),
    /// It could not go for as long as it opened.
    TooLate,
}

impl CodeToSend {
    /// Sends it, if its address may come in; tries again while the relay is away, for as long as it is the code of its address.
    pub async fn run(self, app: &App, sign_up: &SignUp, office: &Office) -> Result<Sending, AppError> {
        let began = tokio::time::Instant::now();
        let life = Duration::try_from(LIFE).unwrap_or_default();
        for wait in WAITS.into_iter().chain(std::iter::repeat(60)).take_while(|wait| began.elapsed() + Duration::from_secs(*wait) < life) {
            tokio::time::sleep(Duration::from_secs(wait)).await;
            let there = office.try_relay().await;
            if !codes::is_wanted(&app.store, self.address.key(), self.print.clone()).await? {
                return Ok(Sending::Unwanted);
            }
            if !there {
                continue;
            }
            if !sign_up.lets_in(app, &self.address).await? {
                return Ok(Sending::Unwanted);
            }
            match office.send(self.notice.clone()).await {
                Outcome::Sent => return Ok(Sending::Sent),
                Outcome::Refused { code, .. } if code >= 500 => return Ok(Sending::Refused(code)),
                // The same code twice is one code.
                Outcome::Refused { .. } | Outcome::NotReached(_) | Outcome::Unknown => {}
            }
        }
        Ok(Sending::TooLate)
    }
}
