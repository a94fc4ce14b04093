//! When one is free for a meeting: parts of the days of a week, a set. Not done here: choosing moments.

use std::fmt;

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

use crate::{Flaw, Unfit};

word_enum! {
    /// A part of a day, with an hour that a meeting can begin at.
    pub enum DayPart {
        /// The morning.
        Morning = "morning",
        /// Around noon.
        Noon = "noon",
        /// The afternoon.
        Afternoon = "afternoon",
        /// After work.
        Evening = "evening",
    }
}

impl DayPart {
    /// The hour a meeting in it begins at.
    pub const fn hour(self) -> i8 {
        match self {
            Self::Morning => 10,
            Self::Noon => 12,
            Self::Afternoon => 15,
            Self::Evening => 18,
        }
    }
}

/// The parts of a week in which one is free: seven days of four parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FreeHours(u32);

impl FreeHours {
    /// Nothing was said.
    pub const NONE: Self = Self(0);

    /// With one more part of a day.
    #[must_use]
    pub fn and(self, day: Weekday, part: DayPart) -> Self {
        Self(self.0 | Self::bit(day, part))
    }

    /// Whether one is free then.
    pub fn contains(self, day: Weekday, part: DayPart) -> bool {
        self.0 & Self::bit(day, part) != 0
    }

    /// Whether nothing was said.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn bit(day: Weekday, part: DayPart) -> u32 {
        let place = u32::try_from(day.to_monday_zero_offset()).unwrap_or(0) * 4 + part as u32;
        1 << place
    }

    /// The set of a text as [`fmt::Display`] writes it.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let mut found = Self::NONE;
        for word in text.split_ascii_whitespace() {
            let parsed = word.split_once('-').and_then(|(day, part)| {
                let day = Weekday::from_monday_one_offset(day.parse().ok()?).ok()?;
                Some((day, part.parse().ok()?))
            });
            let Some((day, part)) = parsed else { return Err(Flaw::Malformed.into()) };
            found = found.and(day, part);
        }
        Ok(found)
    }
}

impl fmt::Display for FreeHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = true;
        for number in 1..=7 {
            let Ok(day) = Weekday::from_monday_one_offset(number) else { continue };
            for part in DayPart::ALL.iter().filter(|part| self.contains(day, **part)) {
                write!(f, "{}{number}-{part}", if first { "" } else { " " })?;
                first = false;
            }
        }
        Ok(())
    }
}

impl TryFrom<String> for FreeHours {
    type Error = Unfit;
    fn try_from(text: String) -> Result<Self, Unfit> {
        Self::parse(&text)
    }
}

impl From<FreeHours> for String {
    fn from(hours: FreeHours) -> Self {
        hours.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let hours = FreeHours::NONE.and(Weekday::Tuesday, DayPart::Evening).and(Weekday::Friday, DayPart::Noon);
        assert_eq!(hours.to_string(), "2-evening 5-noon");
        assert_eq!(FreeHours::parse("5-noon 2-evening"), Ok(hours));
        assert!(hours.contains(Weekday::Friday, DayPart::Noon) && !hours.contains(Weekday::Friday, DayPart::Evening));
        assert_eq!(FreeHours::parse(""), Ok(FreeHours::NONE));
        assert!(FreeHours::parse("8-noon").is_err() && FreeHours::parse("2-night").is_err());
    }
}
