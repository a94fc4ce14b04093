//! One's own questions: they grow from what one asks, are changed and moved, and go into the guide of any meeting (E3, E6); how useful a
//! meeting was and what one gave, which come back where they serve (F12, G9).

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::approaches::ShowApproach;
use rebond_app::data::UndoAction;
use rebond_app::grid::{AddOwnQuestion, AddPoint, ChangeOwnQuestion, FillGrid, OwnChange, OwnWords, ShowGrid, ShowOwnQuestions, Take};
use rebond_domain::{Channel, Lang, Line, Meeting, MeetingId, MeetingState, OwnQuestion, Prose, Topic, Useful};
use rebond_testkit::{Engine, World};

const NOW: &str = "2026-11-02T09:00:00+01:00";

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn words(topic: Topic, label: &str) -> OwnWords {
    OwnWords { topic, label: line(label), question: None }
}

async fn meeting(world: &World, name: &str, starts: &str) -> MeetingId {
    let person = world.person(name).await;
    let meeting = world.make.meeting(&person, starts);
    let id = meeting.id;
    world.put(meeting).await;
    id
}

/// One's own, subject by subject.
async fn own(world: &World) -> Vec<(Topic, Vec<String>)> {
    let topics = ShowOwnQuestions.run(&world.desk().await).await.unwrap();
    topics.into_iter().map(|it| (it.topic, it.questions.into_iter().map(|one| one.label.as_str().to_owned()).collect())).collect()
}

async fn find(world: &World, label: &str) -> OwnQuestion {
    let topics = ShowOwnQuestions.run(&world.desk().await).await.unwrap();
    topics.into_iter().flat_map(|it| it.questions).find(|one| one.label.as_str() == label).unwrap()
}

#[tokio::test]
async fn e6_what_one_writes_or_asks_joins_ones_own_questions_once_on_postgres_too() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (first, second) = (meeting(&world, "Anne Martin", NOW).await, meeting(&world, "Paul Fictif", NOW).await);
        let add =
            |meeting, label: &str, live| AddPoint { meeting, topic: Topic::Day, label: line(label), question: None, reserve: false, live };
        let desk = world.desk().await;
        add(first, "Le bruit de l’atelier", false).run(&desk).await.unwrap();
        add(second, "le bruit de l’ATELIER", true).run(&desk).await.unwrap();
        add(second, "Les départs", true).run(&desk).await.unwrap();
        // One of the method, written by hand, is none of one's own.
        let of_the_method = rebond_method::bank()[0].label(Lang::Fr);
        add(second, of_the_method, true).run(&desk).await.unwrap();
        assert_eq!(own(&world).await, [(Topic::Day, vec!["Le bruit de l’atelier".to_owned(), "Les départs".to_owned()])]);
        // Removed from one's own, the guides keep it; asked again, it comes back.
        ChangeOwnQuestion { question: find(&world, "Les départs").await.id, change: OwnChange::Remove }.run(&desk).await.unwrap();
        let grid = ShowGrid { meeting: second, lang: Lang::Fr }.run(&desk).await.unwrap();
        assert!(grid.topics.iter().flat_map(|it| &it.points).any(|point| point.label.as_str() == "Les départs"));
        assert!(!own(&world).await.iter().any(|(_, labels)| labels.contains(&"Les départs".to_owned())));
    }
}

#[tokio::test]
async fn e6_ones_own_are_changed_moved_among_their_subject_removed_and_brought_back() {
    let world = World::fresh().await;
    let desk = world.desk().await;
    for (topic, label) in
        [(Topic::Pay, "Les primes"), (Topic::Day, "Lundi"), (Topic::Day, "Mardi"), (Topic::Day, "Mercredi"), (Topic::Day, "lundi")]
    {
        AddOwnQuestion { words: words(topic, label) }.run(&desk).await.unwrap();
    }
    let day = |labels: [&str; 3]| (Topic::Day, labels.map(str::to_owned).to_vec());
    let pay = (Topic::Pay, vec!["Les primes".to_owned()]);
    assert_eq!(own(&world).await, [day(["Lundi", "Mardi", "Mercredi"]), pay.clone()], "the same twice is there once");
    for (label, change, after) in [
        ("Lundi", OwnChange::Up, ["Lundi", "Mardi", "Mercredi"]),
        ("Lundi", OwnChange::Down, ["Mardi", "Lundi", "Mercredi"]),
        ("Mercredi", OwnChange::Place(0), ["Mercredi", "Mardi", "Lundi"]),
        ("Mercredi", OwnChange::Place(99), ["Mardi", "Lundi", "Mercredi"]),
        ("Mercredi", OwnChange::Down, ["Mardi", "Lundi", "Mercredi"]),
    ] {
        ChangeOwnQuestion { question: find(&world, label).await.id, change }.run(&desk).await.unwrap();
        assert_eq!(own(&world).await, [day(after), pay.clone()], "{label}");
    }
    let change = OwnChange::Words(words(Topic::Pay, "Le lundi, payé double"));
    ChangeOwnQuestion { question: find(&world, "Lundi").await.id, change }.run(&desk).await.unwrap();
    assert!(own(&world).await.iter().any(|(topic, labels)| *topic == Topic::Pay && labels.len() == 2));
    let gone = find(&world, "Mardi").await.id;
    let removed = ChangeOwnQuestion { question: gone, change: OwnChange::Remove }.run(&desk).await.unwrap().unwrap();
    assert!(ChangeOwnQuestion { question: gone, change: OwnChange::Up }.run(&desk).await.is_err(), "gone");
    UndoAction { id: removed }.run(&desk).await.unwrap();
    assert_eq!(find(&world, "Mardi").await.id, gone, "one tap brings it back");
}

#[tokio::test]
async fn e3_ones_own_go_into_any_guide_by_subject_or_one_by_one_and_are_not_offered_twice() {
    let world = World::fresh().await;
    let desk = world.desk().await;
    let (first, second) = (meeting(&world, "Anne Martin", NOW).await, meeting(&world, "Paul Fictif", NOW).await);
    for label in ["Le bruit", "L’odeur"] {
        AddOwnQuestion { words: words(Topic::Day, label) }.run(&desk).await.unwrap();
    }
    let labels = |grid: &rebond_app::grid::GridPage| -> Vec<String> {
        grid.topics.iter().flat_map(|it| &it.points).map(|point| point.label.as_str().to_owned()).collect()
    };
    FillGrid { meeting: first, lang: Lang::Fr, take: Take::Topics(vec![Topic::Day]) }.run(&desk).await.unwrap();
    let grid = ShowGrid { meeting: first, lang: Lang::Fr }.run(&desk).await.unwrap();
    assert!(labels(&grid).contains(&"Le bruit".to_owned()) && labels(&grid).len() > 2, "with those of the method");
    assert!(grid.own.is_empty());
    let noise = find(&world, "Le bruit").await.id;
    for _ in 0..2 {
        FillGrid { meeting: second, lang: Lang::En, take: Take::Own(vec![noise]) }.run(&desk).await.unwrap();
    }
    let grid = ShowGrid { meeting: second, lang: Lang::En }.run(&desk).await.unwrap();
    assert_eq!(labels(&grid), ["Le bruit"], "once, however often it is taken");
    assert_eq!(grid.own.iter().map(|one| one.label.as_str()).collect::<Vec<_>>(), ["L’odeur"]);
    assert!(grid.earlier.iter().all(|one| one.point.label.as_str() != "L’odeur"), "nor among what earlier meetings leave");
}

#[tokio::test]
async fn f12_what_one_gave_comes_back_when_one_writes_to_them_and_is_not_put_into_the_message() {
    let world = World::fresh().await;
    let person = world.person("Anne Martin").await;
    let prose = |text: &str| Some(Prose::parse(text).unwrap());
    let held = |starts: &str, gave: &str, could: &str| Meeting {
        state: MeetingState::Held { at: starts.parse().unwrap() },
        gave: prose(gave),
        could_give: prose(could),
        useful: Some(Useful::Much),
        ..world.make.meeting(&person, starts)
    };
    let before = held("2026-09-01T10:00:00Z", "Une relecture", "Un contact à Nantes");
    let last = held("2026-10-01T10:00:00Z", "Un article", "Une visite");
    let other = Meeting {
        gave: prose("À quelqu’un d’autre"),
        ..world.make.meeting(&world.person("Paul Fictif").await, "2026-09-02T10:00:00Z")
    };
    world.put(before).await;
    world.put(last).await;
    world.put(other).await;
    for kind in [rebond_domain::MessageKind::News, rebond_domain::MessageKind::Request, rebond_domain::MessageKind::ThankYou] {
        let draft = world.make.approach(&person, kind, Channel::Email);
        let id = draft.id;
        world.put(draft).await;
        let page = ShowApproach { id, reviewed: false, lang: Lang::Fr }.run(&world.desk().await).await.unwrap().unwrap();
        let said = |list: &[Prose]| list.iter().map(|one| one.as_str().to_owned()).collect::<Vec<_>>();
        assert_eq!(said(&page.material.gave), ["Un article", "Une relecture"], "{kind}");
        assert_eq!(said(&page.material.could_give), ["Une visite", "Un contact à Nantes"], "{kind}");
        assert!(!page.approach.body.is_some_and(|body| body.as_str().contains("article")), "{kind}");
    }
}
