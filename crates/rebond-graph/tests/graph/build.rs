//! Builders: records said in a few words, with invented people.

use jiff::{Timestamp, Zoned};
use rebond_domain::*;
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

pub(crate) fn person(n: u64) -> PersonOutline {
    PersonOutline::from(&Person::named(id(n), PersonName::parse("Personne", &n.to_string()).unwrap(), ts("2026-01-06T09:00")))
}

pub(crate) fn known(n: u64, closeness: Closeness) -> PersonOutline {
    PersonOutline { closeness, ..person(n) }
}

pub(crate) fn referral(n: u64, by: u64, to: u64, when: &str) -> Referral {
    Referral {
        id: id(n),
        by_id: id(by),
        to_id: id(to),
        meeting_id: None,
        reason: None,
        name_use: NameUse::Agreed,
        at: ts(when),
        closed_at: None,
    }
}

pub(crate) fn tie(n: u64, one: u64, other: u64, closeness: Closeness) -> Tie {
    Tie {
        id: id(n),
        one_id: id(one),
        other_id: id(other),
        closeness,
        last_exchange: Some(date("2026-02-01")),
        remarks: None,
        created_at: ts("2026-01-06T09:00"),
    }
}
