//! A mail account: where its server is, how the way there is closed to others, whose it is. Not done here: keeping it.

use std::{fmt, net::IpAddr, str::FromStr};

use rebond_domain::{EmailAddress, Line};
use serde::{Deserialize, Serialize};

/// How the way to the server is closed to others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Security {
    /// From the first byte: port 465 as a rule.
    Tls,
    /// After a word in clear, and never without it: port 587 as a rule.
    StartTls,
    /// Open: to a server on this very machine only.
    None,
}

/// A mail account, without its password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailAccount {
    /// The server: a name or an address.
    pub host: Line,
    /// Its port.
    pub port: u16,
    /// How the way there is closed to others.
    pub security: Security,
    /// The name one signs in with; `None` for a server that asks for none.
    pub username: Option<Line>,
    /// The address messages come from.
    pub from: EmailAddress,
}

/// Why an account cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadAccount {
    /// The server's name is none.
    #[error("no name of a server")]
    Host,
    /// An open way is only for this very machine: a password or a message would be read on the road.
    #[error("an open way leads to this machine only")]
    Open,
}

impl MailAccount {
    /// The account, when it can be used.
    pub fn check(self) -> Result<Self, BadAccount> {
        let host = self.host.as_str();
        let named = host.is_ascii() && host.split('.').all(is_label);
        if !named && IpAddr::from_str(host).is_err() {
            return Err(BadAccount::Host);
        }
        if self.security == Security::None && !is_this_machine(host) {
            return Err(BadAccount::Open);
        }
        Ok(self)
    }
}

fn is_label(label: &str) -> bool {
    let plain = label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    plain && !label.is_empty() && label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-')
}

fn is_this_machine(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost") || IpAddr::from_str(host).is_ok_and(|address| address.is_loopback())
}

/// A password: shown nowhere, not even in a log that prints everything.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// A password as typed; `None` when it is empty. Line ends never belong to one.
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim_end_matches(['\r', '\n']);
        (!typed.is_empty()).then(|| Self(typed.to_owned()))
    }

    /// The password, for the server and for its file.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(host: &str, security: Security) -> Result<MailAccount, BadAccount> {
        let from = EmailAddress::parse("lea@exemple.fr").unwrap();
        MailAccount { host: Line::parse(host).unwrap(), port: 25, security, username: None, from }.check()
    }

    #[test]
    fn an_open_way_leads_to_this_machine_only() {
        for host in ["localhost", "127.0.0.1", "127.3.2.1", "::1"] {
            assert!(account(host, Security::None).is_ok(), "{host}");
        }
        for host in ["smtp.exemple.fr", "192.168.1.2", "localhost.exemple.fr", "0.0.0.0"] {
            assert_eq!(account(host, Security::None), Err(BadAccount::Open), "{host}");
            assert!(account(host, Security::Tls).is_ok(), "{host}");
        }
        for host in ["a b", "smtp..fr", "-a.fr", "http://smtp.exemple.fr", "smtp.exemple.fr:465", "é.fr"] {
            assert_eq!(account(host, Security::Tls), Err(BadAccount::Host), "{host}");
        }
    }

    #[test]
    fn a_password_is_not_printed() {
        let password = Password::parse("s3cret\n").unwrap();
        assert_eq!(format!("{password:?}"), "Password(…)");
        assert_eq!(password.reveal(), "s3cret");
        assert!(Password::parse("\n").is_none());
    }
}
