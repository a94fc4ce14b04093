//! Today: the next steps, computed from what happened, and the choices made about them. Not done here: the steps themselves
//! (`rebond-coach`), loops and ranking (`rebond-graph`).

mod choose;
mod fresh;
mod gather;
mod keep;
mod kept;
mod renew;
mod show;

pub use choose::{ChooseStep, TakeBack};
pub use kept::Kept;
pub use show::{AwaitedView, MeetingAhead, ShowToday, StepView, Today, Week};
