//! The search index: which folded words stand in which record. What enters: images before and after a change. What leaves: the
//! statements that bring the index in line; the words of a query. Not done here: searching (`tables::search`).

use std::collections::BTreeSet;

use rebond_domain::{Noun, Record, words};
use uuid::Uuid;

use crate::{
    field::Target,
    sql::Statement,
    table::{each_reference, texts_of},
    tx::Tx,
    value::Value,
};

queries! {
    // Several words of a record travel together: a save of thousands is a matter of statements.
    PUT: () = (Id, Text, Id, Id) * (Text)
        "INSERT INTO terms (account_id, term, noun, record_id, person_id) VALUES {rows ($1, {}, $2, $3, $4)} \
         ON CONFLICT (account_id, term, noun, record_id) DO UPDATE SET person_id = excluded.person_id";
    DELETE: () = (Id, Text, Id; Text) "DELETE FROM terms WHERE account_id = $1 AND noun = $2 AND record_id = $3 AND term IN ({list})";
}

/// The longest word kept, in characters: beyond, two words are one.
const LONGEST: usize = 40;

/// The words of a text as the index keeps them.
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
    Entry { person, words: texts_of(record).iter().flat_map(|text| of_text(text)).collect() }
}
