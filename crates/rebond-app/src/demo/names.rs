//! The names by which the sample's files speak of one another, and the identifiers made for them. What enters: keys. What leaves:
//! identifiers, or the name of the key that nobody has. Not done here: records.

use std::collections::HashMap;

use rebond_domain::Timestamp;
use uuid::Uuid;

use crate::Desk;

/// Identifiers by key, for one kind of record.
pub(super) struct Names {
    what: &'static str,
    ids: HashMap<String, Uuid>,
}

impl Names {
    /// Identifiers for these keys, each made at the moment of its record, so that records sort as they came.
    pub(super) fn of<'a>(what: &'static str, desk: &Desk, keys: impl Iterator<Item = (&'a str, Timestamp)>) -> Self {
        Self { what, ids: keys.map(|(key, at)| (key.to_owned(), desk.app.ids.make(at))).collect() }
    }

    /// The identifier of a key.
    pub(super) fn get<T: From<Uuid>>(&self, key: &str) -> Result<T, String> {
        self.ids.get(key).copied().map(T::from).ok_or_else(|| format!("no {} {key}", self.what))
    }

    /// The identifier of a key, if there is a key.
    pub(super) fn find<T: From<Uuid>>(&self, key: Option<&String>) -> Result<Option<T>, String> {
        key.map(|key| self.get(key)).transpose()
    }
}
