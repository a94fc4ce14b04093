//! What a verb decided: records to put and to delete, as one action that is saved whole or not at all and can be undone.
//! Not done here: saving (`rebond-store`).

use uuid::Uuid;

use crate::{Action, Noun, Record};

/// One record put (added or replaced) or deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The record is as given from now on.
    Put(Box<Record>),
    /// The record is gone from now on.
    Delete(Noun, Uuid),
}

/// The changes of one action, in the order in which they are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// What was done, as the audit keeps it.
    pub action: Action,
    /// The changes.
    pub list: Vec<Change>,
}

impl Changes {
    /// No change yet, of that action.
    pub const fn of(action: Action) -> Self {
        Self { action, list: Vec::new() }
    }

    /// With this record put.
    #[must_use]
    pub fn put(mut self, record: impl Into<Record>) -> Self {
        self.add(record);
        self
    }

    /// With this record deleted.
    #[must_use]
    pub fn delete(mut self, noun: Noun, id: impl Into<Uuid>) -> Self {
        self.remove(noun, id);
        self
    }

    /// Puts a record.
    pub fn add(&mut self, record: impl Into<Record>) {
        self.list.push(Change::Put(Box::new(record.into())));
    }

    /// Deletes a record.
    pub fn remove(&mut self, noun: Noun, id: impl Into<Uuid>) {
        self.list.push(Change::Delete(noun, id.into()));
    }

    /// Whether nothing would change.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

/// A record that was changed: as it was, if it was there, and as it is, if it is there still.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// What kind of record.
    pub noun: Noun,
    /// Which.
    pub id: Uuid,
    /// As it was.
    pub before: Option<Record>,
    /// As it is.
    pub after: Option<Record>,
}
