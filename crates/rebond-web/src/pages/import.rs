//! The pages of importing: choose a file, look at what would happen, confirm, take back. What enters: requests. What leaves:
//! markup, redirects. Between looking and confirming the file waits in memory (`waiting`);
//! what takes longer than a moment goes on while one looks how far it is (`works`).

pub(crate) mod choose;
pub(crate) mod confirm;
pub(crate) mod going_on;
mod look;
mod outcome;
pub(crate) mod preview;
pub(crate) mod undo;
mod waiting;
mod works;

pub(crate) use waiting::Waiting;
pub(crate) use works::Works;
