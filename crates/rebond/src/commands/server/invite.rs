//! `rebond server invite ADDRESS…`: lets addresses open an account, and writes to them.

use std::{path::PathBuf, process::ExitCode};

use rebond_app::hosted::{Notice, Relay as _};
use rebond_app::{hosted::LoginAddress, mail::Outcome};
use rebond_domain::{Lang, Line, Prose};
use rebond_text::Text;

use super::run::open;
use crate::{
    commands::{say, warn},
    failure::Failure,
    hosted::{config::Config, relay::MailRelay},
};

/// Invites them; exit code 1 when one could not be written to.
pub(super) async fn run(text: Text, file: Option<PathBuf>, addresses: &[&String]) -> Result<ExitCode, Failure> {
    let wanted: Result<Vec<LoginAddress>, Failure> = addresses.iter().map(|typed| read(typed)).collect();
    let (wanted, config) = (wanted?, Config::read(file.as_deref())?);
    let app = open(&config).await?;
    let (account, password, trust) = (config.mail.clone(), config.password.clone(), config.trust.clone());
    let relay = MailRelay { account, password, trust };
    let words = Text::new(config.only.unwrap_or(Lang::Fr));
    let mut well = true;
    for address in &wanted {
        app.invite(address).await?;
        let (Ok(subject), Ok(body)) =
            (Line::parse(words.invite_mail_subject()), Prose::parse(&words.invite_mail_body(config.address.to_string())))
        else {
            return Err(Failure::System("the invitation has no words".to_owned()));
        };
        match relay.send(Notice { to: address.email().clone(), subject, body }).await {
            Outcome::Sent => say(text.cli_invited(address.as_str())),
            outcome => {
                well = false;
                warn(text.cli_invited_unsent(address.as_str(), rebond_sentences::mail::outcome(text, &outcome)));
            }
        }
    }
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn read(typed: &str) -> Result<LoginAddress, Failure> {
    LoginAddress::parse(typed).map_err(|_| Failure::BadValue { command: "server", field: "ADDRESS".to_owned(), value: typed.to_owned() })
}
