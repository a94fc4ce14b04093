//! Everything of an account, out and in again. What leaves: every record, each after those it refers to. What enters: the same,
//! into an account that holds nothing yet. Not done here: files (`rebond-formats`).

use std::sync::Arc;

use rebond_domain::{AccountId, Action, ActionId, Change, Noun, Record, Timestamp};
use uuid::Uuid;

use super::{apply::table_statement, audit::Entry, fit::is_out_of_time, revision::bump_or_open};
use crate::{
    Revision, Store, StoreError, Trouble,
    row::Row,
    table::{reader_of, sql_of},
    terms,
    tx::{BoxFuture, Tx},
    value::Value,
};

/// So many records of an archive are written together.
const SOME: usize = 4_096;

/// A record that cannot be read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Its noun.
    pub noun: Noun,
    /// Its identifier, if that can be read.
    pub id: Option<Uuid>,
    /// Why it cannot.
    pub why: String,
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.id {
            Some(id) => write!(f, "{} {id}: {}", self.noun, self.why),
            None => write!(f, "{}: {}", self.noun, self.why),
        }
    }
}

impl Store {
    /// Every record of the account, in the order of nouns and, within one, of identifiers: one state of the data.
    pub fn export(&self, account: AccountId) -> BoxFuture<'_, Vec<Record>> {
        Box::pin(async move { self.read(account, |tx| Box::pin(everything(tx))).await })
    }

    /// Every record of the account that can be read, in the order of [`Self::export`], and those that cannot: one state of the data.
    pub fn salvage(&self, account: AccountId) -> BoxFuture<'_, (Vec<Record>, Vec<Unreadable>)> {
        Box::pin(async move {
            self.read(account, |tx| {
                Box::pin(async move {
                    let (account, mut records, mut unreadable) = ([Value::Id(tx.account().0)], Vec::new(), Vec::new());
                    for noun in Noun::ALL {
                        let read = reader_of(*noun);
                        let mut take = |row: &mut Row<'_>| {
                            match read(row) {
                                Ok(record) => records.push(record),
                                Err(error) => unreadable.push(Unreadable { noun: *noun, id: row.first_id(), why: error.to_string() }),
                            }
                            Ok(())
                        };
                        match tx.each(&sql_of(*noun).all, &account, &mut take).await {
                            // Pages that cannot be read hide the rest of this noun, not the others.
                            Err(error) if error.trouble() == Trouble::Damaged => {
                                unreadable.push(Unreadable { noun: *noun, id: None, why: error.to_string() });
                            }
                            outcome => outcome?,
                        }
                    }
                    Ok((records, unreadable))
                })
            })
            .await
        })
    }

    /// Puts the records of an archive into an account that holds nothing yet (but itself), whatever account they came from. One
    /// action, `restore`, that cannot be undone. The archive's own account record, if it has one, is taken over.
    pub fn import_archive(&self, account: AccountId, mut records: Vec<Record>, at: Timestamp, action: ActionId) -> BoxFuture<'_, Revision> {
        Box::pin(async move {
            for record in &mut records {
                if let Record::Account(opened) = record {
                    opened.id = account;
                }
            }
            if let Some(record) = records.iter().find(|record| is_out_of_time(record)) {
                return Err(StoreError::OutOfTime(record.noun()));
            }
            records.sort_by_key(Record::noun);
            let records = Arc::new(records);
            self.write(account, move |tx| {
                let records = Arc::clone(&records);
                Box::pin(async move {
                    let own: Vec<Change> = records
                        .iter()
                        .take_while(|record| record.noun() == Noun::Account)
                        .map(|record| Change::Put(Box::new(record.clone())))
                        .collect();
                    let revision = bump_or_open(tx, None, &own, at).await?;
                    if everything(tx).await?.iter().any(|record| record.noun() != Noun::Account) {
                        return Err(StoreError::NotEmpty);
                    }
                    let mut statements = vec![
                        Entry { id: action, action: Action::Restore, at, batch: None, undoes: None, ticket: None }.statement(tx, revision),
                    ];
                    for some in records.chunks(SOME) {
                        statements.extend(some.iter().map(|record| table_statement(tx, (record.noun(), record.id()), Some(record))));
                        statements.extend(terms::bulk(tx, some.iter().map(|record| (None, Some(record)))));
                        tx.run_all(&statements).await?;
                        statements.clear();
                    }
                    tx.run_all(&statements).await?;
                    Ok(revision)
                })
            })
            .await
        })
    }
}

pub(super) async fn everything(tx: &mut Tx) -> Result<Vec<Record>, StoreError> {
    let account = [Value::Id(tx.account().0)];
    let mut records = Vec::new();
    for noun in Noun::ALL {
        records.append(&mut tx.rows(&sql_of(*noun).all, &account, reader_of(*noun)).await?);
    }
    Ok(records)
}
