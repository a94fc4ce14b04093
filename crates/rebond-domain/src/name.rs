//! The name of a person: given name, family name, at least one of them. Not done here: titles and forms of address.

use serde::{Deserialize, Serialize};

use crate::{Flaw, Line, Unfit, fold, identity::cut};

/// A name with at least one part.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Parts", into = "Parts")]
pub struct PersonName {
    given: Option<Line>,
    family: Option<Line>,
}

#[derive(Serialize, Deserialize)]
struct Parts {
    given: Option<Line>,
    family: Option<Line>,
}

impl PersonName {
    /// A name of the two parts; at least one is required.
    pub fn new(given: Option<Line>, family: Option<Line>) -> Result<Self, Unfit> {
        if given.is_none() && family.is_none() {
            return Err(Flaw::Empty.into());
        }
        Ok(Self { given, family })
    }

    /// Reads the two parts from text.
    pub fn parse(given: &str, family: &str) -> Result<Self, Unfit> {
        Self::new(Line::parse_optional(given)?, Line::parse_optional(family)?)
    }

    /// The given name.
    pub fn given(&self) -> Option<&Line> {
        self.given.as_ref()
    }

    /// The family name.
    pub fn family(&self) -> Option<&Line> {
        self.family.as_ref()
    }

    /// The name as one says it: given name, then family name.
    pub fn full(&self) -> String {
        match (&self.given, &self.family) {
            (Some(given), Some(family)) => format!("{given} {family}"),
            (Some(one), None) | (None, Some(one)) => one.to_string(),
            (None, None) => String::new(),
        }
    }

    /// What one calls them in a short sentence: the given name, or else the family name.
    pub fn short(&self) -> &str {
        self.given.as_ref().or(self.family.as_ref()).map_or("", Line::as_str)
    }

    /// One or two letters that stand for them on a small disc.
    pub fn initials(&self) -> String {
        [&self.given, &self.family]
            .into_iter()
            .flatten()
            .filter_map(|part| part.as_str().chars().find(|c| c.is_alphanumeric()))
            .flat_map(char::to_uppercase)
            .collect()
    }

    /// The key under which lists are sorted: folded family name, then given name; signs stay, unlike in [`Self::key`].
    pub fn sort_key(&self) -> String {
        let part = |part: &Option<Line>| part.as_ref().map(|line| fold(line.as_str()));
        cut([part(&self.family), part(&self.given)].into_iter().flatten().collect::<Vec<_>>().join(" "))
    }
}

impl TryFrom<Parts> for PersonName {
    type Error = Unfit;
    fn try_from(parts: Parts) -> Result<Self, Unfit> {
        Self::new(parts.given, parts.family)
    }
}
impl From<PersonName> for Parts {
    fn from(name: PersonName) -> Self {
        Self { given: name.given, family: name.family }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_at_least_one_part() {
        assert!(PersonName::parse(" ", "").is_err());
        let name = PersonName::parse("Élise", "de La Tour").unwrap();
        assert_eq!((name.full().as_str(), name.short(), name.initials().as_str()), ("Élise de La Tour", "Élise", "ÉD"));
        assert_eq!(name.sort_key(), "de la tour elise");
        assert_eq!(PersonName::parse("", "Ødegård").unwrap().sort_key(), "odegard");
    }
}
