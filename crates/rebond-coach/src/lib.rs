//! Next steps, computed from what happened. What enters: the facts of an account, the norms of its country, the present
//! moment in the user's zone. What leaves: steps with their rule, key and window, a day made of them, a person's stage, what
//! a meeting still misses. Not done here: words on screen, ranking of people and due loops (graph), storing anything.
#![warn(missing_docs)]

mod completeness;
mod day;
mod facts;
mod moment;
mod policy;
mod situation;
mod stage;
mod standing;
mod step;
mod steps;
mod until;

pub use completeness::{Missing, completeness};
pub use day::{Chosen, Day, FreshStart, choose, day};
pub use facts::{Candidate, DueNews, Facts, GridFacts};
pub use policy::StepKind;
pub use situation::Situation;
pub use stage::{Stage, stage, stages};
pub use step::{Due, Matter, Step, StepKey};
pub use steps::steps;
pub use until::steps_until;
