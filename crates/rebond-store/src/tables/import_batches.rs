//! Import batches, and what each brought. Not done here: undoing one (`Store::undo`).

use rebond_domain::{AccountId, Event, ImportBatch, ImportBatchId, ImportKind, Line, Organisation, Person, Record, Timestamp};

use crate::{Store, tx::Work};

table! {
    ImportBatch in "import_batches" {
        id: ImportBatchId,
        kind: ImportKind,
        file_name: Line,
        digest: String,
        added: u32,
        completed: u32,
        unchanged: u32,
        rejected: u32,
        at: Timestamp,
        undone_at: Option<Timestamp>,
    }
}

queries! {
    ALL: ImportBatch = (Id) "SELECT {*} FROM import_batches WHERE account_id = $1 ORDER BY id DESC";
    BY_DIGEST: ImportBatch = (Id, Text) "SELECT {*} FROM import_batches WHERE account_id = $1 AND digest = $2 ORDER BY id";
    PEOPLE: Person = (Id, Id) "SELECT {*} FROM people WHERE account_id = $1 AND batch_id = $2 ORDER BY id";
    ORGANISATIONS: Organisation = (Id, Id) "SELECT {*} FROM organisations WHERE account_id = $1 AND batch_id = $2 ORDER BY id";
    EVENTS: Event = (Id, Id) "SELECT {*} FROM events WHERE account_id = $1 AND batch_id = $2 ORDER BY id";
}

/// All batches, the latest first.
pub fn all(store: &Store, account: AccountId) -> Work<'_, Vec<ImportBatch>> {
    Box::pin(async move { store.rows(account, &ALL, params![account]).await })
}

/// The batches a file of these bytes brought: its SHA-256 in hexadecimal.
pub fn by_digest<'s>(store: &'s Store, account: AccountId, digest: &'s str) -> Work<'s, Vec<ImportBatch>> {
    Box::pin(async move { store.rows(account, &BY_DIGEST, params![account, digest.to_owned()]).await })
}

/// The organisations, people and events that a batch brought and that are still there.
pub fn records_of(store: &Store, account: AccountId, batch: ImportBatchId) -> Work<'_, Vec<Record>> {
    Box::pin(async move {
        store
            .read(account, move |tx| {
                Box::pin(async move {
                    let key = params![account, batch];
                    let mut records: Vec<Record> = Vec::new();
                    records.extend(ORGANISATIONS.rows(tx, key.clone()).await?.into_iter().map(Record::from));
                    records.extend(PEOPLE.rows(tx, key.clone()).await?.into_iter().map(Record::from));
                    records.extend(EVENTS.rows(tx, key).await?.into_iter().map(Record::from));
                    Ok(records)
                })
            })
            .await
    })
}
