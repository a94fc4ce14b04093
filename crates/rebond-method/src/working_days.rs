//! Working days: Monday to Friday, public holidays of the country apart. What enters: a civil date and the norms. What
//! leaves: dates and counts. Not done here: hours, time zones, the choice of a wait.

use jiff::{civil::Date, civil::Weekday};
use rebond_domain::Lang;

use crate::Norms;

/// The years of the table of holidays.
const TABLE: std::ops::Range<i16> = 2000..2101;

impl Norms {
    /// The public holidays of that year, in order of date.
    pub fn holidays_in(&self, year: i16) -> Vec<Date> {
        let mut days: Vec<Date> = self.holidays.iter().flat_map(|holiday| holiday.in_year(year)).collect();
        days.sort_unstable();
        days
    }

    /// The name of the public holiday on that day, if there is one.
    pub fn holiday_name(&self, day: Date, lang: Lang) -> Option<&str> {
        self.holidays.iter().find(|holiday| holiday.is_on(day)).map(|holiday| holiday.name(lang))
    }

    /// Whether people are at work on that day.
    pub fn is_working_day(&self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !self.is_holiday(day)
    }

    /// The days of this century are looked up in a table made once: waits ask for thousands of them.
    fn is_holiday(&self, day: Date) -> bool {
        if !TABLE.contains(&day.year()) {
            return self.holidays.iter().any(|holiday| holiday.is_on(day));
        }
        let table = self.table.get_or_init(|| TABLE.flat_map(|year| self.holidays_in(year)).collect());
        table.binary_search(&day).is_ok()
    }

    /// The `n`th working day after `day`, `day` itself not counted. With `n` = 0: `day` if it is a working day, or else the
    /// next one. The last day of the calendar when there is none left.
    pub fn working_days_after(&self, day: Date, n: u16) -> Date {
        let mut day = day;
        let mut left = n;
        if n == 0 && self.is_working_day(day) {
            return day;
        }
        loop {
            let Ok(next) = day.tomorrow() else { return day };
            day = next;
            if self.is_working_day(day) {
                left = left.saturating_sub(1);
                if left == 0 {
                    return day;
                }
            }
        }
    }

    /// The last working day before `day`. The first day of the calendar when there is none.
    pub fn working_day_before(&self, day: Date) -> Date {
        let mut day = day;
        loop {
            let Ok(before) = day.yesterday() else { return day };
            day = before;
            if self.is_working_day(day) {
                return day;
            }
        }
    }

    /// How many working days lie after `from`, up to `to` included; 0 when `to` is not after `from`.
    pub fn working_days_between(&self, from: Date, to: Date) -> u32 {
        let mut count = 0;
        let mut day = from;
        while day < to {
            let Ok(next) = day.tomorrow() else { break };
            day = next;
            count += u32::from(self.is_working_day(day));
        }
        count
    }
}

#[cfg(test)]
mod tests;
