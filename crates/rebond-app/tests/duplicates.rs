//! Duplicates of the whole base: found with what speaks for them, told apart for good, gone once merged; on both engines.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::data::UndoAction;
use rebond_app::people::{ComparePeople, Duplicates, ErasePerson, FindDuplicates, Likeness, MergePeople, Sureness, TellApart};
use rebond_app::{AppError, Desk};
use rebond_domain::*;
use rebond_testkit::{Engine, World};

async fn found(desk: &Desk) -> Duplicates {
    FindDuplicates::default().run(desk).await.unwrap()
}

fn ids(view: &Duplicates) -> Vec<[PersonId; 2]> {
    view.pairs.iter().map(|pair| [pair.rows[0].id, pair.rows[1].id]).collect()
}

async fn people(world: &World, names: &[&str]) -> Vec<Person> {
    let people: Vec<Person> = names.iter().map(|name| world.make.person(name)).collect();
    world.put_all(people.iter().cloned()).await;
    people
}

#[tokio::test]
async fn doubles_are_shown_until_one_says_what_they_are() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let desk = world.desk().await;
        assert_eq!(found(&desk).await.count, 0);
        let list = people(&world, &["Enora Kermarrec", "Enora Kermarec", "Louis Goasdoué", "Louise Goasdoué", "Paul Fictif"]).await;
        let [one, other, louis, louise] = [0, 1, 2, 3].map(|at| list[at].clone());
        let reached: Vec<Record> = vec![
            world.make.email(&one, "enora@exemple.fr").into(),
            world.make.email(&other, "Enora@exemple.fr").into(),
            world.make.phone(&louis, "02 98 00 00 00").into(),
            world.make.phone(&louise, "+33 2 98 00 00 00").into(),
        ];
        world.put_all(reached).await;

        let view = found(&desk).await;
        assert_eq!(ids(&view), [[one.id, other.id]], "those of one household are two");
        let pair = &view.pairs[0];
        assert_eq!(pair.sureness, Sureness::Sure);
        assert_eq!(pair.ways[0], ["enora@exemple.fr"]);
        assert!(pair.why.contains(&Likeness::SameEmail) && pair.why.contains(&Likeness::NearName), "{:?}", pair.why);

        // They are two people, whichever is named first, and said once.
        let said = TellApart { one: other.id, other: one.id }.run(&desk).await.unwrap().unwrap();
        assert_eq!(found(&desk).await.count, 0);
        assert_eq!(TellApart { one: one.id, other: other.id }.run(&desk).await.unwrap(), None);
        UndoAction { id: said }.run(&desk).await.unwrap();
        assert_eq!(found(&desk).await.count, 1);

        // Nobody is told apart from themselves, or from nobody.
        assert_eq!(TellApart { one: one.id, other: one.id }.run(&desk).await.unwrap(), None);
        let nobody = desk.new_id();
        assert!(matches!(TellApart { one: one.id, other: nobody }.run(&desk).await, Err(AppError::NotFound(Noun::Person))));

        // Told apart from a third, then merged: the third is still told apart from the one who stays.
        TellApart { one: other.id, other: louis.id }.run(&desk).await.unwrap().unwrap();
        let seen = ComparePeople { kept: one.id, other: other.id }.run(&desk).await.unwrap().unwrap().seen;
        let merged = MergePeople { kept: one.id, other: other.id, take: Vec::new(), seen }.run(&desk).await.unwrap();
        assert_eq!(found(&desk).await.count, 0);
        assert_eq!(TellApart { one: louis.id, other: one.id }.run(&desk).await.unwrap(), None);
        UndoAction { id: merged }.run(&desk).await.unwrap();
        assert_eq!(found(&desk).await.count, 1);

        // Who is erased leaves nothing of it.
        ErasePerson { id: other.id, lang: Lang::Fr }.run(&desk).await.unwrap();
        assert!(!world.everything().await.iter().any(|record| record.noun() == Noun::ToldApart));
        assert_eq!(found(&desk).await.count, 0);
    }
}

#[tokio::test]
async fn pairs_come_a_page_at_a_time_each_once() {
    let world = World::fresh().await;
    let desk = world.desk().await;
    let letters: Vec<char> = ('a'..='z').collect();
    let names: Vec<String> = (0..45).map(|n| format!("Enora Ker{0}{0}{1}{1}moal", letters[n % 26], letters[n / 26 + 7])).collect();
    let list = people(&world, &names.iter().flat_map(|name| [name.as_str(), name.as_str()]).collect::<Vec<_>>()).await;
    let mut seen = Vec::new();
    let mut from = Some(0);
    while let Some(at) = from {
        let view = FindDuplicates { from: at, most: None }.run(&desk).await.unwrap();
        assert!(view.pairs.len() <= 20 && view.people == list.len());
        seen.extend(ids(&view));
        from = view.next();
    }
    let all = FindDuplicates { from: 0, most: Some(1_000) }.run(&desk).await.unwrap();
    assert_eq!(seen, ids(&all));
    for two in list.chunks(2) {
        assert_eq!(seen.iter().filter(|pair| pair.contains(&two[0].id) && pair.contains(&two[1].id)).count(), 1);
    }
    let past = FindDuplicates { from: 1_000_000, most: None }.run(&desk).await.unwrap();
    assert!(past.pairs.is_empty() && past.next().is_none());
}
