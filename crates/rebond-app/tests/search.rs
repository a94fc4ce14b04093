//! Searching: whatever was written is found, however it is typed, and what was found is marked.
#![expect(clippy::unwrap_used, reason = "a test's own words are right, or the test fails")]

use rebond_app::{Excerpt, PassageOf, Search, SearchPage};
use rebond_domain::*;
use rebond_testkit::World;

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn prose(text: &str) -> Prose {
    Prose::parse(text).unwrap()
}

async fn search(world: &World, query: &str) -> SearchPage {
    Search { query: query.to_owned(), near: false }.run(&world.desk().await).await.unwrap()
}

fn names(page: &SearchPage) -> Vec<String> {
    page.people.iter().map(|row| row.name.full()).collect()
}

fn words(excerpt: &Excerpt) -> String {
    excerpt.pieces.iter().map(|it| if it.sought { format!("[{}]", it.text) } else { it.text.clone() }).collect()
}

async fn world() -> World {
    let world = World::fresh().await;
    let make = &world.make;
    let yann =
        Person { role: Some(line("Soudeur")), remarks: Some(prose("Rencontré au salon Préventica")), ..make.person("Yann Kermarrec") };
    let anne = make.person("Anne de La Tour");
    let sean = make.person("Sean O’Neil");
    let bo = make.person("Bo Roy");
    world.put_all([&yann, &anne, &sean, &bo].map(Clone::clone)).await;
    let meeting = Meeting { known: Some(prose("Ils forment des apprentis")), ..make.meeting(&anne, "2026-11-10T14:00:00+01:00") };
    let request = Approach { body: Some(prose("Bonjour, votre parcours à l’hôpital m’intéresse.")), ..make.sent_request(&bo) };
    let mut exchange = make.exchange(&bo, Side::Mine);
    exchange.text = Some(prose("Rappeler après le congé"));
    let records: [Record; 8] = [
        meeting.into(),
        request.into(),
        exchange.into(),
        make.note(&sean, "La soudure, c’est la nuit").into(),
        make.phone(&sean, "+33 6 12 34 56 78").into(),
        make.promise(&sean, Side::Theirs, "Envoyer le référentiel").into(),
        make.organisation("L’Atelier du Bois").into(),
        Event { place: Some(line("La Rochelle")), ..make.event("Forum des métiers", "2026-11-20") }.into(),
    ];
    world.put_all(records).await;
    world
}

#[tokio::test]
async fn whatever_was_written_is_found_and_marked() {
    let world = world().await;
    for (query, of, excerpt) in [
        ("apprenti", "Anne de La Tour", "Ils forment des [apprentis]"),
        ("lhopital parcours", "Bo Roy", "Bonjour, votre [parcours] à [l’hôpital] m’intéresse."),
        ("conge", "Bo Roy", "Rappeler après le [congé]"),
        ("SOUDURE nuit", "Sean O’Neil", "La [soudure], c’est la [nuit]"),
        ("referentiel", "Sean O’Neil", "Envoyer le [référentiel]"),
        ("preventica", "Yann Kermarrec", "Rencontré au salon [Préventica]"),
    ] {
        let page = search(&world, query).await;
        assert_eq!(page.passages.iter().map(|it| words(&it.excerpt)).collect::<Vec<_>>(), [excerpt], "{query}");
        assert_eq!(names(&page), [of], "{query}");
        assert!(!page.near, "{query}");
    }
    assert!(matches!(search(&world, "preventica").await.passages[0].of, PassageOf::Remarks));
    let page = search(&world, "atelier bois").await;
    assert_eq!((page.organisations.len(), page.people.len()), (1, 0));
    assert_eq!(search(&world, "forum rochelle").await.events.len(), 1);
}

#[tokio::test]
async fn however_a_name_or_a_number_is_typed() {
    let world = world().await;
    for (query, name) in [
        ("oneil", "Sean O’Neil"),
        ("O'NEIL", "Sean O’Neil"),
        ("latour", "Anne de La Tour"),
        ("la tour", "Anne de La Tour"),
        ("ker", "Yann Kermarrec"),
        ("06 12 34 56 78", "Sean O’Neil"),
        ("0612345678", "Sean O’Neil"),
        ("+33612345678", "Sean O’Neil"),
        ("5678", "Sean O’Neil"),
        ("soudeur kermarrec", "Yann Kermarrec"),
    ] {
        let page = search(&world, query).await;
        assert_eq!((names(&page), page.near), (vec![name.to_owned()], false), "{query}");
    }
}

#[tokio::test]
async fn one_slip_still_finds_and_it_is_said() {
    let world = world().await;
    for query in ["kermarec", "kremarrec", "kermarrrec", "kermarrex", "yannkermarrec", "soudeur kermarec"] {
        let page = search(&world, query).await;
        assert_eq!((names(&page), page.near), (vec!["Yann Kermarrec".to_owned()], true), "{query}");
    }
    // What is written as typed is not drowned in what is near, unless one asks.
    world.person("Marc Soudeux").await;
    assert_eq!(names(&search(&world, "soudeux").await), ["Marc Soudeux"]);
    let near = Search { query: "soudeux".into(), near: true }.run(&world.desk().await).await.unwrap();
    assert_eq!(near.people.len(), 2, "{:?}", names(&near));
    let nothing = search(&world, "introuvable").await;
    assert!(nothing.is_empty() && !nothing.near);
}

#[tokio::test]
async fn what_is_cut_is_counted() {
    let world = World::fresh().await;
    let people: Vec<Person> = (0..60).map(|at| world.make.person(&format!("Camille Durand{at}"))).collect();
    let notes: Vec<Note> = people.iter().map(|person| world.make.note(person, "Parle du bois")).collect();
    world.put_all(people).await;
    world.put_all(notes).await;
    let page = search(&world, "camille").await;
    assert_eq!((page.people.len(), page.people_count), (20, 60));
    let page = search(&world, "bois").await;
    assert_eq!((page.passages.len(), page.passages_count, page.people_count), (20, 60, 60));
    let page = search(&world, "camille durand59 bois").await;
    assert_eq!((names(&page), page.passages_count), (vec!["Camille Durand59".to_owned()], 1));
}
