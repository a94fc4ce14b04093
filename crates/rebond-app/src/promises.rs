//! Promises, mine and theirs (G6). Not done here: those made while telling a meeting (`meetings`).

mod record;
mod settle;

pub use record::RecordPromise;
pub use settle::SettlePromise;
