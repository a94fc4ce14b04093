//! Times of many turns of one thing, and what they say.

use std::time::Duration;

/// The times of one page, asked many times.
#[derive(Debug)]
pub(crate) struct Sample {
    /// In order.
    sorted: Vec<Duration>,
    /// Processor time of one turn, on average; `None` where the kernel does not say.
    pub(crate) cpu: Option<Duration>,
}

impl Sample {
    /// Of these times, with the processor time that all of them took.
    pub(crate) fn of(mut times: Vec<Duration>, cpu: Option<Duration>) -> Self {
        times.sort_unstable();
        let turns = u32::try_from(times.len().max(1)).unwrap_or(u32::MAX);
        Self { sorted: times, cpu: cpu.map(|all| all / turns) }
    }

    /// The time that half of them do not reach.
    pub(crate) fn median(&self) -> Duration {
        self.rank(50)
    }

    /// The time that one in a hundred passes.
    pub(crate) fn p99(&self) -> Duration {
        self.rank(99)
    }

    fn rank(&self, percent: usize) -> Duration {
        let at = (self.sorted.len() * percent).div_ceil(100).saturating_sub(1);
        self.sorted.get(at).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, Sample};

    #[test]
    fn ranks_are_those_of_the_sorted_times() {
        let sample = Sample::of((1..=200).rev().map(Duration::from_micros).collect(), Some(Duration::from_millis(2)));
        assert_eq!((sample.median(), sample.p99()), (Duration::from_micros(100), Duration::from_micros(198)));
        assert_eq!(sample.cpu, Some(Duration::from_micros(10)));
        assert_eq!(Sample::of(Vec::new(), None).p99(), Duration::ZERO);
    }
}
