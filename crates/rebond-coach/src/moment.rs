//! The present moment as the rules see it: today in the user's zone, and how far back the waits reach. What enters: now and
//! the norms. What leaves: days. Not done here: reading a clock.

use jiff::{Span, Timestamp, ToSpan, Zoned, tz::TimeZone};
use rebond_domain::Date;
use rebond_method::Norms;

/// How many working days back the waits may reach.
const REACH: usize = 40;
/// The hour from which it is evening.
pub(crate) const EVENING: i8 = 18;

/// The present moment, and what follows from it.
pub(crate) struct Moment<'a> {
    pub(crate) now: Timestamp,
    pub(crate) today: Date,
    pub(crate) norms: &'a Norms,
    zone: TimeZone,
    /// The last day after which `n` working days have passed by today, by `n`.
    passed: Vec<Date>,
}

impl<'a> Moment<'a> {
    pub(crate) fn new(now: &Zoned, norms: &'a Norms) -> Self {
        let today = now.date();
        let mut passed = vec![today];
        let mut day = today;
        while passed.len() <= REACH {
            // A day counts once it has begun, so the day before a working day has one more behind it.
            let counts = norms.is_working_day(day);
            day = before(day, 1.day());
            if counts {
                passed.push(day);
            }
            if day == Date::MIN {
                break;
            }
        }
        Self { now: now.timestamp(), today, norms, zone: now.time_zone().clone(), passed }
    }

    /// The day of a moment, in the user's zone.
    pub(crate) fn day(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at).date()
    }

    /// The moment at which a day begins, in the user's zone.
    pub(crate) fn start_of(&self, day: Date) -> Option<Timestamp> {
        self.zone.to_ambiguous_zoned(day.at(0, 0, 0, 0)).compatible().ok().map(|start| start.timestamp())
    }

    /// Whether `n` working days have passed since that day.
    pub(crate) fn waited(&self, since: Date, n: u16) -> bool {
        self.passed.get(usize::from(n)).is_some_and(|last| since <= *last)
    }

    /// Whether it is evening of that day, or that day is over.
    pub(crate) fn evening_of(&self, day: Date) -> bool {
        day < self.today || day == self.today && self.zone.to_datetime(self.now).hour() >= EVENING
    }

    /// How many days ago that day was; negative when it is still to come.
    pub(crate) fn days_since(&self, day: Date) -> i32 {
        day.until(self.today).map_or(0, |span| span.get_days())
    }
}

/// The day that lies so long after another, at most the last of the calendar.
pub(crate) fn after(day: Date, span: Span) -> Date {
    day.saturating_add(span)
}

/// The day that lies so long before another, at least the first of the calendar.
pub(crate) fn before(day: Date, span: Span) -> Date {
    day.saturating_sub(span)
}
