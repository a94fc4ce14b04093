//! Moments of the sample campaign, told in working days from today, so that it is alive on whatever day it is opened. What enters:
//! words such as `-38 16:30`, norms, now. What leaves: days and moments. Not done here: reading a clock.

use jiff::{Timestamp, Zoned, civil::Date};
use rebond_method::Norms;
use serde::Deserialize;

/// A day, and an hour of it: `-38 16:30` is half past four, thirty-eight working days ago; without an hour, ten o'clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct When {
    days: i16,
    hour: i8,
    minute: i8,
}

impl TryFrom<String> for When {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let (days, hour) = text.split_once(' ').unwrap_or((&text, "10:00"));
        let read = || {
            let (hour, minute) = hour.split_once(':')?;
            Some(Self { days: days.parse().ok()?, hour: hour.parse().ok()?, minute: minute.parse().ok()? })
        };
        read().ok_or_else(|| format!("no moment: {text}"))
    }
}

/// Today, and the working days around it.
pub(super) struct Days<'a> {
    norms: &'a Norms,
    now: Zoned,
}

impl<'a> Days<'a> {
    pub(super) fn around(now: Zoned, norms: &'a Norms) -> Self {
        Self { norms, now }
    }

    /// The day meant: that many working days before or after today.
    pub(super) fn day(&self, when: When) -> Date {
        let today = self.now.date();
        let mut left = when.days.unsigned_abs();
        let mut day = today;
        while left > 0 {
            let next = if when.days < 0 { day.yesterday() } else { day.tomorrow() };
            let Ok(next) = next else { break };
            day = next;
            if self.norms.is_working_day(day) {
                left -= 1;
            }
        }
        day
    }

    /// The moment meant.
    pub(super) fn moment(&self, when: When) -> Timestamp {
        let civil = self.day(when).at(when.hour, when.minute, 0, 0);
        civil.to_zoned(self.now.time_zone().clone()).map_or(self.now.timestamp(), |zoned| zoned.timestamp())
    }
}
