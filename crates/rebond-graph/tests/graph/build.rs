//! Builders: records said in a few words, with invented people.

use jiff::{Timestamp, Zoned};
use rebond_domain::*;
use rebond_graph::{Acquaintance, Member};
use uuid::Uuid;

pub(crate) fn id<T: From<Uuid>>(n: u64) -> T {
    T::from(Uuid::from_u128(u128::from(n) + 1))
}

pub(crate) fn at(text: &str) -> Zoned {
    format!("{text}[Europe/Paris]").parse().unwrap()
}

pub(crate) fn ts(text: &str) -> Timestamp {
    at(text).timestamp()
}

pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// Somebody one knows, since when is not said.
pub(crate) fn known(n: u64, closeness: Closeness) -> Member {
    Member { known: Some(Acquaintance { closeness, last_exchange: None, helped: false }), ..unknown(n) }
}

/// Somebody one does not know.
pub(crate) fn unknown(n: u64) -> Member {
    Member { person: id(n), known: None, asked: true }
}

pub(crate) fn referral(n: u64, by: u64, to: u64, when: &str) -> Referral {
    Referral { name_use: NameUse::Agreed, ..Referral::between(id(n), id(by), id(to), ts(when)) }
}

pub(crate) fn tie(n: u64, one: u64, other: u64, closeness: Closeness) -> Tie {
    let last_exchange = Some(date("2026-02-01"));
    Tie { last_exchange, ..Tie::between(id(n), id(one), id(other), closeness, ts("2026-01-06T09:00")) }
}
