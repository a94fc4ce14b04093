//! The pages of organisations. What enters: requests. What leaves: markup, redirects.

pub(crate) mod directories;
pub(crate) mod list;
pub(crate) mod merge;
pub(crate) mod save;
pub(crate) mod show;
