//! Counts of one kind of request, and what they say of the next one: an interval, since few answers say little.

/// The fewest settled requests from which anything is said.
const ENOUGH: usize = 5;
/// The 97.5th percentile of the normal law: an interval that holds the truth 95 times in 100.
const Z: f64 = 1.959_963_984_540_054;

/// Counts of one kind of request.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Requests sent.
    pub sent: usize,
    /// Those that led to a yes.
    pub yes: usize,
    /// Those that were pointed to somebody else: an opening (D13), no yes.
    pub redirected: usize,
    /// Those that got a no.
    pub no: usize,
    /// Those that silence settled; never on a professional network (C5).
    pub silent: usize,
}

/// A share between two bounds, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The share counted.
    pub share: f64,
    /// The lower bound.
    pub low: f64,
    /// The upper bound.
    pub high: f64,
}

impl Tally {
    /// Requests whose outcome is known.
    pub const fn settled(&self) -> usize {
        self.yes + self.redirected + self.no + self.silent
    }

    /// Requests still open: too early, "later", or silent where silence says nothing (C5).
    pub const fn open(&self) -> usize {
        self.sent.saturating_sub(self.settled())
    }

    /// The share of yes among those settled, by Wilson's interval at 95 %; `None` when there are too few to say.
    pub fn yes_rate(&self) -> Option<Interval> {
        let settled = self.settled();
        (settled >= ENOUGH).then(|| wilson(self.yes, settled))
    }
}

/// Wilson's score interval: honest with few, and at 0 and 1, where the usual one claims to be certain.
fn wilson(yes: usize, of: usize) -> Interval {
    let (n, share) = (of as f64, yes as f64 / of as f64);
    let spread = Z * Z / n;
    let middle = (share + spread / 2.0) / (1.0 + spread);
    let half = Z * (share * (1.0 - share) / n + spread / (4.0 * n)).sqrt() / (1.0 + spread);
    // The bounds meet the share at 0 and 1, where rounding could put them on its other side.
    Interval { share, low: (middle - half).clamp(0.0, share), high: (middle + half).clamp(share, 1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wilsons_interval_by_its_published_values() {
        // Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3.
        for (yes, of, low, high) in [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)] {
            let found = wilson(yes, of);
            assert!((found.low - low).abs() < 5e-5 && (found.high - high).abs() < 5e-5, "{yes}/{of}: {found:?}");
        }
    }

    #[test]
    fn few_answers_say_nothing_and_no_answer_is_certain() {
        let tally = |yes, no| Tally { sent: yes + no, yes, no, ..Tally::default() };
        assert_eq!(tally(4, 0).yes_rate(), None);
        for yes in 0..=12 {
            let found = tally(yes, 12 - yes).yes_rate().unwrap();
            assert!(0.0 <= found.low && found.low <= found.share && found.share <= found.high && found.high <= 1.0, "{found:?}");
            assert!(found.high - found.low > 0.2, "twelve answers are never sharp: {found:?}");
        }
    }
}
