//! `rebond server check`: everything a configuration names is looked at and reached, and what is wrong is said, each with what to do.

use std::{path::PathBuf, process::ExitCode};

use rebond_app::mail::Outcome;
use rebond_mail::{Patience, reach};
use rebond_text::Text;

use super::run::open;
use crate::{commands::say, failure::Failure, hosted::config::Config};

/// Looks; exit code 1 when anything is wrong.
pub(super) async fn run(text: Text, file: Option<PathBuf>) -> Result<ExitCode, Failure> {
    let config = match Config::read_all(file.as_deref()) {
        Ok(config) => config,
        Err(mistakes) => {
            for mistake in &mistakes {
                mistake.tell(text);
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut well = true;
    say(text.cli_check_line(text.cli_check_address(), config.address.to_string()));
    if !config.address.is_closed() {
        say(text.cli_check_open_address());
    }
    if !config.listen.ip().is_loopback() {
        say(text.cli_check_open_listen(config.listen.to_string()));
    }
    match open(&config).await {
        Ok(app) => {
            let accounts = app.accounts().await?;
            say(text.cli_check_line(text.cli_check_database(), text.cli_check_accounts(accounts)));
        }
        Err(failure) => {
            well = false;
            failure.tell(text);
        }
    }
    let place = format!("{}:{}", config.mail.host, config.mail.port);
    match reach(&config.mail, config.password.as_ref(), Patience::default(), &config.trust).await {
        Ok(()) => say(text.cli_check_line(text.cli_check_mail(), place)),
        Err(outcome) => {
            well = false;
            say(text.cli_check_line(text.cli_check_mail(), rebond_sentences::mail::outcome(text, &outcome)));
            if let Outcome::Refused { code, said } = &outcome {
                say(text.mail_outcome_said(code.to_string(), said));
            }
        }
    }
    say(if well { text.cli_check_well() } else { text.cli_check_ill() });
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
