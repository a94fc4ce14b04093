//! Whom a record is about, so that erasing a person finds every trace in the audit: the people it refers to, and those of the records
//! it would be erased with. Not done here: what an erasure takes (`erase`), which follows from the same references.

use std::collections::{BTreeSet, HashMap};

use rebond_domain::{Noun, Record};
use uuid::Uuid;

use super::images;
use crate::{
    StoreError,
    field::Target,
    table::{OnErasure, each_reference, sql_of},
    tx::Tx,
};

/// The records with which a record would be erased.
pub(super) type Links = Vec<(Noun, Uuid)>;

/// The links of the records through which others are about people: a note, through its meeting.
#[derive(Default)]
pub(super) struct Parents(HashMap<(Noun, Uuid), Links>);

impl Parents {
    /// From the records themselves, and from the database for those they only name.
    pub(super) async fn of(tx: &mut Tx, records: &[&Record]) -> Result<Self, StoreError> {
        let mut parents = Self::default();
        for record in records {
            parents.learn(record);
        }
        let mut unknown: Links = records.iter().flat_map(|record| links(record)).chain(parents.0.values().flatten().copied()).collect();
        loop {
            unknown.retain(|of| sql_of(of.0).leads_to_people && !parents.0.contains_key(of));
            if unknown.is_empty() {
                return Ok(parents);
            }
            let found = images::read(tx, unknown.drain(..)).await?;
            for record in found.values() {
                parents.learn(record);
            }
            unknown.extend(found.values().flat_map(links));
        }
    }

    fn learn(&mut self, record: &Record) {
        if sql_of(record.noun()).leads_to_people {
            self.0.insert((record.noun(), record.id()), links(record));
        }
    }

    /// The identifiers of the people a record is about; of a text that names records, all of these.
    pub(super) fn about(&self, record: &Record) -> BTreeSet<Uuid> {
        let mut about = BTreeSet::new();
        if record.noun() == Noun::Person {
            about.insert(record.id());
        }
        each_reference(record, &mut |reference, id| {
            if reference.target == Target::Named && reference.on_erasure == OnErasure::Erased {
                about.insert(id);
            }
        });
        let mut left = links(record);
        while let Some(of) = left.pop() {
            if of.0 == Noun::Person {
                about.insert(of.1);
            } else if let Some(links) = self.0.get(&of) {
                left.extend(links);
            }
        }
        about
    }
}

/// The records with which a record is erased.
pub(super) fn links(record: &Record) -> Links {
    let mut links = Links::new();
    each_reference(record, &mut |reference, id| {
        if let (Target::One(noun), OnErasure::Erased) = (reference.target, reference.on_erasure) {
            links.push((noun, id));
        }
    });
    links
}
