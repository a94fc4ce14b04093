//! The history: what was done, and taking it back.

use rebond_domain::{search::Query, *};
use rebond_store::{Stays, Undone, UndoneInPart, WhyStays, people};
use rebond_testkit::{Engine, World};

use crate::world::full;

#[tokio::test]
async fn an_action_is_taken_back_and_done_again() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let before = store.export(account).await.unwrap();
        let action = world.put_all(full(make)).await;
        let after = store.export(account).await.unwrap();
        let (undo, redo) = (make.ids.make(make.at), make.ids.make(make.at));
        assert!(matches!(store.undo(account, action, make.at, undo).await.unwrap(), Undone::Done(_)), "{engine:?}");
        assert_eq!(store.export(account).await.unwrap(), before);
        assert!(rebond_store::search::find(store, account, Query::parse("vernet")).await.unwrap().people.is_empty());
        assert_eq!(store.undo(account, action, make.at, make.ids.make(make.at)).await.unwrap(), Undone::Already);
        assert!(matches!(store.undo(account, undo, make.at, redo).await.unwrap(), Undone::Done(_)));
        assert_eq!(store.export(account).await.unwrap(), after);
        assert_eq!(rebond_store::search::find(store, account, Query::parse("vernet")).await.unwrap().people.len(), 1);
        let history = store.actions(account, 10).await.unwrap();
        let told: Vec<(Action, bool)> = history.iter().map(|it| (it.name.parse().unwrap(), it.undone_at.is_some())).collect();
        assert_eq!(told, [(Action::Undo, false), (Action::Undo, true), (Action::AddPerson, false), (Action::OpenAccount, false)]);
        assert_eq!(history[2].lines as usize, after.len() - before.len());
        assert_eq!((history[1].undoes, history[0].undoes), (Some(action), Some(undo)));
        assert_eq!(store.actions(account, 1).await.unwrap(), history[..1]);
        // Done again, it can be taken back again.
        assert!(matches!(store.undo(account, action, make.at, make.ids.make(make.at)).await.unwrap(), Undone::Done(_)));
    }
}

#[tokio::test]
async fn what_changed_since_is_not_overwritten() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let ada = make.person("Ada");
        let added = world.put(ada.clone()).await;
        let changed = world.put(Person { changed_path: true, ..ada.clone() }).await;
        let undo = |action| store.undo(account, action, make.at, make.ids.make(make.at));
        assert_eq!(undo(added).await.unwrap(), Undone::Conflict(vec![Noun::Person]));
        // Once the later change is taken back, so can be the earlier.
        assert!(matches!(undo(changed).await.unwrap(), Undone::Done(_)));
        world.put(make.note(&ada, "x")).await;
        let needed = undo(added).await.unwrap();
        assert!(matches!(needed, Undone::Conflict(_)), "a note needs her: {needed:?}");
        assert_eq!(people::count(store, account).await.unwrap(), 1);
        let revision = store.revision(account).await.unwrap();
        assert_eq!(undo(make.ids.make(make.at)).await.unwrap(), Undone::Impossible);
        let opening = store.actions(account, 99).await.unwrap().pop().unwrap();
        assert_eq!(undo(opening.id).await.unwrap(), Undone::Impossible, "the account itself stays");
        assert_eq!(store.revision(account).await.unwrap(), revision, "a refusal changes nothing");
    }
}

#[tokio::test]
async fn a_record_changed_twice_in_one_action_goes_back_to_the_first() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let ada = make.person("Ada");
        world.put(ada.clone()).await;
        let twice = [Person { changed_path: true, ..ada.clone() }, Person { leads_others: true, ..ada.clone() }];
        let action = world.put_all(twice.clone()).await;
        assert_eq!(store.get::<Person>(account, ada.id).await.unwrap().as_ref(), Some(&twice[1]));
        assert!(matches!(store.undo(account, action, make.at, make.ids.make(make.at)).await.unwrap(), Undone::Done(_)));
        assert_eq!(store.get::<Person>(account, ada.id).await.unwrap(), Some(ada));
    }
}

#[tokio::test]
async fn an_import_batch_is_taken_back_whole() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let Some(Record::ImportBatch(batch)) = full(make).into_iter().next() else { panic!("a batch comes first") };
        let mut records: Vec<Record> = vec![batch.clone().into()];
        records.extend((0..300).map(|_| Record::from(Person { batch_id: Some(batch.id), ..make.person("Ada Vernet") })));
        let action = world.put_all(records).await;
        assert_eq!(store.action_of_batch(account, batch.id).await.unwrap(), Some(action));
        assert!(matches!(store.undo(account, action, make.at, make.ids.make(make.at)).await.unwrap(), Undone::Done(_)));
        assert_eq!(people::count(store, account).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn of_an_action_that_touched_much_what_nobody_touched_since_is_taken_back() {
    // With a file of many others besides, whose lines are packed.
    for (engine, many) in Engine::BOTH.into_iter().flat_map(|engine| [(engine, 0), (engine, 200)]) {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let eve = world.person("Eve").await;
        let before = store.export(account).await.unwrap();
        let [atelier, empty] = ["Atelier", "Vide"].map(|name| make.organisation(name));
        let [ada, bea, cleo, dan] = ["Ada", "Bea", "Cleo", "Dan"].map(|name| make.person(name));
        let ada = Person { organisation_id: Some(atelier.id), ..ada };
        let emails = [&ada, &cleo, &dan, &eve].map(|person| make.email(person, "a@exemple.fr"));
        let batch = full(make).into_iter().find(|record| record.noun() == Noun::ImportBatch).filter(|_| many > 0);
        let mut records: Vec<Record> = batch.into_iter().chain([atelier.clone().into(), empty.into()]).collect();
        records.extend((0..many).map(|_| Record::from(make.person("Zoé"))));
        records.extend([&ada, &bea, &cleo, &dan].map(|person| Record::from(person.clone())));
        records.push(Person { changed_path: true, ..eve.clone() }.into());
        records.extend(emails.iter().cloned().map(Record::from));
        let action = world.put_all(records).await;
        // What is touched since: a note, a change, an address that goes.
        world.put(make.note(&ada, "x")).await;
        world.put(Person { changed_path: true, ..bea.clone() }).await;
        let gone = Changes::of(Action::EditPerson).delete(Noun::PersonEmail, emails[1].id);
        store.save(account, None, gone, make.at, make.ids.make(make.at)).await.unwrap();

        let undo = |all| store.undo_untouched(account, action, all, make.at, make.ids.make(make.at));
        let stays = |noun, id: uuid::Uuid, why| Stays { noun, id, why };
        let mut left = vec![
            stays(Noun::Organisation, atelier.id.0, WhyStays::WithAnother),
            stays(Noun::Person, ada.id.0, WhyStays::Needed(Noun::Note)),
            stays(Noun::Person, bea.id.0, WhyStays::Changed),
            stays(Noun::Person, cleo.id.0, WhyStays::Changed),
            stays(Noun::PersonEmail, emails[0].id.0, WhyStays::WithAnother),
        ];
        left.sort_by_key(|it| (it.noun, it.id));
        let (told, goes) = store.undo_preview(account, action).await.unwrap();
        assert_eq!(told, UndoneInPart::Done { stays: left.clone(), changed: false }, "{engine:?}");
        assert_eq!(goes.into_iter().collect::<Vec<_>>(), [(Noun::Note, 1)]);
        assert_eq!(undo(false).await.unwrap(), UndoneInPart::Done { stays: left.clone(), changed: true });
        let there = store.all::<Person>(account).await.unwrap();
        let mut there: Vec<String> = there.iter().map(|person| person.name.full()).collect();
        there.sort();
        assert_eq!(there, ["Ada", "Bea", "Cleo", "Eve"]);
        assert_eq!(store.get::<Person>(account, eve.id).await.unwrap(), Some(eve.clone()), "who was completed is as before");
        let revision = store.revision(account).await.unwrap();
        assert_eq!(undo(false).await.unwrap(), UndoneInPart::Done { stays: left, changed: false }, "once more changes nothing");
        assert_eq!(store.revision(account).await.unwrap(), revision);
        // All of it, with what was written since; taken back in turn.
        let with_note = store.export(account).await.unwrap();
        let all = make.ids.make(make.at);
        let undone = store.undo_untouched(account, action, true, make.at, all).await.unwrap();
        assert_eq!(undone, UndoneInPart::Done { stays: Vec::new(), changed: true });
        assert_eq!(store.export(account).await.unwrap(), before, "{engine:?}");
        assert_eq!(undo(true).await.unwrap(), UndoneInPart::Already);
        assert!(matches!(store.undo(account, all, make.at, make.ids.make(make.at)).await.unwrap(), Undone::Done(_)));
        assert_eq!(store.export(account).await.unwrap(), with_note);
    }
}
