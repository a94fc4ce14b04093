//! The system's clock: the one place that reads it.

use jiff::{SignedDuration, Timestamp};
use rebond_domain::Clock;

/// The system's clock.
pub(crate) struct SystemClock;

/// A clock that runs from a moment on, whatever day it is: for the sample campaign, and nothing of the user's.
pub(crate) struct ShiftedClock(SignedDuration);

impl ShiftedClock {
    /// Now is that moment.
    pub(crate) fn at(moment: Timestamp) -> Self {
        Self(moment.duration_since(SystemClock.now()))
    }
}

impl Clock for ShiftedClock {
    fn now(&self) -> Timestamp {
        rebond_domain::time::later(SystemClock.now(), self.0)
    }
}

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the binary is the only reader of the system's clock")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}
