//! The pages of importing: choose a file, look at what would happen, confirm, take back. What enters: requests. What leaves:
//! markup, redirects. Between looking and confirming the file waits in memory (`waiting`).

pub(crate) mod choose;
pub(crate) mod confirm;
pub(crate) mod preview;
pub(crate) mod undo;
mod waiting;

pub(crate) use waiting::Waiting;
