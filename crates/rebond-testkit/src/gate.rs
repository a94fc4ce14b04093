//! A clock at which long work stands still: whoever reads it on another thread than the one that made it waits until the gate is opened.
//! What is answered meanwhile waited for nobody.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};

use rebond_domain::{Clock, Timestamp};

use crate::poll::PATIENCE;

/// A clock that stands still, and at which others can be made to wait.
#[derive(Debug)]
pub struct Gate {
    now: Timestamp,
    home: ThreadId,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    readings: usize,
    /// Whoever reads it after so many readings waits.
    closed_after: Option<usize>,
    waited_at: bool,
}

impl Gate {
    /// Open, at that moment.
    pub fn at(now: Timestamp) -> Arc<Self> {
        Arc::new(Self { now, home: thread::current().id(), state: Mutex::default(), changed: Condvar::new() })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Closes it: after so many readings by others from now on, they wait.
    pub fn close_after(&self, readings: usize) {
        *self.state() = State { closed_after: Some(readings), ..State::default() };
    }

    /// Opens it; answers how many readings there were since it was last closed.
    pub fn open(&self) -> usize {
        let mut state = self.state();
        state.closed_after = None;
        self.changed.notify_all();
        state.readings
    }

    /// Waits until somebody waits at it.
    pub async fn is_waited_at(&self) {
        let begun = std::time::Instant::now();
        while !self.state().waited_at {
            assert!(begun.elapsed() < PATIENCE, "nobody came to the gate");
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    }
}

impl Clock for Gate {
    fn now(&self) -> Timestamp {
        if thread::current().id() != self.home {
            let mut state = self.state();
            state.readings += 1;
            state.waited_at |= state.closed_after.is_some_and(|after| state.readings > after);
            let closed = |state: &mut State| state.closed_after.is_some_and(|after| state.readings > after);
            let waited = self.changed.wait_timeout_while(state, PATIENCE, closed);
            assert!(!waited.unwrap_or_else(PoisonError::into_inner).1.timed_out(), "nobody opened the gate");
        }
        self.now
    }
}
