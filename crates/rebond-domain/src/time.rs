//! How far time reaches: whatever enters lies between 1900 and 2200, so that no rule computes past the ends of the calendar. What
//! enters: days and moments; names of zones. What leaves: whether they fit; moments computed without overflow; zones. Not done here:
//! reading the clock.

use std::ops::RangeInclusive;

use jiff::{
    SignedDuration, Timestamp,
    civil::Date,
    tz::{TimeZone, TimeZoneDatabase},
};

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

/// The zone of that name, with the rules that this machine keeps up to date; those built in where the machine has none or cannot be read.
pub fn zone(name: &str) -> Option<TimeZone> {
    of_machine(name).or_else(|| built_in(name))
}

/// The zone of that name, if there is one: what is built in is asked first, so that a name is read without a file being opened.
pub fn known_zone(name: &str) -> Option<TimeZone> {
    built_in(name).or_else(|| of_machine(name))
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
fn of_machine(name: &str) -> Option<TimeZone> {
    TimeZone::get(name).ok()
}

fn built_in(name: &str) -> Option<TimeZone> {
    TimeZoneDatabase::bundled().get(name).ok()
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

    #[test]
    fn a_zone_is_known_without_the_files_of_the_machine() {
        for name in ["Europe/Paris", "America/Toronto", "Pacific/Auckland", "UTC"] {
            assert_eq!(built_in(name).unwrap().iana_name(), Some(name));
            assert_eq!(zone(name).unwrap().iana_name(), known_zone(name).unwrap().iana_name());
        }
        assert_eq!(known_zone("america/TORONTO").unwrap().iana_name(), Some("America/Toronto"));
        assert!(zone("Mars/Olympus").is_none() && known_zone("Mars/Olympus").is_none() && known_zone("").is_none());
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
