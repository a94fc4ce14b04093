//! `/campaign`: the campaign, and a page for each part of it that can be changed.

pub(crate) mod closing;
pub(crate) mod decision;
pub(crate) mod direction;
pub(crate) mod expectation;
pub(crate) mod hopes;
pub(crate) mod pace;
pub(crate) mod past;
pub(crate) mod progress;
pub(crate) mod show;
pub(crate) mod story;
pub(crate) mod strengths;
