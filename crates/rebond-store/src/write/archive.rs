//! Everything of an account, out and in again. What leaves: every record, each after those it refers to. What enters: the same,
//! into an account that holds nothing yet. Not done here: files (`rebond-formats`).

use std::sync::Arc;

use rebond_domain::{AccountId, Action, ActionId, Change, Noun, Record, Timestamp};

use super::{apply::table_statement, audit::Entry, revision::bump_or_open};
use crate::{
    Revision, Store, StoreError,
    table::{reader_of, sql_of},
    terms,
    tx::{BoxFuture, Tx},
    value::Value,
};

impl Store {
    /// Every record of the account, in the order of nouns and, within one, of identifiers: one state of the data.
    pub fn export(&self, account: AccountId) -> BoxFuture<'_, Vec<Record>> {
        Box::pin(async move { self.read(account, |tx| Box::pin(everything(tx))).await })
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
                    for record in records.iter() {
                        statements.push(table_statement(tx, (record.noun(), record.id()), Some(record)));
                        statements.extend(terms::statements(tx, None, Some(record)));
                    }
                    tx.run_all(&statements).await?;
                    Ok(revision)
                })
            })
            .await
        })
    }
}

async fn everything(tx: &mut Tx) -> Result<Vec<Record>, StoreError> {
    let account = [Value::Id(tx.account().0)];
    let mut records = Vec::new();
    for noun in Noun::ALL {
        records.append(&mut tx.rows(&sql_of(*noun).all, &account, reader_of(*noun)).await?);
    }
    Ok(records)
}
