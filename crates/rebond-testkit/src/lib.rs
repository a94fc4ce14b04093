//! What tests need, in the words of the domain: records ready made, a clock that stands still, both engines, a running Rebond,
//! a real browser. For tests and the bench only; nothing of it reaches the program. A test may panic, so this may too.
#![expect(clippy::missing_panics_doc, reason = "everything here panics when what a test expects does not come")]

pub mod browser;
pub mod calendars;
pub mod cards;
mod certificate;
#[cfg(feature = "desk")]
mod desk;
#[cfg(feature = "tab")]
pub mod door;
mod engines;
mod gate;
pub mod hostile;
#[cfg(feature = "tab")]
pub mod house;
pub mod http;
#[cfg(feature = "desk")]
pub mod life;
mod mail_server;
mod make;
mod outline;
pub mod poll;
pub mod population;
mod program;
#[cfg(feature = "tab")]
mod served;
#[cfg(feature = "tab")]
mod tab;
mod visitor;
mod world;

pub use certificate::TestCertificate;
pub use engines::{Engine, Fresh};
pub use gate::Gate;
pub use mail_server::{MailServer, Received};
pub use make::Make;
pub use outline::outline;
pub use program::Program;
pub use rebond_domain::{FixedClock, Ids};
#[cfg(feature = "tab")]
pub use served::Served;
#[cfg(feature = "tab")]
pub use tab::{Got, Tab};
pub use tempfile::TempDir;
pub use visitor::{Visitor, between};
pub use world::World;

/// A fresh folder; dropping it removes it with what it holds.
pub fn temp_dir() -> TempDir {
    tempfile::Builder::new().prefix("rebond-").tempdir().unwrap_or_else(|error| panic!("no folder can be made: {error}"))
}
