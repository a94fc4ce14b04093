//! The pages, one file a verb, in a folder a noun. What enters: requests. What leaves: markup and redirects. Not done here: any
//! decision.

pub(crate) mod account;
pub(crate) mod approaches;
pub(crate) mod campaign;
pub(crate) mod data;
pub(crate) mod device;
pub(crate) mod enter;
pub(crate) mod events;
pub(crate) mod import;
pub(crate) mod language;
pub(crate) mod mail;
pub(crate) mod meetings;
pub(crate) mod merging;
pub(crate) mod organisations;
pub(crate) mod pair;
pub(crate) mod people;
pub(crate) mod problem;
pub(crate) mod promises;
pub(crate) mod proof;
pub(crate) mod referrals;
pub(crate) mod remarks;
pub(crate) mod search;
pub(crate) mod sessions;
pub(crate) mod settings;
pub(crate) mod share;
pub(crate) mod sign_in;
pub(crate) mod statistics;
pub(crate) mod synthesis;
pub(crate) mod thread;
pub(crate) mod today;
pub(crate) mod welcome;
