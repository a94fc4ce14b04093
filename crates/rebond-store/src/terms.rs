//! The search index: which keys stand in which record. What enters: images before and after a change. What leaves: the statements
//! that bring the index in line; an index of an older make written anew. Not done here: what keys are (`rebond_domain::search`),
//! searching (`tables::search`).

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

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
    // Several words travel together: a save of thousands is a matter of statements.
    PUT: () = (Id) * (Text, Text, Id, Id)
        "INSERT INTO terms (account_id, term, noun, record_id, person_id) VALUES {rows ($1, {}, {}, {}, {})} \
         ON CONFLICT (account_id, term, noun, record_id) DO UPDATE SET person_id = excluded.person_id";
    DELETE: () = (Id, Text, Id; Text) "DELETE FROM terms WHERE account_id = $1 AND noun = $2 AND record_id = $3 AND term IN ({list})";
    EMPTY: () = (Id) "DELETE FROM terms WHERE account_id = $1";
    MAKE: (i64,) = (Id) "SELECT index_make FROM accounts WHERE account_id = $1";
    MADE: () = (Id, Int) "UPDATE accounts SET index_make = $2 WHERE account_id = $1";
}

/// Which make of keys this program keeps. One more whenever other keys are made of the same record: the index of each account is then
/// written anew when it is first asked.
pub(crate) const NOW: i64 = 1;

/// The words of so many records are written together.
const SOME: usize = 4_096;

/// The longest word kept, in characters: beyond, two words are one.
const LONGEST: usize = 40;

/// The words of a name as the index keeps them, to look for somebody of that name.
pub(crate) fn of_text(text: &str) -> BTreeSet<String> {
    words(text).into_iter().map(|word| word.chars().take(LONGEST).collect()).collect()
}

/// The statements that bring the index from one image of a record to the next.
pub(crate) fn statements(tx: &Tx, before: Option<&Record>, after: Option<&Record>) -> Vec<Statement> {
    bulk(tx, [(before, after)])
}

/// The same of many records, the words in their order: those that stand side by side in the index are written side by side.
pub(crate) fn bulk<'r>(tx: &Tx, images: impl IntoIterator<Item = (Option<&'r Record>, Option<&'r Record>)>) -> Vec<Statement> {
    let (mut known, mut statements, mut come) = (Known::default(), Vec::new(), Vec::new());
    for (before, after) in images {
        let Some(record) = after.or(before) else { continue };
        let (noun, id) = (record.noun(), record.id());
        let mut entry = |record| known.entry(record);
        let (old, new) = (before.map(&mut entry).unwrap_or_default(), after.map(&mut entry).unwrap_or_default());
        let same_person = old.person == new.person;
        let gone: Vec<Value> = old.words.difference(&new.words).map(|word| Value::Text((**word).to_owned())).collect();
        statements.extend(DELETE.statements(&params![tx.account(), noun, id], gone));
        let words = new.words.iter().filter(|word| !(same_person && old.words.contains(*word)));
        come.extend(words.map(|word| (Arc::clone(word), noun.as_str(), id, new.person)));
    }
    come.sort_unstable();
    let text = |text: &str| Value::Text(text.to_owned());
    let row = |(word, noun, id, person): (Arc<str>, &str, Uuid, Option<Uuid>)| {
        [text(&word), text(noun), Value::Id(id), person.map_or(Value::Null, Value::Id)]
    };
    statements.extend(PUT.statements(&params![tx.account()], come.into_iter().flat_map(row).collect()));
    statements
}

/// The words of texts met before: many people have one role.
#[derive(Default)]
struct Known(HashMap<String, Vec<Arc<str>>>);

impl Known {
    fn entry(&mut self, record: &Record) -> Entry {
        let mut person = (record.noun() == Noun::Person).then(|| record.id());
        each_reference(record, &mut |reference, id| {
            if reference.target == Target::One(Noun::Person) {
                person.get_or_insert(id);
            }
        });
        let mut words = BTreeSet::new();
        for text in texts_of(record) {
            if let Some(known) = self.0.get(text.as_ref()) {
                words.extend(known.iter().cloned());
            } else {
                let found: Vec<Arc<str>> = search::keys(&text).into_iter().map(|found| found.key.into()).collect();
                words.extend(found.iter().cloned());
                self.0.insert(text.into_owned(), found);
            }
        }
        Entry { person, words }
    }
}

/// What the index keeps of a record.
#[derive(Default)]
struct Entry {
    person: Option<Uuid>,
    words: BTreeSet<Arc<str>>,
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
        for some in records.chunks(SOME) {
            tx.run_all(&bulk(tx, some.iter().map(|record| (None, Some(record))))).await?;
        }
    }
    Ok(())
}
