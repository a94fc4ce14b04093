//! Grids: what to raise in a meeting, and the course of the meeting itself. Not done here: the bank (`rebond-method`).

mod earlier;
mod fill;
mod hold;
mod offered;
mod order;
mod own;
mod point;
mod show;

pub use earlier::Earlier;
pub use fill::{FillGrid, Take};
pub use hold::{HoldMeeting, HoldPage, HoldPhase};
pub use own::{AddOwnQuestion, ChangeOwnQuestion, OwnChange, OwnTopic, OwnWords, ShowOwnQuestions};
pub use point::{AddPoint, ChangePoint, PointChange};
pub use show::{Few, GridPage, GridTopic, PointRemark, ShowGrid};
