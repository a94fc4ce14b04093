//! The thread: who led one to whom, and who could introduce one to somebody. What enters: parsed values. What leaves: views. Not done
//! here: chains and rows (`rebond-graph`), whom one may ask (`rebond-coach`).

mod introduce;
mod links;
mod show;
mod sought;

pub use introduce::{ChainLink, Introductions, Missing, Sought, WhoIntroduces};
pub(crate) use links::Links;
pub use show::{Debt, Door, ShowThread, Since, Strand, ThreadFilter, ThreadPage};
pub use sought::{FindSought, SoughtFound};
