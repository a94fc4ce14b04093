//! What refers to a record, and what is made to refer to another: of every noun, those added later too. And of somebody merged into
//! somebody else, an erasure leaves nothing.

use rebond_domain::*;
use rebond_store::repoint;
use rebond_testkit::{Engine, Make};
use uuid::Uuid;

use crate::world::{full, line, opened, put, sorted};

/// Whether a record holds an identifier, of whatever noun and wherever: what it looks like is asked, not what its table declares.
fn holds(record: &Record, id: Uuid) -> bool {
    record.id() != id && format!("{record:?}").contains(&id.to_string())
}

#[tokio::test]
async fn whatever_holds_the_identifier_of_a_record_is_found_and_carried_over() {
    for engine in Engine::BOTH {
        let fresh = engine.fresh().await;
        let (store, make) = (fresh.store().await, Make::default());
        let account = opened(&store, &make).await;
        let records = full(&make);
        put(&store, account, &make, records.clone()).await;
        let mut carried = 0;
        for of in &records {
            let expected = sorted(records.iter().filter(|record| holds(record, of.id())).cloned().collect());
            let found = store.referring(account, (of.noun(), of.id())).await.unwrap();
            assert_eq!(found, expected, "{engine:?}: what refers to the {}", of.noun());
            let other: Uuid = make.ids.make(make.at);
            for mut record in found {
                repoint(&mut record, of.id(), other);
                assert!(!holds(&record, of.id()) && holds(&record, other), "{record:?}");
                carried += 1;
            }
        }
        assert!(carried > 25, "{carried}");
    }
}

#[tokio::test]
async fn of_somebody_merged_into_somebody_who_is_erased_the_audit_keeps_nothing() {
    for engine in Engine::BOTH {
        let fresh = engine.fresh().await;
        let (store, make) = (fresh.store().await, Make::default());
        let account = opened(&store, &make).await;
        let [one, two, three, other] = ["Ada Un", "Ada Deux", "Ada Trois", "Bo Autre"].map(|name| make.person(name));
        let note = make.note(&three, "of three");
        let people = [&one, &two, &three, &other].map(|person| Record::from(person.clone()));
        put(&store, account, &make, people.into_iter().chain([note.clone().into()])).await;
        let merge = |kept: &Person, gone: &Person, role: &str, carried: Option<Note>| {
            let changes = Changes::of(Action::MergePeople).put(Person { role: Some(line(role)), ..kept.clone() });
            carried.into_iter().fold(changes, Changes::put).delete(Noun::Person, gone.id)
        };
        // Three into two, two into one; and somebody else into another, taken back: they are somebody still.
        for changes in [
            merge(&two, &three, "x", Some(Note { person_id: two.id, ..note.clone() })),
            merge(&one, &two, "y", Some(Note { person_id: one.id, ..note.clone() })),
        ] {
            store.save(account, None, changes, make.at, make.ids.make(make.at)).await.unwrap();
        }
        let action = make.ids.make(make.at);
        store.save(account, None, merge(&one, &other, "z", None), make.at, action).await.unwrap();
        store.undo(account, action, make.at, make.ids.make(make.at)).await.unwrap();
        store.erase_person(account, one.id, make.at, make.ids.make(make.at)).await.unwrap();
        for gone in [one.id, two.id, three.id] {
            assert_eq!(
                crate::erasure::columns_that_hold(&fresh.database, account, &[gone.0]).await,
                Vec::<String>::new(),
                "{engine:?}: {gone}"
            );
        }
        let left = crate::erasure::columns_that_hold(&fresh.database, account, &[other.id.0]).await;
        assert!(left.iter().any(|column| column == "action_lines.record_id"), "{engine:?}: {left:?}");
    }
}
