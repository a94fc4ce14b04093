//! SQLite and PostgreSQL behind one text of SQL. What enters: `Changes` that a verb decided, and questions; an account in every
//! call. What leaves: records, pages, the audit. Not done here: deciding anything; the clock and identifiers are parameters.

#[macro_use]
mod field;
#[macro_use]
mod query;
#[macro_use]
mod table;

mod connection;
mod engine;
mod error;
mod health;
pub mod hosted;
mod meter;
mod migrate;
mod registry;
mod row;
mod sql;
mod store;
mod tables;
mod terms;
mod tx;
mod value;
mod write;

pub use error::{Revision, StoreError, Trouble};
pub use health::Health;
#[cfg(feature = "meter")]
pub use meter::Asked;
pub use migrate::{Layout, schema};
pub use store::{Database, Store};
pub use table::Stored;
pub use tables::*;
pub use write::{
    ActionOutline, Done, Erased, InPieces, Misfit, Stays, Ticket, Undone, UndoneInPart, Unreadable, WhyStays, misfits, repoint,
};
