//! The keys of the configuration, one a line: each is a key of the file and a variable of the environment. What leaves: what was given for each,
//! as words. Not done here: what they mean (`config`).

use std::{collections::BTreeMap, fs, path::Path};

use rebond_text::Text;
use toml::Value;

use crate::{failure::Failure, words::variable};

/// A key: its name, an example or what holds when it is not given, and what it is for.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) example: &'static str,
    pub(crate) explain: fn(Text) -> &'static str,
}

const fn key(name: &'static str, example: &'static str, explain: fn(Text) -> &'static str) -> Key {
    Key { name, example, explain }
}

/// Every key, in the order of the file.
pub(crate) const KEYS: [Key; 17] = [
    key("address", "\"https://rebond.example.org\"", Text::cli_key_address),
    key("listen", "\"127.0.0.1:7316\"", Text::cli_key_listen),
    key("trusted_proxies", "[\"127.0.0.1\", \"::1\"]", Text::cli_key_trusted_proxies),
    key("database", "\"sqlite:/var/lib/rebond/rebond.db\"", Text::cli_key_database),
    key("database_file", "\"/etc/rebond/database\"", Text::cli_key_database_file),
    key("mail_host", "\"smtp.example.org\"", Text::cli_key_mail_host),
    key("mail_port", "465", Text::cli_key_mail_port),
    key("mail_security", "\"tls\"", Text::cli_key_mail_security),
    key("mail_username", "\"rebond\"", Text::cli_key_mail_username),
    key("mail_password_file", "\"/etc/rebond/mail-password\"", Text::cli_key_mail_password_file),
    key("mail_authority", "\"/etc/rebond/relay-ca.pem\"", Text::cli_key_mail_authority),
    key("mail_from", "\"rebond@example.org\"", Text::cli_key_mail_from),
    key("sign_up", "\"invited\"", Text::cli_key_sign_up),
    key("domains", "[\"example.org\"]", Text::cli_key_domains),
    key("retention_days", "730", Text::cli_key_retention_days),
    key("languages", "[\"fr\", \"en\"]", Text::cli_key_languages),
    key("metrics", "\"127.0.0.1:7317\"", Text::cli_key_metrics),
];

/// What was given, by key.
#[derive(Debug, Default)]
pub(crate) struct Given(BTreeMap<&'static str, Vec<String>>);

impl Given {
    /// Reads the file, if one is named, and the environment, which wins.
    pub(crate) fn read(file: Option<&Path>) -> Result<Self, Failure> {
        let mut given = Self::default();
        if let Some(path) = file {
            let text = fs::read_to_string(path).map_err(|error| Failure::read(path, &error))?;
            let table: toml::Table = text.parse().map_err(|error: toml::de::Error| Failure::Configuration {
                key: path.display().to_string(),
                said: error.message().to_owned(),
            })?;
            given.take(table)?;
        }
        for key in &KEYS {
            if let Some(value) = variable(&format!("REBOND_SERVER_{}", key.name.to_uppercase())) {
                given.0.insert(key.name, value.split(',').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect());
            }
        }
        Ok(given)
    }

    fn take(&mut self, table: toml::Table) -> Result<(), Failure> {
        for (name, value) in table {
            let Some(key) = KEYS.iter().find(|key| key.name == name) else {
                let known: Vec<&str> = KEYS.iter().map(|key| key.name).collect();
                return Err(Failure::UnknownKey { key: name, known: known.join(", ") });
            };
            let words = match value {
                Value::String(word) => Some(vec![word]),
                Value::Integer(number) => Some(vec![number.to_string()]),
                Value::Array(list) => list.into_iter().map(|one| one.as_str().map(ToOwned::to_owned)).collect(),
                _ => None,
            };
            let words = words.ok_or_else(|| Failure::Configuration { key: name.clone(), said: key.example.to_owned() })?;
            self.0.insert(key.name, words);
        }
        Ok(())
    }

    /// Every word given for a key.
    pub(crate) fn list(&self, key: &str) -> Option<&[String]> {
        self.0.get(key).map(Vec::as_slice)
    }

    /// The word given for a key, if one is.
    pub(crate) fn word(&self, key: &str) -> Option<&str> {
        self.list(key)?.first().map(String::as_str).filter(|word| !word.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_takes_words_numbers_and_lists_and_no_key_it_does_not_know() {
        let folder = rebond_testkit::temp_dir();
        let path = folder.path().join("server.toml");
        fs::write(&path, "address = \"https://a.org\"\nmail_port = 587\ndomains = [\"a.org\", \"b.org\"]\n").unwrap();
        let given = Given::read(Some(&path)).unwrap();
        assert_eq!((given.word("address"), given.word("mail_port"), given.word("listen")), (Some("https://a.org"), Some("587"), None));
        assert_eq!(given.list("domains").map(<[String]>::len), Some(2));
        for wrong in ["adress = \"a\"", "mail_port = 1.5", "domains = [1]", "address ="] {
            fs::write(&path, wrong).unwrap();
            assert!(Given::read(Some(&path)).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_example_is_read_as_it_is_written() {
        let folder = rebond_testkit::temp_dir();
        let path = folder.path().join("server.toml");
        let text: String = KEYS.iter().map(|key| format!("{} = {}\n", key.name, key.example)).collect();
        fs::write(&path, text).unwrap();
        let given = Given::read(Some(&path)).unwrap();
        assert!(KEYS.iter().all(|key| given.list(key.name).is_some()));
    }
}
