//! How far time reaches: whatever enters lies between 1900 and 2200, so that no rule computes past the ends of the calendar. What
//! enters: days and moments. What leaves: whether they fit; moments computed without overflow. Not done here: reading the clock.

use std::ops::RangeInclusive;

use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};

/// The years of every date that is kept.
pub const YEARS: RangeInclusive<i16> = 1900..=2200;

/// Whether a day lies within what is kept.
pub fn holds_day(day: Date) -> bool {
    YEARS.contains(&day.year())
}

/// Whether a moment lies within what is kept, in whatever zone it was meant.
pub fn holds_moment(at: Timestamp) -> bool {
    let day = |hours| later(at, SignedDuration::from_hours(hours)).to_zoned(TimeZone::UTC).date();
    holds_day(day(26)) || holds_day(day(-26))
}

/// The moment that lies so long after another (before it, when less than nothing): at most the last of the calendar.
pub fn later(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.checked_add(by).unwrap_or(if by.is_negative() { Timestamp::MIN } else { Timestamp::MAX })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_kept_lies_between_1900_and_2200() {
        let day = |text: &str| holds_day(text.parse().unwrap());
        assert!(day("1900-01-01") && day("2200-12-31"));
        assert!(!day("1899-12-31") && !day("2201-01-01") && !day("9999-12-30") && !day("-009999-01-01"));
        let at = |text: &str| holds_moment(text.parse().unwrap());
        assert!(at("1900-01-01T00:00:00+14:00") && at("2200-12-31T23:59:59-12:00"));
        assert!(!at("1899-12-29T00:00:00Z") && !at("9999-12-30T10:00:00Z") && !at("-009999-01-02T10:00:00Z"));
    }

    proptest! {
        #[test]
        fn no_moment_overflows(second in -377_705_023_201_i64..=253_402_207_200, by in any::<i64>()) {
            let at = Timestamp::from_second(second).unwrap();
            let _ = holds_moment(at);
            let moved = later(at, SignedDuration::from_secs(by));
            prop_assert_eq!(moved < at, by < 0 && at > Timestamp::MIN);
        }
    }
}
