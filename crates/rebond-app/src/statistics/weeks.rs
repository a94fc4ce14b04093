//! One's requests and meetings week by week, and how many meetings a week that makes. What enters: what was sent, what was held. What
//! leaves: counts, and bounds where there is enough to say. Not done here: sentences, drawing.

use jiff::{ToSpan as _, civil::Date};
use rebond_domain::{ApproachOutline, Meeting};

use crate::LocalTime;

/// So many weeks are told of at most, the one under way included.
const SHOWN: u8 = 16;
/// The fewest meetings, and whole weeks, from which anything is said.
const ENOUGH: usize = 5;
/// The 97.5th percentile of the normal law.
const Z: f64 = 1.959_963_984_540_054;

/// One week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Date,
    /// First requests and follow-ups sent.
    pub sent: usize,
    /// Meetings held.
    pub held: usize,
}

/// The weeks since something was done first, the oldest first, with no gap; only the last of many.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Weeks {
    /// The weeks; the last is under way.
    pub list: Vec<Week>,
    /// Meetings a week, between two bounds, by the whole weeks told of; `None` when there are too few to say.
    pub rate: Option<(f64, f64)>,
}

impl Weeks {
    /// Counts them.
    pub fn of(approaches: &[ApproachOutline], meetings: &[Meeting], time: &LocalTime) -> Self {
        let sent = approaches.iter().filter(|it| it.kind.asks_to_meet()).filter_map(|it| it.delivery.sent_at());
        let sent: Vec<Date> = sent.map(|at| monday(time.day(at))).collect();
        // Several people at one meeting are one.
        let held = meetings.iter().filter(|it| it.is_held() && it.gathering.is_none());
        let held: Vec<Date> = held.map(|it| monday(time.day(it.starts_at))).collect();
        let now = monday(time.today());
        let Some(first) = sent.iter().chain(&held).copied().filter(|day| *day <= now).min() else { return Self::default() };
        let earliest = now.saturating_sub((i64::from(SHOWN) - 1).weeks());
        let mut list: Vec<Week> = Vec::with_capacity(SHOWN.into());
        let mut day = first.max(earliest);
        while day <= now {
            list.push(Week { monday: day, sent: 0, held: 0 });
            day = day.saturating_add(1.week());
        }
        let place = |list: &[Week], day: Date| list.iter().position(|week| week.monday == day);
        for day in sent {
            if let Some(at) = place(&list, day) {
                list[at].sent += 1;
            }
        }
        for day in held {
            if let Some(at) = place(&list, day) {
                list[at].held += 1;
            }
        }
        let whole = &list[..list.len() - 1];
        let count: usize = whole.iter().map(|week| week.held).sum();
        let rate = (count >= ENOUGH && whole.len() >= ENOUGH).then(|| {
            let (low, high) = byar(count);
            (low / whole.len() as f64, high / whole.len() as f64)
        });
        Self { list, rate }
    }
}

fn monday(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

/// Byar's approximation of the interval at 95 % for a number of things that happen now and then.
fn byar(count: usize) -> (f64, f64) {
    let bound = |k: f64, side: f64| {
        let root = 1.0 - 1.0 / (9.0 * k) + side * Z / (3.0 * k.sqrt());
        k * root.powi(3)
    };
    let k = count as f64;
    (if count == 0 { 0.0 } else { bound(k, -1.0).max(0.0) }, bound(k + 1.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn byars_interval_by_the_exact_one() {
        // The exact limits (Garwood), of published tables, to a fiftieth.
        for (count, low, high) in [(5, 1.624, 11.668), (10, 4.795, 18.390), (20, 12.217, 30.888), (100, 81.364, 121.627)] {
            let (found_low, found_high) = byar(count);
            assert!((found_low - low).abs() < low / 50.0 && (found_high - high).abs() < high / 50.0, "{count}: {found_low} {found_high}");
        }
    }
}
