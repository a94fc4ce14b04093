//! What records were before a write, read in few questions; whether two images differ. Not done here: writing.

use std::collections::{BTreeSet, HashMap};

use rebond_domain::{Noun, Record};
use uuid::Uuid;

use crate::{
    StoreError,
    table::{reader_of, sql_of, values_of},
    tx::Tx,
};

/// Records by noun and identifier.
pub(super) type Images = HashMap<(Noun, Uuid), Record>;

/// The records as they are now, of those named.
pub(super) async fn read(tx: &mut Tx, wanted: impl IntoIterator<Item = (Noun, Uuid)>) -> Result<Images, StoreError> {
    let mut by_noun: HashMap<Noun, BTreeSet<Uuid>> = HashMap::new();
    for (noun, id) in wanted {
        by_noun.entry(noun).or_default().insert(id);
    }
    let mut images = Images::new();
    for (noun, ids) in by_noun {
        for statement in sql_of(noun).many.of_ids(tx.account(), ids) {
            for record in tx.rows(statement.sql, &statement.params, reader_of(noun)).await? {
                images.insert((noun, record.id()), record);
            }
        }
    }
    Ok(images)
}

/// Whether two images differ in what the tables keep (moments to the microsecond).
pub(super) fn differs(tx: &Tx, one: Option<&Record>, other: Option<&Record>) -> bool {
    match (one, other) {
        (None, None) => false,
        (Some(one), Some(other)) => values_of(tx.account(), one) != values_of(tx.account(), other),
        _ => true,
    }
}
