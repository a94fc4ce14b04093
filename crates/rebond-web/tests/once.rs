//! A form sent twice is one action: two clicks, a second try after an answer that got lost, in parallel, after a new start, on both
//! engines. And what goes wrong on the way costs nobody what was typed.

#![expect(clippy::unwrap_used, reason = "a test whose request cannot be made fails")]

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::{get, post};
use rebond_domain::{Approach, Event, Meeting, Note, Person, Progress, Purpose, Record, Strength};
use rebond_store::Stored;
use rebond_testkit::{Engine, Tab, World, between};
use rebond_web::{Form, Nav, Page, Reply, Screen};

const NOW: &str = "2026-11-10T15:30:00+01:00";

/// A tab on a campaign, and Claire.
async fn begin(engine: Engine) -> (Tab, Person) {
    let world = World::of(engine).await;
    world.put(world.make.campaign(Purpose::Confront)).await;
    let claire = world.person("Claire Aubry").await;
    (Tab::at(world, NOW), claire)
}

/// The ticket that the forms of a page carry.
async fn ticket(tab: &Tab, page: &str) -> String {
    let page = tab.page(page).await;
    format!("&once={}", between(&page, "name=\"once\" value=\"", "\"").unwrap())
}

async fn count<T: Stored>(tab: &Tab) -> usize {
    tab.world.everything().await.into_iter().filter(|record: &Record| record.noun() == T::NOUN).count()
}

/// A program started anew on the same data, with nothing in its memory.
fn anew(tab: &Tab) -> Tab {
    tab.again(tab.world.app(NOW))
}

/// Sends a form from a page three times at once and once more; then once more to a program started anew: one record, one answer.
async fn one<T: Stored>(tab: &Tab, page: &str, to: &str, form: &str) {
    let before = count::<T>(tab).await;
    let form = format!("{form}{}", ticket(tab, page).await);
    let (a, b, c) = tokio::join!(tab.post(to, &form), tab.post(to, &form), tab.post(to, &form));
    let d = tab.post(to, &form).await;
    for got in [&a, &b, &c, &d] {
        assert_eq!((got.status, got.to.as_str()), (StatusCode::SEE_OTHER, a.to.as_str()), "{to}: {}", got.body);
    }
    let later = anew(tab).post(to, &form).await;
    assert_eq!(later.status, StatusCode::SEE_OTHER, "{to}: {}", later.body);
    assert_eq!(anew(tab).get(&later.to).await.status, StatusCode::OK, "{to} leads to {}", later.to);
    assert_eq!(count::<T>(tab).await, before + 1, "{to}");
}

#[tokio::test]
async fn whatever_is_added_twice_is_there_once_on_postgres_too() {
    for engine in Engine::BOTH {
        let (tab, claire) = begin(engine).await;
        let person = format!("/people/{}", claire.id);
        one::<Note>(&tab, &person, &format!("{person}/notes"), "note=Elle aime le bois.").await;
        one::<Meeting>(
            &tab,
            &format!("{person}/meetings/new"),
            &format!("{person}/meetings/new"),
            "mode=in-person&day=2026-11-20&time=10:00&length=45&margin=30",
        )
        .await;
        one::<Event>(&tab, "/events/new", "/events", "name=Salon du bois&starts-on=2026-12-01").await;
        one::<Progress>(&tab, "/campaign/progress", "/campaign/progress", "text=Une formation trouvée.").await;
        one::<Strength>(&tab, "/campaign/strengths", "/campaign/strengths", "title=Patience").await;
        one::<Approach>(&tab, &format!("{person}/write"), &format!("{person}/approaches"), "way=phone&kind=request&start=frame").await;
        one::<Person>(&tab, "/people/new", "/people", "name=Paul Fictif").await;
    }
}

#[tokio::test]
async fn what_is_sent_again_later_says_that_it_was_there() {
    let (tab, claire) = begin(Engine::Sqlite).await;
    let person = format!("/people/{}", claire.id);
    let form = format!("note=Elle aime le bois.{}", ticket(&tab, &person).await);
    tab.taken(&format!("{person}/notes"), &form).await;
    let later = anew(&tab).post(&format!("{person}/notes"), &form).await;
    assert!(later.cookies.iter().any(|set| set.starts_with("rebond-flash-") && set.contains("=already")), "{:?}", later.cookies);
}

#[tokio::test]
async fn other_words_with_the_same_ticket_are_another_form() {
    let (tab, claire) = begin(Engine::Sqlite).await;
    let person = format!("/people/{}", claire.id);
    let ticket = ticket(&tab, &person).await;
    for words in ["Un.", "Deux.", "Un."] {
        tab.taken(&format!("{person}/notes"), &format!("note={words}{ticket}")).await;
    }
    assert_eq!(count::<Note>(&tab).await, 2);
}

#[tokio::test]
async fn what_was_taken_back_can_be_sent_again() {
    let (tab, claire) = begin(Engine::Sqlite).await;
    let person = format!("/people/{}", claire.id);
    let form = format!("note=Elle aime le bois.{}", ticket(&tab, &person).await);
    tab.taken(&format!("{person}/notes"), &form).await;
    let last = tab.world.store.actions(tab.world.account.id, 1).await.unwrap()[0].id;
    tab.taken(&format!("/undo/{last}"), "").await;
    assert_eq!(count::<Note>(&tab).await, 0);
    anew(&tab).taken(&format!("{person}/notes"), &form).await;
    assert_eq!(count::<Note>(&tab).await, 1);
}

/// What a device keeps it may send again days later, by itself: however often, put right meanwhile, taken back meanwhile, it is done once.
#[tokio::test]
async fn f8_a_change_of_a_device_is_done_once_for_good_on_postgres_too() {
    for engine in Engine::BOTH {
        let (tab, claire) = begin(engine).await;
        let notes = format!("/people/{}/notes", claire.id);
        let key = "0b7f0c5e-6f0f-4a60-9a3f-3d1a51c7b1e2";
        let (a, b) = tokio::join!(tab.from_device(key, &notes, "note=Un."), tab.from_device(key, &notes, "note=Un."));
        let other_words = anew(&tab).from_device(key, &notes, "note=Un, mieux dit.").await;
        for got in [&a, &b, &other_words] {
            assert_eq!(got.status, StatusCode::OK, "{}", got.body);
            assert!(got.to.starts_with('/') && got.body.is_empty(), "{} {}", got.to, got.body);
        }
        assert_eq!(count::<Note>(&tab).await, 1);
        let last = tab.world.store.actions(tab.world.account.id, 1).await.unwrap()[0].id;
        tab.taken(&format!("/undo/{last}"), "").await;
        assert_eq!(anew(&tab).from_device(key, &notes, "note=Un.").await.status, StatusCode::OK);
        assert_eq!(count::<Note>(&tab).await, 0, "taken back stays taken back");
        let other = tab.from_device("0b7f0c5e-6f0f-4a60-9a3f-3d1a51c7b1e3", &notes, "note=Un.").await;
        assert_eq!((other.status, count::<Note>(&tab).await), (StatusCode::OK, 1), "another change with the same words");
        let refused = tab.from_device("0b7f0c5e-6f0f-4a60-9a3f-3d1a51c7b1e4", &notes, "note=").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_form_refused_has_not_spent_its_ticket() {
    let (tab, claire) = begin(Engine::Sqlite).await;
    let person = format!("/people/{}", claire.id);
    let ticket = ticket(&tab, &person).await;
    tab.refused("/events", &format!("name=Salon du bois{ticket}")).await;
    tab.taken("/events", &format!("name=Salon du bois&starts-on=2026-12-01{ticket}")).await;
    assert_eq!(count::<Event>(&tab).await, 1);
}

#[tokio::test]
async fn forms_without_a_ticket_sent_at_once_are_each_done_on_postgres_too() {
    for engine in Engine::BOTH {
        let (tab, claire) = begin(engine).await;
        let notes = format!("/people/{}/notes", claire.id);
        let sent: Vec<_> = (0..12)
            .map(|number| {
                let (tab, notes) = (tab.clone(), notes.clone());
                tokio::spawn(async move { tab.post(&notes, &format!("note=Note {number}.")).await.status })
            })
            .collect();
        for sent in sent {
            assert_eq!(sent.await.unwrap(), StatusCode::SEE_OTHER, "{engine:?}");
        }
        assert_eq!(count::<Note>(&tab).await, 12, "{engine:?}");
    }
}

#[tokio::test]
async fn a_page_that_panics_says_so_with_what_was_typed_and_the_program_goes_on() {
    let (tab, _) = begin(Engine::Sqlite).await;
    let table = Router::new()
        .route("/boom", get(async || -> Reply { panic!("in a page") }).post(async |_: Form| -> Reply { panic!("in a form") }))
        .route("/fine", post(async |screen: Screen| -> Reply { screen.page(Page::new(Nav::Today, "Bien"), maud::html! { "Bien." }) }));
    let tab = tab.over(table);
    assert_eq!(tab.get("/boom").await.status, StatusCode::INTERNAL_SERVER_ERROR);
    let got = tab.post("/boom", "text=Deux heures de travail.&seen=abc&once=0192f0c1-0000-7000-8000-000000000001").await;
    assert_eq!(got.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(
        got.says("Quelque chose s’est mal passé") && got.says("<blockquote class=\"prose\" dir=\"auto\">Deux heures de travail."),
        "{}",
        got.body
    );
    // Sent again by a button, everything as it was.
    for hidden in ["action=\"/boom\"", "name=\"seen\" value=\"abc\"", "name=\"once\" value=\"0192f0c1-0000-7000-8000-000000000001\""] {
        assert!(got.says(hidden), "{hidden}: {}", got.body);
    }
    assert!(!got.says("in a form"), "{}", got.body);
    assert!(tab.post("/fine", "").await.says("Bien."));
}

#[tokio::test]
async fn a_database_that_is_busy_is_told_and_the_form_sent_again_is_kept_once() {
    let (tab, claire) = begin(Engine::Sqlite).await;
    let person = format!("/people/{}", claire.id);
    let form = format!("note=Elle aime le bois.{}", ticket(&tab, &person).await);
    let other = rusqlite::Connection::open(tab.world.folder().join("rebond.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let got = tab.post(&format!("{person}/notes"), &form).await;
    assert_eq!(got.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(got.says("Les données sont occupées") && got.says("Elle aime le bois."), "{}", got.body);
    assert!(got.says(&format!("action=\"{person}/notes\"")), "{}", got.body);
    other.execute_batch("ROLLBACK").unwrap();
    tab.taken(&format!("{person}/notes"), &form).await;
    tab.taken(&format!("{person}/notes"), &form).await;
    assert_eq!(count::<Note>(&tab).await, 1);
}

#[tokio::test]
async fn a_clock_past_what_is_kept_is_told_and_the_form_sent_again_is_kept_once() {
    let (tab, claire) = begin(Engine::Sqlite).await;
    let person = format!("/people/{}", claire.id);
    let form = format!("note=Elle aime le bois.{}", ticket(&tab, &person).await);
    let late = tab.again(tab.world.app("2326-11-10T15:30:00+01:00"));
    let got = late.post(&format!("{person}/notes"), &form).await;
    assert_eq!(got.status, StatusCode::SERVICE_UNAVAILABLE, "{}", got.body);
    assert!(got.says("L’horloge de cet ordinateur") && got.says("Elle aime le bois."), "{}", got.body);
    tab.taken(&format!("{person}/notes"), &form).await;
    assert_eq!(count::<Note>(&tab).await, 1);
}

#[tokio::test]
async fn people_noted_at_once_under_one_name_are_one_person() {
    let (tab, _) = begin(Engine::Sqlite).await;
    let tab = Arc::new(tab);
    let sent: Vec<_> = (0..6)
        .map(|_| {
            let tab = Arc::clone(&tab);
            tokio::spawn(async move { tab.post("/people", "name=Paul Fictif").await.status })
        })
        .collect();
    for sent in sent {
        sent.await.unwrap();
    }
    assert_eq!(count::<Person>(&tab).await, 2, "Claire, and one Paul: whoever came second was shown the first");
}

/// What the confirmation of an answer offers to undo.
fn offered(got: &rebond_testkit::Got) -> Option<String> {
    let flash = got.cookies.iter().find(|set| set.starts_with("rebond-flash-"))?;
    let value = flash.split(['=', ';']).nth(1)?;
    value.split_once('.').map(|(_, action)| action.to_owned())
}

#[tokio::test]
async fn every_confirmation_offers_its_undo_and_that_puts_everything_back() {
    let (tab, claire) = begin(Engine::Sqlite).await;
    let person = format!("/people/{}", claire.id);
    let on = |rest: &str| format!("{person}{rest}");
    let meeting: Meeting = tab.world.with(tab.world.make.held_meeting(&claire, "2026-11-05T10:00:00+01:00")).await;
    let of_meeting = format!("/meetings/{}", meeting.id);
    for (page, to, form) in [
        (person.clone(), on("/notes"), "note=Elle aime le bois."),
        (person.clone(), on("/exchanges"), "channel=phone&begun-by=mine"),
        (person.clone(), on("/emails"), "email=claire@exemple.fr"),
        (person.clone(), on("/set-aside"), "aside=yes"),
        (person.clone(), on("/bounds"), "bound=nothing-owed"),
        (on("/meetings/new"), on("/meetings/new"), "mode=in-person&day=2026-11-20&time=10:00&length=45&margin=30"),
        (of_meeting.clone(), format!("{of_meeting}/thanked"), ""),
        (of_meeting.clone(), format!("{of_meeting}/finish"), "note=Le frêne"),
        ("/".to_owned(), "/encounters".to_owned(), "name=Zoé Zelkova&what=met"),
        ("/events/new".to_owned(), "/events".to_owned(), "name=Salon du bois&starts-on=2026-12-01"),
        ("/campaign/progress".to_owned(), "/campaign/progress".to_owned(), "text=Une formation trouvée."),
        ("/campaign/strengths".to_owned(), "/campaign/strengths".to_owned(), "title=Patience"),
        ("/campaign/rhythm".to_owned(), "/campaign/rhythm".to_owned(), "weekly-goal=5"),
        ("/campaign/rhythm".to_owned(), "/campaign/free-hours".to_owned(), "free=2-evening"),
        ("/campaign/rhythm".to_owned(), "/campaign/state".to_owned(), "state=ended&ending=hired&decision=J’y vais"),
        ("/people/new".to_owned(), "/people".to_owned(), "name=Paul Fictif"),
    ] {
        let before = format!("{:?}", tab.world.everything().await);
        let got = tab.post(&to, &format!("{form}{}", ticket(&tab, &page).await)).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{to}: {}", got.body);
        let action = offered(&got).unwrap_or_else(|| panic!("{to} offers no undo: {:?}", got.cookies));
        assert_ne!(format!("{:?}", tab.world.everything().await), before, "{to}");
        let undone = tab.post(&format!("/undo/{action}"), "").await;
        assert!(offered(&undone).is_some(), "undoing can be taken back: {:?}", undone.cookies);
        assert_eq!(format!("{:?}", tab.world.everything().await), before, "{to}");
    }
    // What changed nothing, or cannot be taken back, offers nothing.
    assert_eq!(offered(&tab.post("/language", "lang=fr&back=/").await), None);
    let erased = format!("sure=yes{}", ticket(&tab, "/data/erase").await);
    assert_eq!(offered(&tab.post("/data/erase", &erased).await), None);
    assert!(tab.world.everything().await.iter().all(|record| record.noun() == rebond_domain::Noun::Account));
}
