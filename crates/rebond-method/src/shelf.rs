//! Reading a shipped file once. What enters: the text of a TOML file of `data/`. What leaves: its typed value, or one value
//! per language. Not done here: files chosen by users, which are never read through this door.

use rebond_domain::Lang;
use serde::de::DeserializeOwned;

/// The typed value of a shipped file. The files are part of the program; a test parses each.
#[expect(clippy::panic, reason = "a shipped file that does not parse is a fault of the build, found by the tests of this room")]
pub(crate) fn read<T: DeserializeOwned>(name: &str, text: &str) -> T {
    toml::from_str(text).unwrap_or_else(|error| panic!("data/{name}: {error}"))
}

/// One value per language of the screen.
#[derive(Debug)]
pub(crate) struct PerLang<T> {
    fr: T,
    en: T,
}

impl<T: DeserializeOwned> PerLang<T> {
    /// The values of two shipped files.
    pub(crate) fn read(name: &str, fr: &str, en: &str) -> Self {
        Self { fr: read(name, fr), en: read(name, en) }
    }
}

impl<T> PerLang<T> {
    /// The value in that language.
    pub(crate) const fn of(&self, lang: Lang) -> &T {
        match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}
