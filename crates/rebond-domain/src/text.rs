//! Words typed or imported by people: one line, or prose. What enters: any text. What leaves: trimmed text of a bounded size
//! without control characters. Not done here: escaping, which belongs to whoever writes it out.

use std::fmt;

/// Why a text does not fit its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing is left once trimmed.
    Empty,
    /// Longer than the limit, in characters.
    TooLong {
        /// The limit, in characters.
        limit: usize,
    },
    /// Not of the expected form (address, number, link, date …).
    Malformed,
}

/// A text that does not fit its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unfit text: {flaw:?}")]
pub struct Unfit {
    /// What is wrong with it.
    pub flaw: Flaw,
}

impl From<Flaw> for Unfit {
    fn from(flaw: Flaw) -> Self {
        Self { flaw }
    }
}

macro_rules! text {
    ($(#[$doc:meta])* $name:ident, $limit:literal, $clean:path) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Box<str>);

        impl $name {
            /// The greatest length, in characters.
            pub const LIMIT: usize = $limit;

            /// Reads a text; surrounding blanks go, control characters go.
            pub fn parse(text: &str) -> Result<Self, Unfit> {
                let clean = $clean(text);
                if clean.is_empty() {
                    return Err(Flaw::Empty.into());
                }
                if clean.chars().count() > Self::LIMIT {
                    return Err(Flaw::TooLong { limit: Self::LIMIT }.into());
                }
                Ok(Self(clean.into()))
            }

            /// Reads an optional text: blank is `None`.
            pub fn parse_optional(text: &str) -> Result<Option<Self>, Unfit> {
                match Self::parse(text) {
                    Err(Unfit { flaw: Flaw::Empty }) => Ok(None),
                    other => other.map(Some),
                }
            }

            /// Reads as much of a text as fits; `None` when nothing is left. For imports, where a long cell is cut and said.
            pub fn cut(text: &str) -> Option<Self> {
                let clean: String = $clean(text).chars().take(Self::LIMIT).collect();
                let clean = clean.trim().to_owned();
                (!clean.is_empty()).then(|| Self(clean.into()))
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
        impl TryFrom<String> for $name {
            type Error = Unfit;
            fn try_from(text: String) -> Result<Self, Unfit> {
                Self::parse(&text)
            }
        }
        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0.into()
            }
        }
    };
}

text! {
    /// One line of text, 1 to 300 characters: a name, a role, a town, a title.
    Line, 300, one_line
}
text! {
    /// Prose of one or more lines, 1 to 20,000 characters: a message, a note, a story.
    Prose, 20_000, many_lines
}

/// Blanks of every kind become one space; control characters go.
fn one_line(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() && c != '\u{202f}' && c != '\u{a0}') {
        let word: String = word.chars().filter(|c| !unwanted(*c)).collect();
        if word.is_empty() {
            continue;
        }
        if !clean.is_empty() {
            clean.push(' ');
        }
        clean.push_str(&word);
    }
    clean.trim().to_owned()
}

/// Line ends become `\n`; control characters go; tabs stay.
fn many_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let clean: String = text.chars().filter(|c| matches!(c, '\n' | '\t') || !unwanted(*c)).collect();
    clean.trim().to_owned()
}

/// Control characters, the byte-order mark, and the marks that turn the direction of what follows without an end (they could
/// make one text look like another; isolates, which close themselves at the line's end, stay).
fn unwanted(c: char) -> bool {
    c.is_control() || matches!(c, '\u{feff}' | '\u{202a}'..='\u{202e}')
}

/// Signs that direct or join writing and are not seen: address books put them around numbers.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
