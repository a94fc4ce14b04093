//! The configuration, as it is meant: every key read into a value that cannot be wrong, every mistake by its key. What enters: words given. What
//! leaves: a [`Config`]. Not done here: reaching what it names (`commands/server/check`).

use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use rebond_app::{
    hosted::SignUp,
    mail::{MailAccount, Password, Security},
};
use rebond_domain::{EmailAddress, Lang, Line};
use rebond_mail::Trust;
use rebond_store::Database;
use rebond_web::{Net, PublicAddress};

use super::keys::{Given, KEYS};
use crate::{
    failure::Failure,
    keeper::{self, State},
};

/// What a server is told.
pub(crate) struct Config {
    pub(crate) address: PublicAddress,
    pub(crate) listen: SocketAddr,
    pub(crate) proxies: Vec<Net>,
    pub(crate) database: Database,
    pub(crate) mail: MailAccount,
    pub(crate) password: Option<Password>,
    pub(crate) trust: Trust,
    pub(crate) sign_up: SignUp,
    pub(crate) retention_days: u16,
    /// The only language, if there is one alone.
    pub(crate) only: Option<Lang>,
    pub(crate) metrics: Option<SocketAddr>,
}

impl Config {
    /// Reads it, from the file if one is named and from the environment.
    pub(crate) fn read(file: Option<&Path>) -> Result<Self, Failure> {
        let mut mistakes = Vec::new();
        let given = Given::read(file)?;
        match Self::of(&given, &mut mistakes) {
            Some(config) if mistakes.is_empty() => Ok(config),
            _ => Err(mistakes.into_iter().next().unwrap_or_else(|| wrong("address"))),
        }
    }

    /// The same, with every mistake.
    pub(crate) fn read_all(file: Option<&Path>) -> Result<Self, Vec<Failure>> {
        let mut mistakes = Vec::new();
        let given = Given::read(file).map_err(|failure| vec![failure])?;
        match Self::of(&given, &mut mistakes) {
            Some(config) if mistakes.is_empty() => Ok(config),
            _ => Err(mistakes),
        }
    }

    fn of(given: &Given, mistakes: &mut Vec<Failure>) -> Option<Self> {
        let mut reader = Reader { given, mistakes };
        let address = reader.required("address", PublicAddress::parse);
        let listen = reader.or("listen", "127.0.0.1:7316", |word| word.parse().ok());
        let proxies = reader.list("trusted_proxies", &["127.0.0.1", "::1"], Net::parse);
        let database = reader.database();
        let mail = reader.mail();
        let password = reader.secret("mail_password_file").ok().map(|secret| secret.as_deref().and_then(Password::parse));
        let trust = reader.trust();
        let sign_up = reader.sign_up();
        let retention_days = reader.or("retention_days", "730", |word| word.parse().ok().filter(|days| *days >= 60));
        let only = reader.list("languages", &["fr", "en"], |word| word.parse::<Lang>().ok()).map(|langs| match langs[..] {
            [one] => Some(one),
            _ => None,
        });
        let metrics = reader.loopback("metrics").ok();
        Some(Self {
            address: address?,
            listen: listen?,
            proxies: proxies?,
            database: database?,
            mail: mail?,
            password: password?,
            trust: trust?,
            sign_up: sign_up?,
            retention_days: retention_days?,
            only: only?,
            metrics: metrics?,
        })
    }
}

fn wrong(key: &str) -> Failure {
    let example = KEYS.iter().find(|known| known.name == key).map_or("", |known| known.example);
    Failure::Configuration { key: key.to_owned(), said: example.to_owned() }
}

/// A value that is wrong, which is noted.
struct Mistaken;

/// Reads keys and collects mistakes: `None` for a value that is wrong, so that all are found at once.
struct Reader<'g> {
    given: &'g Given,
    mistakes: &'g mut Vec<Failure>,
}

impl Reader<'_> {
    fn fail<T>(&mut self, key: &str) -> Option<T> {
        self.mistakes.push(wrong(key));
        None
    }

    fn required<T>(&mut self, key: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        match self.given.word(key).and_then(parse) {
            Some(value) => Some(value),
            None => self.fail(key),
        }
    }

    fn or<T>(&mut self, key: &str, usual: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        match parse(self.given.word(key).unwrap_or(usual)) {
            Some(value) => Some(value),
            None => self.fail(key),
        }
    }

    fn list<T>(&mut self, key: &str, usual: &[&str], parse: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
        let words: Vec<&str> = match self.given.list(key) {
            Some(words) => words.iter().map(String::as_str).collect(),
            None => usual.to_vec(),
        };
        match words.into_iter().map(parse).collect::<Option<Vec<T>>>() {
            Some(list) if !list.is_empty() || key == "trusted_proxies" => Some(list),
            _ => self.fail(key),
        }
    }

    /// A secret in a file that is its owner's alone, if one is named.
    fn secret(&mut self, key: &str) -> Result<Option<String>, Mistaken> {
        let Some(path) = self.given.word(key) else { return Ok(None) };
        let path = PathBuf::from(path);
        match keeper::private(&path) {
            (State::Private, Some(text)) => Ok(Some(text)),
            (State::Absent, _) => {
                let error = fs::read(&path).err().unwrap_or_else(|| std::io::ErrorKind::NotFound.into());
                self.mistakes.push(Failure::read(&path, &error));
                Err(Mistaken)
            }
            _ => {
                self.mistakes.push(Failure::OpenSecret { key: key.to_owned(), path: path.display().to_string() });
                Err(Mistaken)
            }
        }
    }

    fn database(&mut self) -> Option<Database> {
        let address = match self.secret("database_file").ok()? {
            Some(secret) => secret.trim().to_owned(),
            None => self.given.word("database").unwrap_or("sqlite:/var/lib/rebond/rebond.db").to_owned(),
        };
        match address.split_once(':') {
            Some(("sqlite", path)) if Path::new(path).is_absolute() => Some(Database::Sqlite(path.into())),
            Some(("postgres" | "postgresql", _)) => Some(Database::Postgres(address)),
            _ => self.fail("database"),
        }
    }

    fn mail(&mut self) -> Option<MailAccount> {
        let host = self.required("mail_host", |word| Line::parse(word).ok());
        let security = self.or("mail_security", "tls", |word| match word {
            "tls" => Some(Security::Tls),
            "start-tls" => Some(Security::StartTls),
            "none" => Some(Security::None),
            _ => None,
        });
        let usual = if security == Some(Security::Tls) { "465" } else { "587" };
        let port = self.or("mail_port", usual, |word| word.parse().ok().filter(|port| *port > 0));
        let from = self.required("mail_from", |word| EmailAddress::parse(word).ok());
        let username = self.given.word("mail_username").and_then(|name| Line::parse(name).ok());
        match (MailAccount { host: host?, port: port?, security: security?, username, from: from? }).check() {
            Ok(account) => Some(account),
            Err(rebond_app::mail::BadAccount::Host) => self.fail("mail_host"),
            Err(rebond_app::mail::BadAccount::Open) => self.fail("mail_security"),
        }
    }

    fn trust(&mut self) -> Option<Trust> {
        let Some(path) = self.given.word("mail_authority").map(PathBuf::from) else { return Some(Trust::system()) };
        match fs::read_to_string(&path) {
            Ok(text) => match Trust::system().and(&text) {
                Some(trust) => Some(trust),
                None => self.fail("mail_authority"),
            },
            Err(error) => {
                self.mistakes.push(Failure::read(&path, &error));
                None
            }
        }
    }

    fn sign_up(&mut self) -> Option<SignUp> {
        match self.given.word("sign_up").unwrap_or("invited") {
            "invited" => Some(SignUp::Invited),
            "open" => Some(SignUp::Open),
            "domains" => {
                let domain = |word: &str| EmailAddress::parse(&format!("a@{word}")).ok().map(|it| it.domain().to_lowercase());
                self.list("domains", &[], domain).map(SignUp::Domains)
            }
            _ => self.fail("sign_up"),
        }
    }

    /// A place to listen on this machine alone, if one is given.
    fn loopback(&mut self, key: &str) -> Result<Option<SocketAddr>, Mistaken> {
        match self.given.word(key).map(str::parse::<SocketAddr>) {
            None => Ok(None),
            Some(Ok(place)) if place.ip().is_loopback() => Ok(Some(place)),
            Some(_) => self.fail(key).ok_or(Mistaken),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Config, Vec<Failure>> {
        let folder = rebond_testkit::temp_dir();
        let path = folder.path().join("server.toml");
        fs::write(&path, text).unwrap();
        Config::read_all(Some(&path))
    }

    const LEAST: &str = "address = \"https://rebond.example.org\"\nmail_host = \"smtp.example.org\"\nmail_from = \"rebond@example.org\"\n";

    #[test]
    fn three_keys_are_enough_and_nobody_but_invited_comes_in() {
        let config = read(LEAST).unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
        assert!(config.listen.ip().is_loopback() && config.sign_up == SignUp::Invited && config.retention_days == 730);
        assert!(config.only.is_none() && config.metrics.is_none() && config.mail.port == 465 && config.proxies.len() == 2);
        assert_eq!(config.database, Database::Sqlite("/var/lib/rebond/rebond.db".into()));
    }

    #[test]
    fn every_mistake_is_named_by_its_key() {
        let mistakes = read(
            "address = \"http://rebond.example.org\"\nlisten = \"here\"\nsign_up = \"all\"\nretention_days = 7\nmetrics = \"0.0.0.0:1\"\n\
             mail_host = \"smtp.example.org\"\nmail_security = \"none\"\nmail_from = \"rebond\"\nlanguages = [\"de\"]\n\
             database = \"mysql:x\"\ntrusted_proxies = [\"10.0.0.0/99\"]\n",
        );
        let Err(mistakes) = mistakes else { panic!("taken") };
        let said = format!("{mistakes:?}");
        for key in ["address", "listen", "trusted_proxies", "database", "mail_from", "sign_up", "retention_days", "languages", "metrics"] {
            assert!(said.contains(&format!("key: \"{key}\"")), "{key}: {said}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_secret_is_taken_from_its_owners_file_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = rebond_testkit::temp_dir();
        let path = folder.path().join("password");
        fs::write(&path, "secret\n").unwrap();
        let text = format!("{LEAST}mail_password_file = \"{}\"\n", path.display());
        for (mode, taken) in [(0o600, true), (0o400, true), (0o640, false), (0o604, false)] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let read = read(&text);
            assert_eq!(read.is_ok(), taken, "{mode:o}");
            if let Ok(config) = read {
                assert_eq!(config.password.map(|it| it.reveal().to_owned()).as_deref(), Some("secret"));
            }
        }
    }
}
