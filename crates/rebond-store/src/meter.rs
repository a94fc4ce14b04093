//! What is asked of the database, counted at the one place through which every statement goes: tests hold each page to it. Without the
//! feature `meter`, which only tests have, there is nothing to count and nothing is done.

#[cfg(feature = "meter")]
pub use counting::Asked;
pub(crate) use counting::Meter;

#[cfg(feature = "meter")]
mod counting {
    use std::sync::{
        Arc,
        atomic::{AtomicU64, Ordering::Relaxed},
    };

    /// What was asked of a database so far.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub struct Asked {
        /// Transactions begun.
        pub transactions: u64,
        /// Times that PostgreSQL was waited for: what travels together counts once. Preparing a statement, once a connection, does not.
        pub trips: u64,
        /// Statements carried out.
        pub statements: u64,
        /// Rows answered.
        pub rows: u64,
        /// Steps of SQLite's machine: what rows cost that are looked at and not answered.
        pub steps: u64,
    }

    impl std::ops::Sub for Asked {
        type Output = Self;
        fn sub(self, before: Self) -> Self {
            Self {
                transactions: self.transactions - before.transactions,
                trips: self.trips - before.trips,
                statements: self.statements - before.statements,
                rows: self.rows - before.rows,
                steps: self.steps - before.steps,
            }
        }
    }

    #[derive(Default)]
    struct Counts {
        transactions: AtomicU64,
        trips: AtomicU64,
        statements: AtomicU64,
        rows: AtomicU64,
        steps: AtomicU64,
        in_flight: AtomicU64,
    }

    /// Counts.
    #[derive(Clone, Default)]
    pub(crate) struct Meter(Arc<Counts>);

    impl Meter {
        pub(crate) fn transaction(&self) {
            self.0.transactions.fetch_add(1, Relaxed);
        }

        pub(crate) fn statement(&self, rows: usize, steps: i32) {
            self.0.statements.fetch_add(1, Relaxed);
            self.0.rows.fetch_add(rows as u64, Relaxed);
            self.0.steps.fetch_add(u64::from(steps.unsigned_abs()), Relaxed);
        }

        /// Something on its way to the server, until it is dropped.
        pub(crate) fn flight(&self) -> Flight<'_> {
            if self.0.in_flight.fetch_add(1, Relaxed) == 0 {
                self.0.trips.fetch_add(1, Relaxed);
            }
            Flight(self)
        }

        pub(crate) fn asked(&self) -> Asked {
            let Counts { transactions, trips, statements, rows, steps, .. } = &*self.0;
            let [transactions, trips, statements, rows, steps] =
                [transactions, trips, statements, rows, steps].map(|count| count.load(Relaxed));
            Asked { transactions, trips, statements, rows, steps }
        }
    }

    /// Something on its way to the server.
    pub(crate) struct Flight<'m>(&'m Meter);

    impl Drop for Flight<'_> {
        fn drop(&mut self) {
            self.0.0.in_flight.fetch_sub(1, Relaxed);
        }
    }
}

#[cfg(not(feature = "meter"))]
mod counting {
    /// Counts nothing.
    #[derive(Clone, Copy, Default)]
    pub(crate) struct Meter;

    #[expect(clippy::unused_self, reason = "the one that counts does use it")]
    impl Meter {
        pub(crate) const fn transaction(&self) {}
        pub(crate) const fn statement(&self, _: usize, _: i32) {}
        pub(crate) const fn flight(&self) -> Flight {
            Flight
        }
    }

    /// Nothing.
    pub(crate) struct Flight;
}
