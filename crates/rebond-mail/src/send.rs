//! The conversation with the server, word by word, so that it is known at every moment whether the message may have been accepted.

use std::{
    net::{Ipv4Addr, SocketAddr},
    time::Duration,
};

use lettre::transport::smtp::{
    Error,
    authentication::{Credentials, DEFAULT_MECHANISMS},
    client::AsyncSmtpConnection,
    commands::{Data, Mail, Rcpt},
    extension::{ClientId, Extension, MailParameter},
    response::Severity,
};
use tokio::time::timeout;

use crate::{MailAccount, Outcome, Outgoing, Password, Security, Trust, Unreached, letter::Letter};

/// How long one waits for a server.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// For the connection, and for each answer before the message is offered.
    pub answer: Duration,
    /// For all that comes before the message is offered, however quick each answer of it.
    pub before: Duration,
    /// For the answer to the whole message: servers look for viruses before they say yes.
    pub verdict: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        // Two minutes in all: nobody looks longer at a page that says "on its way".
        Self { answer: Duration::from_secs(20), before: Duration::from_secs(30), verdict: Duration::from_secs(90) }
    }
}

/// Sends one message, once. What it answers is certain: only [`Outcome::Unknown`] leaves open whether the message was accepted.
pub async fn send(account: &MailAccount, password: Option<&Password>, outgoing: &Outgoing, patience: Patience, trust: &Trust) -> Outcome {
    let Ok(account) = account.clone().check() else { return Outcome::NotReached(Unreached::Unsupported) };
    let Some(letter) = Letter::write(&account, outgoing) else { return Outcome::NotReached(Unreached::Unwritable) };
    let mut server = match timeout(patience.before, offer(&account, password, &letter, patience.answer, trust)).await {
        Ok(Ok(server)) => server,
        Ok(Err(outcome)) => return outcome,
        Err(_) => return Outcome::NotReached(Unreached::TimedOut),
    };
    // From here on the message is on its way: what is not an answer leaves it open.
    let outcome = match timeout(patience.verdict, server.message(&letter.bytes)).await {
        Ok(Ok(response)) if response.code().severity == Severity::PositiveCompletion => Outcome::Sent,
        Ok(Err(error)) => refused(&error).unwrap_or(Outcome::Unknown),
        Ok(Ok(_)) | Err(_) => Outcome::Unknown,
    };
    // The verdict stands, whatever becomes of the goodbye.
    let _ = timeout(Duration::from_secs(2), server.abort()).await;
    outcome
}

/// Whether a server can be reached as the account says, and lets one in; sends nothing.
pub async fn reach(account: &MailAccount, password: Option<&Password>, patience: Patience, trust: &Trust) -> Result<(), Outcome> {
    let account = account.clone().check().map_err(|_| Outcome::NotReached(Unreached::Unsupported))?;
    let entered = timeout(patience.before, enter(&account, password, patience.answer, trust)).await;
    let mut server = entered.map_err(|_| Outcome::NotReached(Unreached::TimedOut))??;
    let _ = timeout(Duration::from_secs(2), server.abort()).await;
    Ok(())
}

/// A connection on which one is known.
async fn enter(
    account: &MailAccount,
    password: Option<&Password>,
    patience: Duration,
    trust: &Trust,
) -> Result<AsyncSmtpConnection, Outcome> {
    let mut server = open(account, patience, trust).await?;
    if let Some(username) = &account.username {
        let password = password.map_or("", Password::reveal);
        let credentials = Credentials::new(username.as_str().to_owned(), password.to_owned());
        within(patience, server.auth(DEFAULT_MECHANISMS, &credentials)).await?;
    }
    Ok(server)
}

/// All that comes before the message itself; the server is then waiting for it.
async fn offer(
    account: &MailAccount,
    password: Option<&Password>,
    letter: &Letter,
    patience: Duration,
    trust: &Trust,
) -> Result<AsyncSmtpConnection, Outcome> {
    let mut server = enter(account, password, patience, trust).await?;
    let mut options = Vec::new();
    if !letter.is_plain() {
        if !server.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(Outcome::NotReached(Unreached::Unwritable));
        }
        options.push(MailParameter::SmtpUtfEight);
    }
    within(patience, server.command(Mail::new(letter.envelope.from().cloned(), options))).await?;
    for to in letter.envelope.to() {
        within(patience, server.command(Rcpt::new(to.clone(), Vec::new()))).await?;
    }
    let ready = within(patience, server.command(Data)).await?;
    if ready.code().severity != Severity::PositiveIntermediate {
        return Err(Outcome::NotReached(Unreached::Connection));
    }
    Ok(server)
}

/// The connection, closed to others as the account asks.
async fn open(account: &MailAccount, patience: Duration, trust: &Trust) -> Result<AsyncSmtpConnection, Outcome> {
    let host = account.host.as_str();
    let nobody = Outcome::NotReached(Unreached::NoSuchServer);
    let found = timeout(patience, tokio::net::lookup_host((host, account.port))).await;
    let addresses: Vec<SocketAddr> = match found {
        Ok(Ok(found)) => found.collect(),
        Ok(Err(_)) => return Err(nobody),
        Err(_) => return Err(Outcome::NotReached(Unreached::TimedOut)),
    };
    if addresses.is_empty() {
        return Err(nobody);
    }
    // Says nothing of this machine: servers for one's own mail do not ask.
    let myself = ClientId::Ipv4(Ipv4Addr::LOCALHOST);
    let tls = || trust.towards(host).ok_or(Outcome::NotReached(Unreached::Certificate));
    let first = if account.security == Security::Tls { Some(tls()?) } else { None };
    let connection = AsyncSmtpConnection::connect_tokio1(&addresses[..], Some(patience), &myself, first, None);
    let mut server = within(patience, connection).await?;
    if account.security == Security::StartTls {
        if !server.can_starttls() {
            return Err(Outcome::NotReached(Unreached::Unsupported));
        }
        within(patience, server.starttls(tls()?, &myself)).await?;
    }
    Ok(server)
}

/// An answer in time, or why there is none.
async fn within<T>(patience: Duration, answer: impl Future<Output = Result<T, Error>>) -> Result<T, Outcome> {
    match timeout(patience, answer).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(error)) => Err(refused(&error).unwrap_or_else(|| Outcome::NotReached(why(&error)))),
        Err(_) => Err(Outcome::NotReached(Unreached::TimedOut)),
    }
}

fn refused(error: &Error) -> Option<Outcome> {
    let code = error.status()?;
    let said = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    let said: String = said.chars().map(|c| if c.is_control() { ' ' } else { c }).take(300).collect();
    Some(Outcome::Refused { code: code.into(), said: said.trim().to_owned() })
}

fn why(error: &Error) -> Unreached {
    let mut causes = String::new();
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(one) = cause {
        causes.push_str(&one.to_string().to_lowercase());
        cause = one.source();
    }
    // The part below tells a bad certificate from a lost connection in words only.
    if causes.contains("certificate") {
        Unreached::Certificate
    } else if error.is_timeout() {
        Unreached::TimedOut
    } else if error.is_client() {
        Unreached::Unsupported
    } else {
        Unreached::Connection
    }
}
