//! An account: whose data it is, in which language, under which customs and in which time zone. Not done here: sign-in.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{AccountId, EmailAddress, Flaw, Lang, Line, PhoneNumber, Unfit, WebUrl, time};

word_enum! {
    /// What a conversation has to do without. Why is nobody's business, and kept nowhere.
    pub enum Talk {
        /// The telephone.
        NoCalls = "no-calls",
        /// The voice: everything in writing.
        InWriting = "in-writing",
    }
}

noted! {
    /// Whose data it is.
    pub struct Account with AccountDetails {
        kept {
            /// Identifier; first in every key of the store.
            id: AccountId,
        }
        noted {
            /// Language of the screen; `None` follows the browser.
            lang: Option<Lang>,
            /// Customs that set lengths, waits and expectations (method H).
            norms: NormsCode,
            /// Time zone in which days are counted.
            zone: ZoneName,
            /// The user's own name, for signatures.
            name: Option<Line>,
            /// The user's own address.
            email: Option<EmailAddress>,
            /// The user's own number.
            phone: Option<PhoneNumber>,
            /// The user's own page on a professional network.
            profile: Option<WebUrl>,
            /// What conversations have to do without, if anything: telephone steps and scripts give way.
            talk: Option<Talk>,
            /// What suits instead, in the user's own words; messages carry it.
            talk_line: Option<Line>,
        }
        kept {
            /// When the account was made.
            created_at: Timestamp,
        }
    }
}

impl Account {
    /// An account made now, of somebody who has said nothing of themselves yet.
    pub fn opened(id: AccountId, norms: NormsCode, zone: ZoneName, now: Timestamp) -> Self {
        Self::noted(
            AccountDetails { lang: None, norms, zone, name: None, email: None, phone: None, profile: None, talk: None, talk_line: None },
            id,
            now,
        )
    }
}

/// Code of a file of norms, such as `fr-FR`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct NormsCode(String);

impl NormsCode {
    /// Reads a code: two or three letters, a hyphen, two letters.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let (lang, country) = text.trim().split_once('-').ok_or(Flaw::Malformed)?;
        let letters = |part: &str, sizes: std::ops::RangeInclusive<usize>| {
            sizes.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic())
        };
        if !letters(lang, 2..=3) || !letters(country, 2..=2) {
            return Err(Flaw::Malformed.into());
        }
        Ok(Self(format!("{}-{}", lang.to_ascii_lowercase(), country.to_ascii_uppercase())))
    }

    /// The code, such as `fr-FR`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// France, in French: the customs used until told otherwise.
    pub fn france() -> Self {
        Self("fr-FR".to_owned())
    }
}

impl TryFrom<String> for NormsCode {
    type Error = Unfit;
    fn try_from(text: String) -> Result<Self, Unfit> {
        Self::parse(&text)
    }
}
impl From<NormsCode> for String {
    fn from(code: NormsCode) -> Self {
        code.0
    }
}

/// Name of a time zone of the IANA database, such as `Europe/Paris`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ZoneName(String);

impl ZoneName {
    /// Reads a name; a zone database must know it.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let zone = time::known_zone(text.trim()).ok_or(Flaw::Malformed)?;
        Ok(Self(zone.iana_name().unwrap_or("UTC").to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The zone itself; UTC if no database knows the name any more.
    pub fn zone(&self) -> jiff::tz::TimeZone {
        time::zone(&self.0).unwrap_or(jiff::tz::TimeZone::UTC)
    }

    /// Paris: the zone used until told otherwise.
    pub fn paris() -> Self {
        Self("Europe/Paris".to_owned())
    }
}

impl TryFrom<String> for ZoneName {
    type Error = Unfit;
    fn try_from(text: String) -> Result<Self, Unfit> {
        Self::parse(&text)
    }
}
impl From<ZoneName> for String {
    fn from(name: ZoneName) -> Self {
        name.0
    }
}
