//! The system's clock: the one place that reads it.

use jiff::Timestamp;
use rebond_domain::Clock;

/// The system's clock.
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the binary is the only reader of the system's clock")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}
