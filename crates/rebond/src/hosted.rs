//! Rebond at an address: its configuration, its mail relay, the work it does by itself, what it tells whoever watches it. Not done here: pages,
//! accounts; the commands (`commands/server`).

pub(crate) mod config;
pub(crate) mod keys;
pub(crate) mod log;
pub(crate) mod relay;
pub(crate) mod watch;
pub(crate) mod works;
