//! Several people changed at once: one action, one undo, nobody touched who was so already.

use rebond_app::data::UndoAction;
use rebond_app::people::{ChangeMany, Deed, ErasePeople, PreviewErasures};
use rebond_domain::*;
use rebond_testkit::{Engine, World};

#[tokio::test]
async fn several_are_changed_in_one_action_that_is_taken_back_whole() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let desk = world.desk().await;
        let (one, two, left) = (world.person("Anna Un").await, world.person("Bruno Deux").await, world.person("Carla Trois").await);
        let people = vec![two.id, one.id, one.id, desk.new_id()];
        let (action, changed) =
            ChangeMany { people: people.clone(), deed: Deed::Circle(Circle::Friends) }.run(&desk).await.unwrap().unwrap();
        assert_eq!(changed, 2);
        for id in [one.id, two.id] {
            assert_eq!(world.get::<Person>(id).await.circle, Some(Circle::Friends));
        }
        assert_eq!(world.get::<Person>(left.id).await, left);
        // So already.
        assert_eq!(ChangeMany { people: people.clone(), deed: Deed::Circle(Circle::Friends) }.run(&desk).await.unwrap(), None);
        UndoAction { id: action }.run(&desk).await.unwrap();
        assert_eq!(world.get::<Person>(one.id).await.circle, one.circle);

        // Since when somebody is not suggested stays what it was.
        let (_, first) = ChangeMany { people: vec![one.id], deed: Deed::SetAside }.run(&desk).await.unwrap().unwrap();
        let since = world.get::<Person>(one.id).await.set_aside_at;
        let (_, second) = ChangeMany { people: vec![one.id, two.id], deed: Deed::SetAside }.run(&desk).await.unwrap().unwrap();
        assert_eq!((first, second, world.get::<Person>(one.id).await.set_aside_at), (1, 1, since));
        ChangeMany { people: vec![one.id, two.id], deed: Deed::TakeBack }.run(&desk).await.unwrap().unwrap();
        assert_eq!(world.get::<Person>(two.id).await.set_aside_at, None);
        assert_eq!(ChangeMany { people: Vec::new(), deed: Deed::TakeBack }.run(&desk).await.unwrap(), None);
    }
}

#[tokio::test]
async fn g5_several_are_erased_whole_and_whoever_named_them_is_still_owed_news() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let desk = world.desk().await;
        let [one, two, stays] = [world.person("Anna Un").await, world.person("Bruno Deux").await, world.person("Carla Trois").await];
        let records: Vec<Record> = vec![
            world.make.note(&one, "chêne").into(),
            world.make.email(&two, "bruno@exemple.fr").into(),
            // Named by who stays, and by one who goes too.
            world.make.referral(&stays, &one).into(),
            world.make.referral(&one, &two).into(),
        ];
        world.put_all(records).await;
        let people = vec![two.id, one.id, one.id, desk.new_id()];
        let seen = PreviewErasures { people: people.clone() }.run(&desk).await.unwrap();
        assert_eq!(seen.people.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [two.id, one.id], "by name");
        assert_eq!(seen.goes, [(Noun::PersonEmail, 1), (Noun::Referral, 2), (Noun::Note, 1)], "{engine:?}");
        assert_eq!(ErasePeople { people: people.clone(), lang: Lang::Fr }.run(&desk).await.unwrap(), 2);
        let left = world.everything().await;
        let promises: Vec<PersonId> =
            left.iter().filter_map(|record| if let Record::Promise(promise) = record { Some(promise.person_id) } else { None }).collect();
        assert_eq!(promises, [stays.id], "{engine:?}: nobody who is gone is owed anything");
        assert!(!format!("{left:?}").contains(&one.id.to_string()), "{engine:?}");
        assert_eq!(ErasePeople { people, lang: Lang::Fr }.run(&desk).await.unwrap(), 0, "once");
    }
}
