//! What fills a variable of a message: a number, which chooses between singular and plural, or words.

use std::borrow::Cow;

use rebond_domain::{EmailAddress, Line, PersonName, PhoneNumber, Prose, WebUrl};

use crate::Text;

/// The value of a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A number, written with the separators of the language.
    Number(i64),
    /// Words, written as they are.
    Words(Cow<'a, str>),
}

impl Arg<'_> {
    pub(crate) fn write(&self, out: &mut String, text: Text) {
        match self {
            Self::Number(number) => out.push_str(&text.number(*number)),
            Self::Words(words) => out.push_str(words),
        }
    }

    pub(crate) fn is_number(&self, wanted: i64) -> bool {
        *self == Self::Number(wanted)
    }

    /// French counts none and one in the singular, English one only.
    pub(crate) fn is_one(&self, text: Text) -> bool {
        self.is_number(1) || (text.is_french() && self.is_number(0))
    }

    /// Whether it is this very word: how a message chooses between wordings.
    pub fn is_word(&self, wanted: &str) -> bool {
        matches!(self, Self::Words(words) if words == wanted)
    }
}

macro_rules! words_from {
    ($($kind:ty),+) => {$(
        impl<'a> From<&'a $kind> for Arg<'a> {
            fn from(words: &'a $kind) -> Self { Self::Words(Cow::Borrowed(words.as_str())) }
        }
    )+};
}
words_from!(String, Line, Prose, EmailAddress, PhoneNumber, WebUrl);

macro_rules! number_from {
    ($($kind:ty),+) => {$(
        impl From<$kind> for Arg<'_> {
            fn from(number: $kind) -> Self { Self::Number(i64::try_from(number).unwrap_or(i64::MAX)) }
        }
    )+};
}
number_from!(u8, u16, u32, u64, usize, i32, i64);

impl<'a> From<&'a str> for Arg<'a> {
    fn from(words: &'a str) -> Self {
        Self::Words(Cow::Borrowed(words))
    }
}
impl From<String> for Arg<'_> {
    fn from(words: String) -> Self {
        Self::Words(Cow::Owned(words))
    }
}
impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(words: Cow<'a, str>) -> Self {
        Self::Words(words)
    }
}
impl From<&PersonName> for Arg<'_> {
    fn from(name: &PersonName) -> Self {
        Self::Words(Cow::Owned(name.full()))
    }
}
