//! The page of the network: whom one looks for by words, the ways there, the picture as a tree and as a file; bounded whatever there is.

use rebond_domain::{Answer, Circle, Closeness, Delivery, Person};
use rebond_testkit::{Tab, World, outline};

#[tokio::test]
async fn b16_words_lead_to_whom_one_means_and_to_whom_to_ask_first() {
    let world = World::fresh().await;
    let make = &world.make;
    let ada = Person { closeness: Closeness::Close, circle: Some(Circle::Friends), ..make.person("Ada <Un>") };
    let dora = make.person("Dora Quatre");
    let other = make.person("Dora Cinq");
    world.put_all([&ada, &dora, &other].map(Clone::clone)).await;
    world.put(make.tie(&ada, &dora)).await;
    let tab = Tab::at(world, "2026-11-28T10:00:00+01:00");
    // Nothing passed with anybody yet: one can ask all the same.
    let page = tab.page("/thread").await;
    assert!(page.contains("name=\"q\"") && page.contains("Rien à dessiner"), "{page}");
    let page = tab.page("/thread?q=dora").await;
    assert!(page.contains(&format!("/thread?to={}", dora.id)) && page.contains(&format!("/thread?to={}", other.id)), "{page}");
    for address in ["/thread?q=dora+quatre".to_owned(), format!("/thread?to={}", dora.id)] {
        let page = tab.page(&address).await;
        assert!(page.contains(&format!("/people/{}/write?kind=introduction&amp;target={}", ada.id, dora.id)), "{}", outline(&page));
        assert!(page.contains("Ada &lt;Un&gt;") && !page.contains("<Un>"), "escaped");
    }
    let page = tab.page(&format!("/thread?to={}", other.id)).await;
    assert!(page.contains("Aucun chemin connu"), "{}", outline(&page));
    for address in ["/thread?q=personne+du+tout", "/thread?to=x&from=y&stage=z&since=1", "/thread?q=%20", "/thread?about=dinosaures"] {
        tab.page(address).await;
    }
}

#[tokio::test]
async fn b9_the_picture_is_a_tree_and_a_file_and_stays_as_small_as_one_can_read() {
    let world = World::fresh().await;
    let make = &world.make;
    let people: Vec<Person> = (0..1_000).map(|n| make.person(&format!("Prénom{n} Nom-à-rallonge-{n}"))).collect();
    world.put_all(people.iter().cloned()).await;
    // Each was named by the one a third as far.
    world.put_all(people.iter().enumerate().skip(3).map(|(at, person)| make.referral(&people[at / 3], person))).await;
    let tab = Tab::at(world, "2026-11-28T10:00:00+01:00");
    let page = tab.page("/thread").await;
    assert!(page.matches("<li").count() < 160 && page.len() < 80_000, "{} {}", page.matches("<li").count(), page.len());
    assert_eq!(page.matches("class=\"tree\"").count(), 1);
    let from = tab.page(&format!("/thread?from={}", people[40].id)).await;
    assert!(from.contains("Prénom40 ") && from.contains("Prénom13 ") && from.contains("Prénom121 "), "the way there, and what follows");
    let found = tab.page("/thread?name=pr%C3%A9nom777").await;
    assert!(found.contains("Prénom777 ") && found.contains("Prénom259 ") && !found.contains("Prénom778 "), "{}", outline(&found));
    assert!(tab.page("/thread?name=nobody").await.contains("Aucun contact du réseau ne correspond"));
    let file = tab.get("/thread.svg").await;
    assert_eq!(file.kind, "image/svg+xml");
    assert!(file.body.starts_with("<?xml") && file.body.matches("<circle").count() == 1_000, "{}", file.body.matches("<circle").count());
    assert_eq!(tab.get("/thread.svg?name=nobody").await.status, 404);
}

#[tokio::test]
async fn g11_statistics_show_weeks_as_bars_and_as_a_table() {
    let world = World::fresh().await;
    let make = &world.make;
    let ada = make.person("Ada Un");
    world.put(ada.clone()).await;
    world.put(make.sent_request(&ada)).await;
    world.put(make.held_meeting(&ada, "2026-11-10T14:00:00+01:00")).await;
    let tab = Tab::at(world, "2026-11-28T10:00:00+01:00");
    let page = tab.page("/statistics").await;
    assert!(
        page.contains("class=\"bars\"") && page.contains("trop peu de semaines") && page.contains("Rencontres faites"),
        "{}",
        outline(&page)
    );
    assert!(tab.lang("en").page("/statistics").await.contains("not enough weeks"));
}

#[tokio::test]
async fn the_key_of_the_search_can_be_switched_off() {
    let tab = Tab::at(World::fresh().await, "2026-11-28T10:00:00+01:00");
    let page = tab.page("/settings").await;
    assert!(page.contains("data-search") && page.contains("name=\"shortcut\" value=\"yes\" checked"), "{page}");
    let form = "lang=fr&norms=fr-FR&zone=Europe/Paris";
    let off = tab.post("/settings", form).await;
    assert!(off.cookies.iter().any(|cookie| cookie.contains("rebond-shortcut-") && cookie.contains("=off")), "{:?}", off.cookies);
    let on = tab.post("/settings", &format!("{form}&shortcut=yes")).await;
    assert!(!on.cookies.iter().any(|cookie| cookie.contains("=off")), "{:?}", on.cookies);
}

#[tokio::test]
async fn e1_all_meetings_and_the_days_one_set_are_one_calendar_file() {
    let world = World::fresh().await;
    let make = &world.make;
    let (ada, bo) = (make.person("Ada, Un; deux"), make.person("Bo Trois"));
    world.put_all([&ada, &bo].map(Clone::clone)).await;
    let mut promise = make.promise(&ada, rebond_domain::Side::Mine, "L’article");
    promise.due_on = Some("2026-12-31".parse().unwrap());
    let mut later = make.sent_request(&bo);
    let (sent_at, answered_at, day) = (make.at, make.at, "2027-03-29".parse().unwrap());
    later.delivery = Delivery::Answered { sent_at, answered_at, answer: Answer::Later, come_back_on: Some(day) };
    world.put(promise).await;
    world.put(later).await;
    world.put_all([make.meeting(&ada, "2026-12-10T14:00:00+01:00"), make.held_meeting(&bo, "2026-11-10T14:00:00+01:00")]).await;
    world.put(make.held_meeting(&bo, "2020-11-10T14:00:00+01:00")).await;
    let tab = Tab::at(world, "2026-11-28T10:00:00+01:00");
    assert!(tab.page("/meetings").await.contains("un téléphone ne peut pas s’y abonner"));
    let file = tab.get("/meetings/calendar.ics").await;
    assert!(file.kind.starts_with("text/calendar"));
    let text = file.body.replace("\r\n ", "");
    assert_eq!((text.matches("BEGIN:VEVENT").count(), text.matches("BEGIN:VCALENDAR").count()), (4, 1), "{text}");
    for line in [
        "DTSTART:20261210T130000Z",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "DTSTART;VALUE=DATE:20270329",
        "Ada\\, Un\\; deux",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
}
