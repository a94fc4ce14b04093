//! Time as an account lives it: what turns moments into its days and hours. What enters: the present moment in the account's zone.
//! What leaves: a value for views to carry. Not done here: reading the clock (`desk`), dates in words.

use jiff::{Zoned, civil::Date};
use rebond_domain::Timestamp;

/// The present moment of an account, in its time zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalTime {
    now: Zoned,
}

impl LocalTime {
    /// With this moment as the present.
    pub const fn of(now: Zoned) -> Self {
        Self { now }
    }

    /// The present moment.
    pub const fn now(&self) -> &Zoned {
        &self.now
    }

    /// The present day.
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// A moment, in the account's time zone.
    pub fn at(&self, at: Timestamp) -> Zoned {
        at.to_zoned(self.now.time_zone().clone())
    }

    /// The day of a moment, in the account's time zone.
    pub fn day(&self, at: Timestamp) -> Date {
        self.at(at).date()
    }
}
