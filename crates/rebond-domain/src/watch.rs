//! A long work, watched from outside: how far it has come, and whether it is still wanted. What enters: steps of the work. What leaves:
//! its part and its share; whether to stop. Not done here: working, waiting.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicUsize, Ordering::Relaxed};

word_enum! {
    /// A part of a long work.
    pub enum WorkPart {
        /// A file is read.
        Reading = "reading",
        /// What it says is compared with what is known.
        Comparing = "comparing",
        /// What is new is saved.
        Saving = "saving",
    }
}

/// A long work, watched; whoever holds a clone sees the same. By default nobody stops it.
#[derive(Debug, Clone, Default)]
pub struct Watch(Arc<Course>);

#[derive(Debug, Default)]
struct Course {
    part: AtomicU8,
    done: AtomicUsize,
    of: AtomicUsize,
    stopped: AtomicBool,
}

impl Watch {
    /// A part begins, of so many steps.
    pub fn begin(&self, part: WorkPart, of: usize) {
        let place = WorkPart::ALL.iter().position(|it| *it == part).and_then(|at| u8::try_from(at).ok());
        self.0.part.store(place.unwrap_or_default(), Relaxed);
        self.0.of.store(of, Relaxed);
        self.0.done.store(0, Relaxed);
    }

    /// So many steps are done; whether to go on.
    pub fn at(&self, done: usize) -> bool {
        self.0.done.store(done, Relaxed);
        !self.is_stopped()
    }

    /// The part, and what share of it is done, from 0 to 100.
    pub fn seen(&self) -> (WorkPart, u8) {
        let part = WorkPart::ALL.get(usize::from(self.0.part.load(Relaxed))).copied().unwrap_or(WorkPart::Reading);
        let (done, of) = (self.0.done.load(Relaxed), self.0.of.load(Relaxed));
        let share = done.min(of).saturating_mul(100).checked_div(of).and_then(|share| u8::try_from(share).ok());
        (part, share.unwrap_or_default())
    }

    /// It is not wanted any more: it stops at its next step, and nothing of it is kept.
    pub fn stop(&self) {
        self.0.stopped.store(true, Relaxed);
    }

    /// Whether it is not wanted any more.
    pub fn is_stopped(&self) -> bool {
        self.0.stopped.load(Relaxed)
    }
}

impl PartialEq for Watch {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_watches_sees_how_far_it_is_and_stops_it() {
        let watch = Watch::default();
        assert_eq!(watch.seen(), (WorkPart::Reading, 0));
        let other = watch.clone();
        other.begin(WorkPart::Saving, 200);
        assert!(other.at(50));
        assert_eq!(watch.seen(), (WorkPart::Saving, 25));
        assert!(other.at(300));
        assert_eq!(watch.seen(), (WorkPart::Saving, 100));
        watch.stop();
        assert!(!other.at(301) && other.is_stopped() && !Watch::default().is_stopped());
    }
}
