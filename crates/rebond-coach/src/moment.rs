//! The present moment as the rules see it: today in the user's zone, and how far back the waits reach. What enters: now and
//! the norms. What leaves: days. Not done here: reading a clock.

use std::cell::OnceCell;

use jiff::{Span, Timestamp, ToSpan, Zoned, tz::TimeZone};
use rebond_domain::{Date, PersonOutline};
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

/// The present moment by the customs of each: waits and working days are those of the country where the other lives (H).
pub(crate) struct Moments<'a> {
    now: &'a Zoned,
    own: Moment<'a>,
    others: Vec<OnceCell<Moment<'a>>>,
}

impl<'a> Moments<'a> {
    pub(crate) fn new(now: &'a Zoned, norms: &'a Norms) -> Self {
        Self { now, own: Moment::new(now, norms), others: Norms::all().iter().map(|_| OnceCell::new()).collect() }
    }

    /// By the customs of the account.
    pub(crate) const fn own(&self) -> &Moment<'a> {
        &self.own
    }

    /// By the customs of somebody.
    pub(crate) fn of(&self, person: Option<&PersonOutline>) -> &Moment<'a> {
        let Some(code) = person.and_then(|person| person.norms.as_ref()).filter(|code| **code != self.own.norms.code) else {
            return &self.own;
        };
        let of_theirs = Norms::all().iter().zip(&self.others).find(|(norms, _)| norms.code == *code);
        of_theirs.map_or(&self.own, |(norms, moment)| moment.get_or_init(|| Moment::new(self.now, norms)))
    }
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
