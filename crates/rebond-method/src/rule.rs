//! The rules of the method by number. What enters: a number such as `G5`. What leaves: the rule, its spelling, its sentence
//! in French and English. Not done here: applying a rule.

use std::{collections::BTreeMap, sync::LazyLock};

use rebond_domain::Lang;

use crate::shelf::PerLang;

macro_rules! rules {
    ($($rule:ident)+) => {
        /// A rule of the method; its doc is its sentence, [`Rule::text`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $(#[doc = concat!("Rule ", stringify!($rule), ".")] $rule),+ }

        impl Rule {
            /// Every rule, in the order of the method.
            pub const ALL: &'static [Self] = &[$(Self::$rule),+];

            /// The number, such as `G5`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$rule => stringify!($rule)),+ }
            }
        }
    };
}

rules! {
    A1 A2 A3 A4 A5 A6 A7 A8
    B1 B2 B3 B4 B5 B6 B7 B8 B9 B10 B11 B12 B13 B14 B15 B16
    C1 C2 C3 C4 C5 C6 C7 C8 C9
    D1 D2 D3 D4 D5 D6 D7 D8 D9 D10 D11 D12 D13 D14 D15 D16
    E1 E2 E3 E4 E5 E6 E7 E8 E9 E10 E11 E12 E13 E14 E15
    F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12
    G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11 G12 G13 G14
    H
}

/// A number that is no rule of the method.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a rule of the method")]
pub struct UnknownRule(pub String);

impl Rule {
    /// Reads a number; blanks around it and its case do not matter.
    pub fn parse(text: &str) -> Result<Self, UnknownRule> {
        let wanted = text.trim();
        Self::ALL.iter().copied().find(|rule| rule.as_str().eq_ignore_ascii_case(wanted)).ok_or_else(|| UnknownRule(wanted.to_owned()))
    }

    /// The rule in one plain sentence.
    pub fn text(self, lang: Lang) -> &'static str {
        TEXTS.of(lang).get(self.as_str()).map_or("", String::as_str)
    }
}

impl std::str::FromStr for Rule {
    type Err = UnknownRule;
    fn from_str(text: &str) -> Result<Self, UnknownRule> {
        Self::parse(text)
    }
}

impl std::fmt::Display for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl<'de> serde::Deserialize<'de> for Rule {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(from)?).map_err(serde::de::Error::custom)
    }
}

impl serde::Serialize for Rule {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

static TEXTS: LazyLock<PerLang<BTreeMap<String, String>>> =
    LazyLock::new(|| PerLang::read("rules", include_str!("../data/fr/rules.toml"), include_str!("../data/en/rules.toml")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_sentence_in_both_languages_and_no_sentence_is_left_over() {
        for lang in [Lang::Fr, Lang::En] {
            for rule in Rule::ALL {
                assert!(rule.text(lang).ends_with(['.', '?']), "{rule} {lang}: {}", rule.text(lang));
            }
            assert_eq!(TEXTS.of(lang).len(), Rule::ALL.len());
        }
    }

    #[test]
    fn a_number_reads_back() {
        for rule in Rule::ALL {
            assert_eq!(Rule::parse(&format!(" {} ", rule.as_str().to_lowercase())), Ok(*rule));
        }
        for wrong in ["", "A0", "A9", "G15", "Z1", "H1", "A", "A 1"] {
            assert!(Rule::parse(wrong).is_err(), "{wrong}");
        }
    }
}
