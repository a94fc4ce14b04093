//! Several people changed at once: one action, one undo, nobody touched who was so already.

use rebond_app::data::UndoAction;
use rebond_app::people::{ChangeMany, Deed};
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
