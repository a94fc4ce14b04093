//! Statistics of one's own requests: by channel, by source, by recommendation, week by week, each with its uncertainty or "too few to say". What
//! enters: what was sent and what came back. What leaves: counts and intervals. Not done here: sentences, advice.

mod count;
mod rate;
mod show;
mod weeks;

pub use count::{Statistics, count};
pub use rate::{Interval, Tally};
pub use show::{ShowStatistics, StatisticsPage};
pub use weeks::{Week, Weeks};
