//! Public holidays by rule. What enters: a rule of a norms file and a year. What leaves: the days. Not done here: working days.
//!
//! A `[[holiday]]` has its names `fr` and `en`, and one of:
//! - `fixed = [12, 25]`: month and day;
//! - `easter = -2`: days after Easter Sunday;
//! - `weekday = "monday"` with `nth = [9, 1]` (month and which; -1 is the last), `on-or-before = [5, 24]` or `on-or-after = [6, 19]`.
//!
//! It may also have `days-later = 4` (after that day), `moves = { saturday = -1, sunday = 1 }` (by how many days, when it falls on
//! one of these), `from = 2021` and `until = 2019` (first and last year).

use std::{collections::BTreeMap, ops::RangeInclusive};

use jiff::{ToSpan, civil::Date, civil::Weekday, civil::date};
use rebond_domain::Lang;
use serde::Deserialize;

/// A public holiday: its name and the rule that gives its day.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Written")]
pub(crate) struct Holiday {
    fr: String,
    en: String,
    day: Day,
    later: i32,
    moves: BTreeMap<WeekdayName, i8>,
    years: RangeInclusive<i16>,
}

/// A day of every year.
#[derive(Debug, Clone, Copy)]
enum Day {
    Fixed(MonthDay),
    Easter,
    Nth(Weekday, MonthDay),
    OnOrBefore(Weekday, MonthDay),
    OnOrAfter(Weekday, MonthDay),
}

/// Month, and day or which one of it.
type MonthDay = (i8, i8);

impl Holiday {
    /// Its name.
    pub(crate) fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }

    /// Its days in that year: one, or none before it began, or two when that of the next year moves into this one.
    pub(crate) fn in_year(&self, year: i16) -> impl Iterator<Item = Date> {
        let near = [year.saturating_sub(1), year, year.saturating_add(1)].into_iter();
        near.filter_map(|of| self.of_year(of)).filter(move |day| day.year() == year)
    }

    /// Whether it is kept on that day.
    pub(crate) fn is_on(&self, day: Date) -> bool {
        self.in_year(day.year()).any(|kept| kept == day)
    }

    /// The day of that year's holiday, wherever it moved; `None` when it was not kept that year or its rule gives none.
    fn of_year(&self, year: i16) -> Option<Date> {
        if !self.years.contains(&year) {
            return None;
        }
        let day = self.day.in_year(year)?.checked_add(self.later.days()).ok()?;
        let by = self.moves.iter().find(|(weekday, _)| Weekday::from(**weekday) == day.weekday()).map_or(0, |(_, by)| i32::from(*by));
        day.checked_add(by.days()).ok()
    }
}

impl Day {
    fn in_year(self, year: i16) -> Option<Date> {
        match self {
            Self::Fixed((month, day)) => Date::new(year, month, day).ok(),
            Self::Easter => Some(easter(year)),
            Self::Nth(weekday, (month, nth)) => Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok(),
            Self::OnOrBefore(weekday, (month, day)) => Date::new(year, month, day).ok()?.tomorrow().ok()?.nth_weekday(-1, weekday).ok(),
            Self::OnOrAfter(weekday, (month, day)) => Date::new(year, month, day).ok()?.yesterday().ok()?.nth_weekday(1, weekday).ok(),
        }
    }
}

/// A holiday as a file writes it.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Written {
    fr: String,
    en: String,
    fixed: Option<MonthDay>,
    easter: Option<i16>,
    weekday: Option<WeekdayName>,
    nth: Option<MonthDay>,
    on_or_before: Option<MonthDay>,
    on_or_after: Option<MonthDay>,
    #[serde(default)]
    days_later: i16,
    #[serde(default)]
    moves: BTreeMap<WeekdayName, i8>,
    from: Option<i16>,
    until: Option<i16>,
}

/// Why a rule gives no day.
#[derive(Debug, thiserror::Error)]
#[error("“{0}”: exactly one rule, with a day that exists")]
pub(crate) struct NoDay(String);

impl TryFrom<Written> for Holiday {
    type Error = NoDay;
    fn try_from(it: Written) -> Result<Self, NoDay> {
        let weekday = it.weekday.map(Weekday::from);
        let day = match (it.fixed, it.easter, weekday, it.nth, it.on_or_before, it.on_or_after) {
            (Some(day), None, None, None, None, None) => Some(Day::Fixed(day)),
            (None, Some(_), None, None, None, None) => Some(Day::Easter),
            (None, None, Some(weekday), Some(day), None, None) => Some(Day::Nth(weekday, day)),
            (None, None, Some(weekday), None, Some(day), None) => Some(Day::OnOrBefore(weekday, day)),
            (None, None, Some(weekday), None, None, Some(day)) => Some(Day::OnOrAfter(weekday, day)),
            _ => None,
        };
        // Any year would do: a holiday on 29 February has to be one of a leap year.
        let Some(day) = day.filter(|day| day.in_year(2024).is_some()) else { return Err(NoDay(it.fr)) };
        // Never a year that the calendar does not have.
        let years = it.from.unwrap_or(i16::MIN).max(Date::MIN.year())..=it.until.unwrap_or(i16::MAX).min(Date::MAX.year());
        let later = i32::from(it.easter.unwrap_or(0)) + i32::from(it.days_later);
        Ok(Self { fr: it.fr, en: it.en, day, later, moves: it.moves, years })
    }
}

/// A day of the week as a file names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum WeekdayName {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl From<WeekdayName> for Weekday {
    fn from(name: WeekdayName) -> Self {
        match name {
            WeekdayName::Monday => Self::Monday,
            WeekdayName::Tuesday => Self::Tuesday,
            WeekdayName::Wednesday => Self::Wednesday,
            WeekdayName::Thursday => Self::Thursday,
            WeekdayName::Friday => Self::Friday,
            WeekdayName::Saturday => Self::Saturday,
            WeekdayName::Sunday => Self::Sunday,
        }
    }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876.
pub(crate) fn easter(year: i16) -> Date {
    let year_i = i32::from(year);
    let golden = year_i % 19;
    let (century, of_century) = (year_i / 100, year_i % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let week = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * week) / 451;
    let sum = moon + week - 7 * late + 114;
    date(year, (sum / 31) as i8, (sum % 31 + 1) as i8)
}

#[cfg(test)]
mod tests;
