//! How long the steps stay as they are while nothing happens. What enters: a situation, now. What leaves: the next moment at which
//! a rule may answer otherwise, so that a caller can keep the steps until then. Not done here: keeping them.

use jiff::{Timestamp, Zoned};
use rebond_domain::time::later;

use crate::{
    moment::EVENING,
    situation::Situation,
    steps::meeting::{BEFORE, closing_begins, over},
};

/// The next moment at which the steps may differ from those of `now`, always later than `now`: the end of the day, the evening,
/// or a turn in the course of a meeting ahead (half an hour before it, its hour, its closing phase, its end with the margin).
pub fn steps_until(situation: &Situation, now: &Zoned) -> Timestamp {
    let at = now.timestamp();
    let day_ends = now.tomorrow().and_then(|day| day.start_of_day()).map_or(Timestamp::MAX, |day| day.timestamp());
    let evening = now.date().at(EVENING, 0, 0, 0).to_zoned(now.time_zone().clone()).map_or(day_ends, |hour| hour.timestamp());
    let ahead = situation.history().meetings.iter().filter(|meeting| meeting.is_ahead());
    let turns = ahead.flat_map(|meeting| [later(meeting.starts_at, -BEFORE), meeting.starts_at, closing_begins(meeting), over(meeting)]);
    turns.chain([evening, day_ends]).filter(|turn| *turn > at).min().unwrap_or(Timestamp::MAX)
}
