//! Records as the audit and the archives of earlier versions hold them. `kept.jsonl` was written by the program before the fields one
//! notes were a type of their own, and stays as it is.

use rebond_domain::{Noun, Record};
use serde_json::Value;

#[test]
fn what_earlier_versions_kept_is_read_and_written_alike() {
    let kept: Vec<&str> = include_str!("kept.jsonl").lines().collect();
    let nouns = kept.iter().map(|line| {
        let record: Record = serde_json::from_str(line).unwrap();
        let (before, now): (Value, Value) = (serde_json::from_str(line).unwrap(), serde_json::to_value(&record).unwrap());
        let (before, now) = (before["record"].as_object().unwrap(), now["record"].as_object().unwrap());
        assert!(before.iter().all(|(field, kept)| now.get(field) == Some(kept)), "{line}");
        // What was not noted then is not known, or not so.
        assert!(now.iter().all(|(field, value)| before.contains_key(field) || value.is_null() || *value == false), "{line}");
        record.noun()
    });
    let mut nouns: Vec<Noun> = nouns.collect();
    nouns.dedup();
    assert_eq!(nouns, [Noun::Account, Noun::Strength, Noun::Organisation, Noun::Person, Noun::Event]);
}

#[test]
fn a_record_takes_over_what_is_noted_and_nothing_else() {
    for line in include_str!("kept.jsonl").lines() {
        if let Record::Person(person) = serde_json::from_str(line).unwrap() {
            let other = rebond_domain::Person::named(person.id, person.name.clone(), person.created_at);
            let taken = other.clone().with(person.details());
            assert_eq!(taken.details(), person.details());
            assert_eq!((taken.organisation_id, taken.batch_id, taken.updated_at), (None, None, other.updated_at));
        }
    }
}
