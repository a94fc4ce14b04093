//! Closed lists of words: an enum whose values have one spelling in the database, in files and in forms. Not done here: the
//! words people see, which are in `rebond-text`.

/// A word that is not in the closed list it was read for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{word}” is not a known {list}")]
pub struct UnknownWord {
    /// Name of the list.
    pub list: &'static str,
    /// The word as it was read.
    pub word: String,
}

/// A closed list of words, whichever it is.
pub trait ClosedList: Copy + std::str::FromStr + 'static {
    /// Every value, in the order in which it is offered.
    const EVERY: &'static [Self];

    /// The stable spelling, in the database, files and forms.
    fn word(self) -> &'static str;
}

/// Declares an enum with one stable spelling per value (`as_str`, `FromStr`, `ALL`, serde).
macro_rules! word_enum {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$vdoc:meta])* $value:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $value),+ }

        impl $name {
            /// Every value, in the order in which it is offered.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The stable spelling, in the database, files and forms.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$value => $word),+ }
            }
        }

        impl $crate::ClosedList for $name {
            const EVERY: &'static [Self] = Self::ALL;
            fn word(self) -> &'static str { self.as_str() }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownWord;
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$value),)+
                    _ => Err($crate::UnknownWord { list: stringify!($name), word: word.to_owned() }),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}
