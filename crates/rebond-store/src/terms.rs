//! The search index: which folded words stand in which record. What enters: images before and after a change. What leaves: the
//! statements that bring the index in line; the words of a query. Not done here: searching (`tables::search`).

use std::collections::BTreeSet;

use rebond_domain::{PersonId, Record, words};
use uuid::Uuid;

use crate::{sql::Statement, tx::Tx, value::Value};

queries! {
    // Several words of a record travel together: a save of thousands is a matter of statements.
    PUT_1: () = (Id, Text, Id, Id, Text)
        "INSERT INTO terms (account_id, term, noun, record_id, person_id) VALUES ($1, $5, $2, $3, $4) \
         ON CONFLICT (account_id, term, noun, record_id) DO UPDATE SET person_id = excluded.person_id";
    PUT_4: () = (Id, Text, Id, Id, Text, Text, Text, Text)
        "INSERT INTO terms (account_id, term, noun, record_id, person_id) VALUES ($1, $5, $2, $3, $4), ($1, $6, $2, $3, $4), ($1, $7, $2, $3, $4), ($1, $8, $2, $3, $4) \
         ON CONFLICT (account_id, term, noun, record_id) DO UPDATE SET person_id = excluded.person_id";
    PUT_16: () = (Id, Text, Id, Id, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text)
        "INSERT INTO terms (account_id, term, noun, record_id, person_id) VALUES ($1, $5, $2, $3, $4), ($1, $6, $2, $3, $4), ($1, $7, $2, $3, $4), ($1, $8, $2, $3, $4), ($1, $9, $2, $3, $4), \
         ($1, $10, $2, $3, $4), ($1, $11, $2, $3, $4), ($1, $12, $2, $3, $4), ($1, $13, $2, $3, $4), ($1, $14, $2, $3, $4), \
         ($1, $15, $2, $3, $4), ($1, $16, $2, $3, $4), ($1, $17, $2, $3, $4), ($1, $18, $2, $3, $4), ($1, $19, $2, $3, $4), \
         ($1, $20, $2, $3, $4) \
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
    let come: Vec<&String> = new.words.iter().filter(|word| !(same_person && old.words.contains(*word))).collect();
    let come = in_groups(&come).map(|words| {
        let sql = match words.len() {
            16 => PUT_16.sql(0),
            4 => PUT_4.sql(0),
            _ => PUT_1.sql(0),
        };
        let mut params = params![tx.account(), noun, id, new.person];
        params.extend(words.iter().map(|word| Value::Text((*word).clone())));
        Statement { sql, params, noun: None }
    });
    gone.into_iter().chain(come).collect()
}

/// Groups of 16, then of 4, then each alone.
fn in_groups<'w>(words: &'w [&'w String]) -> impl Iterator<Item = &'w [&'w String]> {
    let (large, rest) = words.split_at(words.len() - words.len() % 16);
    let (small, single) = rest.split_at(rest.len() - rest.len() % 4);
    large.chunks(16).chain(small.chunks(4)).chain(single.chunks(1))
}

/// What the index keeps of a record.
#[derive(Default)]
struct Entry {
    person: Option<Uuid>,
    words: BTreeSet<String>,
}

fn entry(record: &Record) -> Entry {
    let of = |person: Option<PersonId>, texts: &[Option<&str>]| Entry {
        person: person.map(|id| id.0),
        words: texts.iter().flatten().flat_map(|text| of_text(text)).collect(),
    };
    match record {
        Record::Person(it) => {
            of(Some(it.id), &[Some(&it.name.full()), line(it.role.as_ref()), line(it.town.as_ref()), line(it.subject.as_ref())])
        }
        Record::PersonEmail(it) => of(Some(it.person_id), &[Some(it.address.as_str())]),
        Record::Organisation(it) => of(None, &[Some(it.name.as_str()), line(it.sector.as_ref()), line(it.town.as_ref())]),
        Record::Note(it) => of(Some(it.person_id), &[Some(it.text.as_str())]),
        Record::Finding(it) => of(Some(it.person_id), &[it.text.as_ref().map(rebond_domain::Prose::as_str)]),
        _ => Entry::default(),
    }
}

fn line(line: Option<&rebond_domain::Line>) -> Option<&str> {
    line.map(rebond_domain::Line::as_str)
}
