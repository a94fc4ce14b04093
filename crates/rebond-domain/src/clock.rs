//! Time as a parameter. What leaves: the present moment, from whoever was given. Not done here: reading the system's clock,
//! which only the binary does.

use jiff::Timestamp;

/// Tells the present moment.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;
}

/// A clock that stands still: for tests and sample data.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub Timestamp);

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.0
    }
}
