//! The search index: which keys stand in which record. What enters: images before and after a change. What leaves: the statements
//! that bring the index in line; an index of an older make written anew. Not done here: what keys are (`rebond_domain::search`),
//! searching (`tables::search`).

use std::collections::BTreeSet;

use rebond_domain::{AccountId, Noun, Record, search, words};
use uuid::Uuid;

use crate::{
    Store, StoreError,
    field::Target,
    sql::Statement,
    table::{each_reference, reader_of, sql_of, texts_of},
    tx::{BoxFuture, Tx},
    value::Value,
};

queries! {
    // Several words of a record travel together: a save of thousands is a matter of statements.
    PUT: () = (Id, Text, Id, Id) * (Text)
        "INSERT INTO terms (account_id, term, noun, record_id, person_id) VALUES {rows ($1, {}, $2, $3, $4)} \
         ON CONFLICT (account_id, term, noun, record_id) DO UPDATE SET person_id = excluded.person_id";
    DELETE: () = (Id, Text, Id; Text) "DELETE FROM terms WHERE account_id = $1 AND noun = $2 AND record_id = $3 AND term IN ({list})";
    EMPTY: () = (Id) "DELETE FROM terms WHERE account_id = $1";
    MAKE: (i64,) = (Id) "SELECT index_make FROM accounts WHERE account_id = $1";
    MADE: () = (Id, Int) "UPDATE accounts SET index_make = $2 WHERE account_id = $1";
}

/// Which make of keys this program keeps. One more whenever other keys are made of the same record: the index of each account is then
/// written anew when it is first asked.
pub(crate) const NOW: i64 = 1;

/// The longest word kept, in characters: beyond, two words are one.
const LONGEST: usize = 40;

/// The words of a name as the index keeps them, to look for somebody of that name.
pub(crate) fn of_text(text: &str) -> BTreeSet<String> {
    words(text).into_iter().map(|word| word.chars().take(LONGEST).collect()).collect()
}

/// The statements that bring the index from one image of a record to the next.
pub(crate) fn statements(tx: &Tx, before: Option<&Record>, after: Option<&Record>) -> Vec<Statement> {
    let Some(record) = after.or(before) else { return Vec::new() };
    let (noun, id) = (record.noun(), record.id());
    let (old, new) = (before.map(entry).unwrap_or_default(), after.map(entry).unwrap_or_default());
    let same_person = old.person == new.person;
    let gone: Vec<Value> = old.words.difference(&new.words).cloned().map(Value::Text).collect();
    let gone = DELETE.statements(&params![tx.account(), noun, id], gone);
    let come = new.words.iter().filter(|word| !(same_person && old.words.contains(*word)));
    let come = PUT.statements(&params![tx.account(), noun, id, new.person], come.cloned().map(Value::Text).collect());
    gone.into_iter().chain(come).collect()
}

/// What the index keeps of a record.
#[derive(Default)]
struct Entry {
    person: Option<Uuid>,
    words: BTreeSet<String>,
}

fn entry(record: &Record) -> Entry {
    let mut person = (record.noun() == Noun::Person).then(|| record.id());
    each_reference(record, &mut |reference, id| {
        if reference.target == Target::One(Noun::Person) {
            person.get_or_insert(id);
        }
    });
    Entry { person, words: texts_of(record).iter().flat_map(|text| search::keys(text)).map(|found| found.key).collect() }
}

impl Store {
    /// Writes the index of an account anew if it is of an older make.
    pub(crate) fn renew_index(&self, account: AccountId) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            match self.rows(account, &MAKE, params![account]).await?.first() {
                Some((make,)) if *make < NOW => self.write(account, |tx| Box::pin(renew(tx))).await,
                _ => Ok(()),
            }
        })
    }
}

async fn renew(tx: &mut Tx) -> Result<(), StoreError> {
    let account = tx.account();
    // The row of the account first, as every write: who comes second finds it done.
    MADE.run(tx, params![account, NOW]).await?;
    EMPTY.run(tx, params![account]).await?;
    for noun in Noun::ALL {
        let records = tx.rows(&sql_of(*noun).all, &[Value::Id(account.0)], reader_of(*noun)).await?;
        let lines: Vec<Statement> = records.iter().flat_map(|record| statements(tx, None, Some(record))).collect();
        tx.run_all(&lines).await?;
    }
    Ok(())
}
