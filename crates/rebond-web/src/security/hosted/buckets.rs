//! Limits by where requests come from: so many in so long, in the memory of one process. What outlasts it, how many codes an address was sent,
//! the store counts.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

/// So many origins are remembered; beyond, whoever has been quiet for longest is forgotten.
const MANY: usize = 20_000;

/// A bucket for each origin, filled up evenly.
pub(super) struct Buckets {
    size: f64,
    /// Drops a second.
    rate: f64,
    all: Mutex<HashMap<IpAddr, (f64, i64)>>,
}

impl Buckets {
    /// So many in so many seconds.
    pub(super) fn new(size: u32, seconds: u32) -> Self {
        Self { size: f64::from(size), rate: f64::from(size) / f64::from(seconds), all: Mutex::default() }
    }

    /// Takes one; whether there was one left. Whose origin is not known has a bucket with all others of that kind.
    pub(super) fn take(&self, from: Option<IpAddr>, now: Timestamp) -> bool {
        let (from, now) = (from.map_or(IpAddr::from([0, 0, 0, 0]), of_one), now.as_second());
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MANY {
            all.retain(|_, (left, at)| *left + self.rate * seconds(now - *at) < self.size);
            if all.len() >= MANY {
                all.clear();
            }
        }
        let (left, at) = all.entry(from).or_insert((self.size, now));
        *left = (*left + self.rate * seconds(now - *at)).min(self.size);
        *at = now;
        let taken = *left >= 1.0;
        if taken {
            *left -= 1.0;
        }
        taken
    }
}

fn seconds(passed: i64) -> f64 {
    f64::from(i32::try_from(passed.max(0)).unwrap_or(i32::MAX))
}

/// What one household or room has: of the new kind of addresses they have 64 bits' worth.
fn of_one(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(six) => six.to_ipv4_mapped().map_or_else(
            || {
                let [a, b, c, d, ..] = six.segments();
                IpAddr::from([a, b, c, d, 0, 0, 0, 0])
            },
            IpAddr::V4,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_at_once_and_then_one_by_one_each_origin_for_itself() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let buckets = Buckets::new(3, 30);
        let (one, other) = (Some(IpAddr::from([192, 0, 2, 1])), Some(IpAddr::from([192, 0, 2, 2])));
        assert!((0..3).all(|_| buckets.take(one, at(0))) && !buckets.take(one, at(0)));
        assert!(buckets.take(other, at(0)));
        assert!(!buckets.take(one, at(9)) && buckets.take(one, at(19)), "one in ten seconds");
        assert!(!buckets.take(one, at(1)), "a clock that goes back gives nothing");
        let six = |last| Some(IpAddr::from([0x2001, 0xdb8, 0, 1, 0, 0, 0, last]));
        assert!((0..3).all(|last| buckets.take(six(last), at(0))) && !buckets.take(six(9), at(0)), "a household of many addresses");
    }
}
