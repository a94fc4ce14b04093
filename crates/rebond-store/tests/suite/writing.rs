//! Saving: whole or not at all, one revision each, refused when stale, refused by our own errors when references do not hold;
//! writers of one account in line.

use rebond_domain::*;
use rebond_store::{Revision, StoreError, people};
use rebond_testkit::{Engine, Make, World};

use crate::world::{opened, put};

#[tokio::test]
async fn revisions_count_changes_and_tell_stale() {
    for engine in Engine::BOTH {
        let fresh = engine.fresh().await;
        let (store, make) = (fresh.store().await, Make::default());
        let nobody = make.ids.make(make.at);
        assert_eq!(store.revision(nobody).await.unwrap(), Revision(0));
        let account = opened(&store, &make).await;
        assert_eq!(store.revision(account).await.unwrap(), Revision(1));
        let save = |expected, person: &Person| {
            store.save(account, expected, Changes::of(Action::AddPerson).put(person.clone()), make.at, make.ids.make(make.at))
        };
        let (ada, bo) = (make.person("Ada"), make.person("Bo"));
        assert_eq!(save(Some(Revision(1)), &ada).await.unwrap(), Revision(2));
        let stale = save(Some(Revision(1)), &bo).await;
        assert!(matches!(stale, Err(StoreError::Stale { expected: Revision(1), found: Revision(2) })), "{stale:?}");
        assert!(stale.unwrap_err().is_stale());
        assert_eq!(people::count(&store, account).await.unwrap(), 1, "nothing of it was written");
        assert_eq!(store.revision(account).await.unwrap(), Revision(2));
        // What changes nothing is no change: an empty list, a record as it is, a record that is not there.
        let nothing = [
            Changes::of(Action::AddPerson),
            Changes::of(Action::AddPerson).put(ada.clone()),
            Changes::of(Action::AddPerson).delete(Noun::Person, bo.id),
        ];
        for changes in nothing {
            assert_eq!(store.save(account, None, changes, make.at, make.ids.make(make.at)).await.unwrap(), Revision(2));
        }
        assert_eq!(store.actions(account, 10).await.unwrap().len(), 2);
    }
}

#[tokio::test]
async fn a_save_is_whole_or_not_at_all() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let (ada, note) = (make.person("Ada"), make.note(&make.person("Nobody"), "x"));
        let both = Changes::of(Action::AddPerson).put(ada.clone()).put(note);
        let refused = store.save(account, None, both, make.at, make.ids.make(make.at)).await;
        assert!(matches!(&refused, Err(StoreError::Reference(noun)) if noun == "note"), "{refused:?}");
        assert_eq!(store.get::<Person>(account, ada.id).await.unwrap(), None);
        assert_eq!(store.revision(account).await.unwrap(), Revision(1));
        assert_eq!(store.actions(account, 10).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn references_that_do_not_hold_are_refused() {
    for engine in Engine::BOTH {
        let fresh = engine.fresh().await;
        let (store, make) = (fresh.store().await, Make::default());
        let account = opened(&store, &make).await;
        let save = |changes| store.save(account, None, changes, make.at, make.ids.make(make.at));
        let ada = make.person("Ada");
        // A child before its parent.
        let early = save(Changes::of(Action::AddPerson).put(make.note(&ada, "x")).put(ada.clone())).await;
        assert!(matches!(early, Err(StoreError::Reference(_))), "{early:?}");
        // A parent that others still need.
        put(&store, account, &make, [Record::from(ada.clone()), make.note(&ada, "x").into()]).await;
        let needed = save(Changes::of(Action::AddPerson).delete(Noun::Person, ada.id)).await;
        assert!(matches!(needed, Err(StoreError::Reference(_))), "{needed:?}");
        // A meeting may name an approach that comes after it, but one must come.
        let meeting = Meeting { approach_id: Some(make.ids.make(make.at)), ..make.meeting(&ada, "2026-11-10T14:00:00+01:00") };
        let lone = save(Changes::of(Action::AddPerson).put(meeting.clone())).await;
        assert!(matches!(lone, Err(StoreError::Reference(_))), "{lone:?}");
        let approach = Approach {
            id: meeting.approach_id.unwrap(),
            meeting_id: Some(meeting.id),
            ..make.approach(&ada, MessageKind::Request, Channel::Email)
        };
        save(Changes::of(Action::AddPerson).put(meeting).put(approach)).await.unwrap();
        // One choice a key.
        let choice =
            |key: &str| StepChoice { id: make.ids.make(make.at), key: Line::parse(key).unwrap(), choice: Choice::Dropped, at: make.at };
        let twice = save(Changes::of(Action::AddPerson).put(choice("A1")).put(choice("A1"))).await;
        assert!(matches!(twice, Err(StoreError::Duplicate(_))), "{twice:?}");
        // Nobody's account.
        let nowhere =
            store.save(make.ids.make(make.at), None, Changes::of(Action::AddPerson).put(ada), make.at, make.ids.make(make.at)).await;
        assert!(matches!(nowhere, Err(StoreError::NoAccount)), "{nowhere:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn writers_of_one_account_stand_in_line() {
    for engine in Engine::BOTH {
        let fresh = engine.fresh().await;
        // Two programs on one database, as two tabs and a command line would be.
        let (one, other, make) = (fresh.store().await, fresh.store().await, std::sync::Arc::new(Make::default()));
        let account = opened(&one, &make).await;
        let mut writers = tokio::task::JoinSet::new();
        for writer in 0..8 {
            let (store, make) = (if writer % 2 == 0 { one.clone() } else { other.clone() }, std::sync::Arc::clone(&make));
            writers.spawn(async move {
                for _ in 0..10 {
                    let person = make.person("Ada");
                    store.save(account, None, Changes::of(Action::AddPerson).put(person), make.at, make.ids.make(make.at)).await.unwrap();
                }
            });
        }
        while let Some(done) = writers.join_next().await {
            done.unwrap();
        }
        assert_eq!(one.revision(account).await.unwrap(), Revision(81), "{engine:?}");
        assert_eq!(people::count(&other, account).await.unwrap(), 80);
        // Of those who saw the same revision, one wins.
        let mut racers = tokio::task::JoinSet::new();
        for _ in 0..6 {
            let (store, make) = (one.clone(), std::sync::Arc::clone(&make));
            racers.spawn(async move {
                let changes = Changes::of(Action::AddPerson).put(make.person("Bo"));
                store.save(account, Some(Revision(81)), changes, make.at, make.ids.make(make.at)).await
            });
        }
        let outcomes = racers.join_all().await;
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
        assert!(outcomes.iter().all(|outcome| outcome.as_ref().err().is_none_or(StoreError::is_stale)));
    }
}

#[tokio::test]
async fn a_request_dropped_half_way_leaves_the_store_usable() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        for _ in 0..20 {
            // Polled once, then dropped: a browser that went away.
            let mut save = Box::pin(store.save(
                account,
                None,
                Changes::of(Action::AddPerson).put(make.person("Ada")),
                make.at,
                make.ids.make(make.at),
            ));
            std::future::poll_fn(|context| {
                let _ = save.as_mut().poll(context);
                std::task::Poll::Ready(())
            })
            .await;
        }
        world.put(make.person("Bo")).await;
        let revision = store.revision(account).await.unwrap();
        assert_eq!(store.actions(account, 100).await.unwrap().len(), usize::try_from(revision.0).unwrap());
    }
}
