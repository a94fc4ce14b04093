//! Whether records can be stored together: dates within what is kept, each reference to a record that is there, each record once.
//! What enters: records of an archive, or of a change. What leaves: those that do not fit, with why. Not done here: leaving them out.

use std::collections::{BTreeMap, HashSet};

use rebond_domain::{AccountId, Noun, Record, Timestamp, time};
use uuid::Uuid;

use crate::{
    field::Target,
    table::{each_reference, sql_of, values_of},
    value::{Kind, Value},
};

/// Why a record cannot be stored beside the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Misfit {
    /// One of its dates lies outside what is kept (`rebond_domain::time`).
    OutOfTime,
    /// It refers to a record of this noun, which is not among them or does not fit itself.
    Missing(Noun),
    /// Its identifier was that of another already.
    Twice,
}

/// The records that do not fit, by their place in the list. Without them, the others fit.
pub fn misfits(records: &[Record]) -> BTreeMap<usize, Misfit> {
    let mut found = BTreeMap::new();
    let mut there: HashSet<(Noun, Uuid)> = HashSet::with_capacity(records.len());
    for (at, record) in records.iter().enumerate() {
        if is_out_of_time(record) {
            found.insert(at, Misfit::OutOfTime);
        } else if !there.insert((record.noun(), record.id())) {
            found.insert(at, Misfit::Twice);
        }
    }
    // One that is left out may be what another refers to.
    loop {
        let before = found.len();
        for (at, record) in records.iter().enumerate() {
            let mut missing = None;
            each_reference(record, &mut |reference, id| {
                if let Target::One(noun) = reference.target
                    && !there.contains(&(noun, id))
                {
                    missing = Some(noun);
                }
            });
            if let Some(noun) = missing.filter(|_| !found.contains_key(&at)) {
                found.insert(at, Misfit::Missing(noun));
                there.remove(&(record.noun(), record.id()));
            }
        }
        if found.len() == before {
            return found;
        }
    }
}

/// Whether a date of a record lies outside what is kept.
pub(super) fn is_out_of_time(record: &Record) -> bool {
    let columns = sql_of(record.noun());
    let values = values_of(AccountId(Uuid::nil()), record);
    // The account comes first, without a column of its own.
    let kinds = columns.columns.iter().chain(&columns.derived).map(|column| column.kind);
    values.iter().skip(1).zip(kinds).any(|(value, kind)| match (kind, value) {
        (Kind::Time, Value::Int(micros)) => !Timestamp::from_microsecond(*micros).is_ok_and(time::holds_moment),
        (Kind::Date, Value::Text(day)) => !day.parse().is_ok_and(time::holds_day),
        _ => false,
    })
}
