//! The pages of events (B2). What enters: requests. What leaves: markup, redirects.

pub(crate) mod list;
pub(crate) mod save;
pub(crate) mod show;
