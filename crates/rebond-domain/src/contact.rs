//! Addresses of a person: e-mails and phones, each with where it came from (C4). Not done here: sending.

use serde::{Deserialize, Serialize};

use crate::{Flaw, Line, PersonEmailId, PersonId, PersonPhoneId, Unfit, text::is_invisible};

word_enum! {
    /// What kind of e-mail address it is.
    pub enum AddressNature {
        /// Of their work (C1).
        Professional = "professional",
        /// Private (C4).
        Private = "private",
        /// Of the whole organisation (C3).
        Generic = "generic",
        /// Not known.
        Unknown = "unknown",
    }
}

word_enum! {
    /// Where an address or number came from (C4).
    pub enum AddressOrigin {
        /// They gave it.
        TheyGaveIt = "they-gave-it",
        /// Given by family or friends.
        FamilyOrFriends = "family-or-friends",
        /// From an alumni directory.
        Alumni = "alumni",
        /// Given by the person who recommended them.
        Recommender = "recommender",
        /// Published by their organisation.
        Published = "published",
        /// Found on a social network.
        SocialNetwork = "social-network",
        /// From a contact file of one's own.
        OwnContacts = "own-contacts",
        /// Worked out from the organisation's pattern (C2); never used without asking.
        Guessed = "guessed",
        /// Not known.
        Unknown = "unknown",
    }
}

word_enum! {
    /// What kind of number it is.
    pub enum PhoneNature {
        /// Mobile.
        Mobile = "mobile",
        /// Direct line at work (C7).
        Direct = "direct",
        /// Switchboard of the organisation (C7).
        Switchboard = "switchboard",
        /// At home.
        Home = "home",
        /// Not known.
        Unknown = "unknown",
    }
}

/// An e-mail address: one `@`, no blanks, a dot in the domain, at most 254 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(Box<str>);

impl EmailAddress {
    /// Reads an address; blanks around it and a `mailto:` before it go.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let text = text.trim();
        let text = text.strip_prefix("mailto:").unwrap_or(text);
        if text.is_empty() {
            return Err(Flaw::Empty.into());
        }
        if text.chars().count() > 254 {
            return Err(Flaw::TooLong { limit: 254 }.into());
        }
        let (local, domain) = text.rsplit_once('@').ok_or(Flaw::Malformed)?;
        let plain = |c: char| {
            !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '(' | ')' | ',' | ';' | ':' | '"' | '\\' | '[' | ']' | '@')
        };
        let labels = domain.split('.').all(|label| {
            !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-') && !label.starts_with('-') && !label.ends_with('-')
        });
        if local.is_empty() || !local.chars().all(plain) || !domain.contains('.') || !labels {
            return Err(Flaw::Malformed.into());
        }
        Ok(Self(text.into()))
    }

    /// The address as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What follows the `@`.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

impl std::fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl TryFrom<String> for EmailAddress {
    type Error = Unfit;
    fn try_from(text: String) -> Result<Self, Unfit> {
        Self::parse(&text)
    }
}
impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0.into()
    }
}

/// A phone number as people write it: 3 to 20 digits, with the usual signs between, and words such as an extension after.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PhoneNumber(Box<str>);

impl PhoneNumber {
    /// Reads a number; blanks around it, invisible signs that came along when it was copied, and a `tel:` or `Tél. :` before it go.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let text: String = text.chars().filter(|c| !is_invisible(*c)).collect();
        let text = text.trim();
        let text = text.find(|c: char| c.is_ascii_digit()).and_then(|first| label(text, first)).unwrap_or(text);
        let digits = text.chars().filter(char::is_ascii_digit).count();
        if text.is_empty() {
            return Err(Flaw::Empty.into());
        }
        if text.chars().count() > 40 {
            return Err(Flaw::TooLong { limit: 40 }.into());
        }
        let usual = |c: char| {
            c.is_alphanumeric()
                || c.is_whitespace()
                || matches!(c, '+' | '(' | ')' | '[' | ']' | '.' | '-' | '/' | ',' | ';' | ':' | '#' | '*' | '_' | '=' | '°')
                || matches!(c, '·' | '•' | '‧' | '−' | '\u{2010}'..='\u{2015}')
        };
        if !(3..=20).contains(&digits) || !text.chars().all(usual) {
            return Err(Flaw::Malformed.into());
        }
        Ok(Self(text.into()))
    }

    /// The number as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as a `tel:` link carries it (RFC 3966): digits alone, a `+` before them where it is international, and the extension.
    pub fn dialled(&self) -> String {
        let (number, extension) = self.split();
        let international = number.trim_start_matches(['(', '[']).starts_with('+');
        // The zero in brackets is for those who call from inside the country.
        let number = if international { number.replace("(0)", "") } else { number.to_owned() };
        let digits = |text: &str| text.chars().filter(|c| c.is_ascii_digit() || matches!(c, '*' | '#')).collect::<String>();
        let after = digits(extension);
        let plus = if international { "+" } else { "" };
        format!("{plus}{}{}{after}", digits(&number), if after.is_empty() { "" } else { ";ext=" })
    }

    /// The number, and what follows its first word: an extension.
    pub(crate) fn split(&self) -> (&str, &str) {
        let dialled = |at: &usize| self.0[..*at].chars().filter(char::is_ascii_digit).count() >= 3;
        let word = self.0.char_indices().filter(|(_, c)| c.is_alphabetic()).map(|(at, _)| at).find(dialled);
        self.0.split_at(word.unwrap_or(self.0.len()))
    }
}

/// What stands after a short word that says it is a number, such as `Tél. :`; `None` without one.
fn label(text: &str, first_digit: usize) -> Option<&str> {
    let signs = text[..first_digit].trim_end_matches(['+', '(', '[', '#', '*']);
    let word = signs.trim_end().trim_end_matches(':').trim_end().trim_end_matches('.');
    let is_word = !word.is_empty() && word.chars().count() <= 12 && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | ' ' | '°'));
    is_word.then(|| text[signs.len()..].trim_start())
}

impl std::fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl TryFrom<String> for PhoneNumber {
    type Error = Unfit;
    fn try_from(text: String) -> Result<Self, Unfit> {
        Self::parse(&text)
    }
}
impl From<PhoneNumber> for String {
    fn from(number: PhoneNumber) -> Self {
        number.0.into()
    }
}

/// One e-mail address of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonEmail {
    /// Identifier.
    pub id: PersonEmailId,
    /// Whose.
    pub person_id: PersonId,
    /// The address.
    pub address: EmailAddress,
    /// Of work, private, of the whole organisation.
    pub nature: AddressNature,
    /// Where it came from.
    pub origin: AddressOrigin,
    /// Through whom, when somebody gave it.
    pub through: Option<Line>,
}

/// One phone number of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonPhone {
    /// Identifier.
    pub id: PersonPhoneId,
    /// Whose.
    pub person_id: PersonId,
    /// The number.
    pub number: PhoneNumber,
    /// Mobile, direct, switchboard.
    pub nature: PhoneNature,
    /// Where it came from.
    pub origin: AddressOrigin,
    /// Through whom, when somebody gave it.
    pub through: Option<Line>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_or_refused() {
        for good in ["a@b.fr", " mailto:Jean.Dupont+x@exemple.org ", "élodie@exemple.fr", "o'neil@a-b.co"] {
            assert!(EmailAddress::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "a", "a@b", "a b@c.fr", "a@@b.fr", "<a@b.fr>", "a@b..fr", "a@-b.fr", "a@b.fr\r\nBcc: x@y.z"] {
            assert!(EmailAddress::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        // As written, and as dialled.
        for (written, dialled) in [
            ("06 12 34 56 78", "0612345678"),
            ("06\u{202f}12\u{a0}34 56 78", "0612345678"),
            ("06.12.34.56.78", "0612345678"),
            ("06-12-34-56-78", "0612345678"),
            ("06/12/34/56/78", "0612345678"),
            ("06·12·34·56·78", "0612345678"),
            ("+33 6 12 34 56 78", "+33612345678"),
            ("+33 (0)6.12.34.56.78", "+33612345678"),
            ("(+33) 6 12 34 56 78", "+33612345678"),
            ("0033 6 12 34 56 78", "0033612345678"),
            ("514 555-0178", "5145550178"),
            ("(514) 555-0178", "5145550178"),
            ("+1 514.555.0178", "+15145550178"),
            ("1-514-555-0178", "15145550178"),
            ("(514) 555-0178 ext. 12", "5145550178;ext=12"),
            ("514 555‑0178, poste 12", "5145550178;ext=12"),
            ("514-555-0178 x12", "5145550178;ext=12"),
            ("+1-514-555-0178;ext=12", "+15145550178;ext=12"),
            ("01 23 45 67 89 (accueil)", "0123456789"),
            ("01 23 45 67 89 (secrétariat)", "0123456789"),
            ("3949", "3949"),
            ("\u{202a}+33 6 12 34 56 78\u{202c}", "+33612345678"),
            ("tel:+33612345678", "+33612345678"),
            ("Tél. : 06 12 34 56 78", "0612345678"),
            ("Tél.\u{a0}: (514) 555-0178", "5145550178"),
            ("Mobile: +33 6 12 34 56 78", "+33612345678"),
        ] {
            let read = PhoneNumber::parse(written).unwrap_or_else(|unfit| panic!("{written}: {unfit:?}"));
            assert_eq!(read.dialled(), dialled, "{written}");
            assert_eq!(PhoneNumber::parse(read.as_str()), Ok(read), "{written}");
        }
        for bad in ["", "12", "Claire", "06 12 34 56 78 <b>", "<script>123</script>", "a@b.fr 123456", "1234567890 1234567890 1"] {
            assert!(PhoneNumber::parse(bad).is_err(), "{bad}");
        }
    }
}
