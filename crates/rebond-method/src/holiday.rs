//! Public holidays by rule. What enters: a rule of a norms file and a year. What leaves: the day. Not done here: working days.

use jiff::{ToSpan, civil::Date, civil::Weekday, civil::date};
use rebond_domain::Lang;
use serde::Deserialize;

/// A public holiday: its name and the rule that gives its day.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Holiday {
    fr: String,
    en: String,
    /// Month and day.
    fixed: Option<(i8, i8)>,
    /// Days after Easter Sunday.
    easter: Option<i32>,
    /// Month, and which Monday of it.
    nth_monday: Option<(i8, i8)>,
    /// The last Monday before that month and day.
    monday_before: Option<(i8, i8)>,
    /// Whether it moves to Monday when it falls on a Sunday.
    #[serde(default)]
    from_sunday_to_monday: bool,
}

impl Holiday {
    /// Its name.
    pub(crate) fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }

    /// Its day in that year; `None` when its rule gives none.
    pub(crate) fn in_year(&self, year: i16) -> Option<Date> {
        let day = if let Some((month, day)) = self.fixed {
            Date::new(year, month, day).ok()?
        } else if let Some(after) = self.easter {
            easter(year).checked_add(after.days()).ok()?
        } else if let Some((month, nth)) = self.nth_monday {
            Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, Weekday::Monday).ok()?
        } else {
            let (month, day) = self.monday_before?;
            Date::new(year, month, day).ok()?.nth_weekday(-1, Weekday::Monday).ok()?
        };
        if self.from_sunday_to_monday && day.weekday() == Weekday::Sunday { day.tomorrow().ok() } else { Some(day) }
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
