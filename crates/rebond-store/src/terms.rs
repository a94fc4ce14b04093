//! The search index: which folded words stand in which record. What enters: images before and after a change. What leaves: the
//! steps that bring the index in line; the words of a query. Not done here: searching (`tables::search`).

use std::collections::BTreeSet;

use rebond_domain::{PersonId, Record, words};
use uuid::Uuid;

use crate::tx::{Step, Tx};

queries! {
    PUT: () = (Id, Text, Text, Id, Id)
        "INSERT INTO terms (account_id, term, noun, record_id, person_id) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (account_id, term, noun, record_id) DO UPDATE SET person_id = excluded.person_id";
    DELETE: () = (Id, Text, Text, Id) "DELETE FROM terms WHERE account_id = $1 AND term = $2 AND noun = $3 AND record_id = $4";
}

/// The longest word kept, in characters: beyond, two words are one.
const LONGEST: usize = 40;

/// The words of a text as the index keeps them.
pub(crate) fn of_text(text: &str) -> BTreeSet<String> {
    words(text).into_iter().map(|word| word.chars().take(LONGEST).collect()).collect()
}

/// The steps that bring the index from one image of a record to the next.
pub(crate) fn steps(tx: &Tx, before: Option<&Record>, after: Option<&Record>) -> Vec<Step> {
    let Some(record) = after.or(before) else { return Vec::new() };
    let (noun, id) = (record.noun(), record.id());
    let (old, new) = (before.map(entry).unwrap_or_default(), after.map(entry).unwrap_or_default());
    let same_person = old.person == new.person;
    let gone = old.words.difference(&new.words).map(|word| Step {
        sql: DELETE.sql(0),
        params: params![tx.account(), word.clone(), noun, id],
        noun: None,
    });
    let come = new.words.iter().filter(|word| !(same_person && old.words.contains(*word))).map(|word| Step {
        sql: PUT.sql(0),
        params: params![tx.account(), word.clone(), noun, id, new.person],
        noun: None,
    });
    gone.chain(come).collect()
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
