//! Every judgement about what happened. What enters: the history of an account, the norms of its country, the present moment in the
//! user's zone. What leaves: where attempts and silences stand, loops and the news they are due, whom to contact next and why, what a
//! person's stage is, what a meeting still misses, next steps with their rule, key and window, and a day made of them. Not done
//! here: words on screen; who led to whom (graph); storing anything.
#![warn(missing_docs)]

mod again;
mod attempts;
mod awaited;
mod by_id;
mod channel;
mod closing;
mod completeness;
mod day;
mod diversity;
mod fresh;
mod history;
mod introducer;
mod join;
mod joined;
mod leader;
mod listed;
mod loops;
mod merit;
mod moment;
mod named;
mod pace;
mod policy;
mod ranking;
mod renewal;
mod silence;
mod situation;
mod stage;
mod step;
mod steps;
mod subject;
mod taught;
mod together;
mod touched;
mod until;
mod wanted;

pub use awaited::Awaited;
pub use channel::{Reachable, Way, best_phone, is_possible, ways};
pub use closing::{Helper, helpers};
pub use completeness::{Missing, completeness};
pub use day::{Chosen, Day, FreshStart, choose, day};
pub use diversity::{Diversity, Lack, diversity};
pub use history::{GridCount, History};
pub use introducer::{Bond, Known};
pub use leader::{is_discouraged, met_enough, says_they_lead};
pub use loops::{DueNews, Loops};
pub use merit::Merit;
pub use named::wants_name_of;
pub use policy::{EndsWhen, StepKind};
pub use ranking::Ranked;
pub use renewal::Renewal;
pub use situation::Situation;
pub use stage::{Stage, stage};
pub use step::{Due, Matter, Step, StepKey};
pub use steps::relation::last_word_with as last_word;
pub use steps::{Steps, steps, steps_of_meeting};
pub use subject::Subject;
pub use taught::{Balance, Taught, taught, teaches_little};
pub use until::steps_until;
pub use wanted::{Speaker, Wanted, wanted};
