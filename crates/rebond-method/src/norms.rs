//! Norms: what is customary in a country (method H). What enters: a code such as `fr-CA`. What leaves: lengths of meetings
//! and messages, waits, invitations, texts, holidays. Not done here: judging a message or a meeting by them.

use std::{
    collections::BTreeMap,
    sync::{LazyLock, OnceLock},
};

use rebond_domain::{Channel, Date, Lang, MessageKind, NormsCode, ZoneName};
use serde::Deserialize;

use crate::{Directory, holiday::Holiday, shelf};

/// The customs of a country: one file of `data/norms` each.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Norms {
    /// Its code, such as `fr-FR`.
    pub code: NormsCode,
    /// Locales of machines used there, such as `fr_CA`, or `CA` for every other language of that country.
    locales: Vec<String>,
    /// The time zone where most people live, for a machine that does not know its own.
    pub zone: ZoneName,
    /// Whether a common contact or a good reason to meet is expected (B15).
    pub reason_expected: bool,
    /// How many minutes before the hour one arrives (E12).
    pub arrive_early: u16,
    /// Personalised invitations of a free account of the professional network, a month (C5).
    pub invitations_a_month: u16,
    /// How many times one comes back after silence, at most (D14).
    pub longest_follow_ups: u8,
    /// Lengths of a meeting (E1).
    pub length: Lengths,
    wait: Waits,
    message: Vec<MessageRow>,
    #[serde(rename = "holiday")]
    pub(crate) holidays: Vec<Holiday>,
    /// Directories, and organisations that know people (B3, B5).
    #[serde(rename = "directory")]
    pub directories: Vec<Directory>,
    text: BTreeMap<Lang, NormsText>,
    #[serde(skip)]
    pub(crate) table: OnceLock<Vec<Date>>,
}

/// Lengths of a meeting, in minutes (E1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lengths {
    /// Below this one would ask for too little.
    pub shortest: u16,
    /// What one asks for.
    pub usual: u16,
    /// Above this one would ask for too much.
    pub longest: u16,
    /// What to keep free after it.
    pub margin: u16,
}

/// Waits before something is done about silence, in working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Wait {
    /// After a request: think of someone else there as well.
    pub someone_else: u16,
    /// After a message: come back once, for something easier (D14).
    pub follow_up: u16,
    /// After the last follow-up: let it rest.
    pub rest: u16,
}

#[derive(Debug, Deserialize)]
struct Waits {
    #[serde(flatten)]
    usual: Wait1,
    #[serde(default)]
    channel: BTreeMap<Channel, Wait>,
}

/// [`Wait`] where other fields stand beside it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Wait1 {
    someone_else: u16,
    follow_up: u16,
    rest: u16,
}

/// In what a message is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MessageUnit {
    /// Words.
    #[default]
    Words,
    /// Characters.
    Characters,
}

/// How long a message is, for a kind on a channel (D10).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MessageLength {
    /// In what the figures are.
    pub unit: MessageUnit,
    /// Below this there is too little to say yes to.
    pub thin: u16,
    /// Below this more would help.
    pub short: u16,
    /// The ideal begins here.
    pub ideal_from: u16,
    /// The ideal ends here.
    pub ideal_to: u16,
    /// Above this less would help; with [`MessageUnit::Characters`] the channel takes no more.
    pub long: u16,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MessageRow {
    #[serde(default)]
    channels: Vec<Channel>,
    #[serde(default)]
    kinds: Vec<MessageKind>,
    #[serde(default)]
    unit: MessageUnit,
    thin: u16,
    short: u16,
    ideal: (u16, u16),
    long: u16,
}

/// What is customary, in words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NormsText {
    /// Name of the country or region.
    pub name: String,
    /// How long people meet.
    pub length: String,
    /// The usual length, as it is asked for.
    pub usual: String,
    /// Whether a reason is expected.
    pub reason: String,
    /// When to arrive.
    pub arrival: String,
    /// What follows a meeting.
    pub after: String,
    /// Where people meet and who pays.
    pub place: String,
}

impl Norms {
    /// Every country known: France, then those that speak French, then the others.
    pub fn all() -> &'static [Self] {
        &NORMS
    }

    /// The norms of that code; `None` when there is no such file.
    pub fn find(code: &NormsCode) -> Option<&'static Self> {
        NORMS.iter().find(|norms| norms.code == *code)
    }

    /// The norms of that code, or those of France when there is no such file.
    pub fn of(code: &NormsCode) -> &'static Self {
        Self::find(code).unwrap_or(&NORMS[0])
    }

    /// The norms where machines have that locale, such as `fr_CA.UTF-8`; those of France when no file names it.
    pub fn of_locale(locale: &str) -> &'static Self {
        let locale = locale.split(['.', '@']).next().unwrap_or(locale);
        let country = locale.split_once('_').map_or("", |(_, country)| country);
        let named = |name: &str| NORMS.iter().find(|norms| norms.locales.iter().any(|known| known == name));
        named(locale).or_else(|| named(country)).unwrap_or(&NORMS[0])
    }

    /// The waits on that channel.
    pub fn wait(&self, channel: Channel) -> Wait {
        let usual = &self.wait.usual;
        let usual = Wait { someone_else: usual.someone_else, follow_up: usual.follow_up, rest: usual.rest };
        self.wait.channel.get(&channel).copied().unwrap_or(usual)
    }

    /// How long a message of that kind is on that channel.
    pub fn message_length(&self, channel: Channel, kind: MessageKind) -> MessageLength {
        let fits = |row: &&MessageRow| {
            (row.channels.is_empty() || row.channels.contains(&channel)) && (row.kinds.is_empty() || row.kinds.contains(&kind))
        };
        // Every pair has a row, which a test verifies for every country.
        let row = self.message.iter().find(fits).unwrap_or(&self.message[0]);
        MessageLength { unit: row.unit, thin: row.thin, short: row.short, ideal_from: row.ideal.0, ideal_to: row.ideal.1, long: row.long }
    }

    /// What is customary, in words.
    pub fn text(&self, lang: Lang) -> &NormsText {
        &self.text[&lang]
    }
}

static NORMS: LazyLock<Vec<Norms>> = LazyLock::new(|| {
    let mut all: Vec<Norms> = FILES.iter().map(|(name, text)| shelf::read(name, text)).collect();
    all.sort_by_key(|norms| {
        let code = norms.code.as_str();
        (norms.code != NormsCode::france(), !code.starts_with(Lang::Fr.as_str()), code.to_owned())
    });
    all
});

// Every file of `data/norms`, by its name: `build.rs` lists the folder.
include!(concat!(env!("OUT_DIR"), "/norms.rs"));

#[cfg(test)]
mod tests;
