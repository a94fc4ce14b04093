//! The verbs of Rebond, one file each: load, decide, save, answer. What enters: parsed values from web, command line or other
//! doors. What leaves: plain views for them to show. Not done here: HTTP, HTML, SQL, reading the clock or the environment.

mod apart;
mod app;
pub mod approaches;
pub mod campaign;
mod carrying;
pub mod data;
mod demo;
mod desk;
mod error;
pub mod events;
mod follows;
pub mod grid;
pub mod hosted;
pub mod import;
mod local_time;
pub mod mail;
pub mod meetings;
mod memo;
mod merging;
pub mod organisations;
pub mod people;
pub mod promises;
pub mod proof;
pub mod referrals;
mod search;
pub mod seen;
pub mod statistics;
pub mod synthesis;
pub mod thread;
pub mod today;

pub use apart::give_memory_back;
pub use app::App;
pub use demo::FillDemo;
pub use desk::{BoxFuture, Desk};
pub use error::{AppError, Concern, Reason, Refusal};
pub use local_time::LocalTime;
pub use merging::Take;
pub use rebond_store::{Done, Ticket, Trouble};
pub use search::{Excerpt, Passage, PassageOf, Piece, Search, SearchPage};
pub use seen::{Shown, StillAsSeen};
