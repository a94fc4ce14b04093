//! What refers to a record, so that it can be carried over to another: found by the references that the tables declare, and so by
//! those of a noun added later. Not done here: deciding what of it is doubled then (the verbs), saving it (`save`).

use std::collections::BTreeMap;

use rebond_domain::{AccountId, Noun, Record};
use uuid::Uuid;

use crate::{
    Store, StoreError,
    field::Target,
    table::{each_reference, reader_of, sql_of},
    tx::{BoxFuture, Tx},
    value::Value,
};

impl Store {
    /// Every record that refers to this one, each once, in the order of nouns.
    pub fn referring(&self, account: AccountId, to: (Noun, Uuid)) -> BoxFuture<'_, Vec<Record>> {
        Box::pin(async move { self.read(account, move |tx| Box::pin(referring(tx, to))).await })
    }
}

/// Makes a record refer to another record, wherever it refers to this one.
pub fn repoint(record: &mut Record, from: Uuid, to: Uuid) {
    crate::table::repoint(record, from, to);
}

async fn referring(tx: &mut Tx, (of, id): (Noun, Uuid)) -> Result<Vec<Record>, StoreError> {
    let mut records = Vec::new();
    for noun in Noun::ALL {
        let mut found: BTreeMap<Uuid, Record> = BTreeMap::new();
        for by in sql_of(*noun).references.iter().filter(|by| by.reference.target == Target::One(of)) {
            for statement in by.find.of_ids(tx.account(), [id]) {
                let rows = tx.rows(statement.sql, &statement.params, reader_of(*noun)).await?;
                found.extend(rows.into_iter().map(|record| (record.id(), record)));
            }
        }
        if sql_of(*noun).names_records {
            let all = tx.rows(&sql_of(*noun).all, &[Value::Id(tx.account().0)], reader_of(*noun)).await?;
            found.extend(all.into_iter().filter(|record| names(record, id)).map(|record| (record.id(), record)));
        }
        records.extend(found.into_values());
    }
    Ok(records)
}

fn names(record: &Record, id: Uuid) -> bool {
    let mut named = false;
    each_reference(record, &mut |reference, other| named |= reference.target == Target::Named && other == id);
    named
}
