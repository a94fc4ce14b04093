//! The pages of people, organisations, events and imports, in process: what they say where a rule applies, and how they take what
//! people type.

#![expect(clippy::unwrap_used, reason = "a test whose request cannot be made fails")]

use axum::http::StatusCode;
use insta::assert_snapshot;
use rebond_domain::{Campaign, Choice, Lang, Line, Prose, Purpose};
use rebond_store::{accounts, step_choices};
use rebond_testkit::{Gate, Tab, World, between, outline};

/// A tab on an account without anything.
async fn empty() -> Tab {
    Tab::at(World::fresh().await, "2026-11-03T09:00:00+01:00")
}

#[tokio::test]
async fn the_language_chosen_is_kept_by_the_browser_and_by_the_account() {
    let tab = empty().await;
    let answer = tab.post("/language", "lang=en&back=/people?page=2").await;
    assert_eq!((answer.status, answer.to.as_str()), (StatusCode::SEE_OTHER, "/people?page=2"));
    let account = accounts::by_id(&tab.world.store, tab.world.account.id).await.unwrap().unwrap();
    assert_eq!(account.lang, Some(Lang::En));
    assert_eq!(tab.post("/language", "lang=xx").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_step_is_put_off_to_the_day_one_chooses() {
    let tab = empty().await;
    let account = accounts::by_id(&tab.world.store, tab.world.account.id).await.unwrap().unwrap();
    let today = tab.world.make.at.to_zoned(account.zone.zone()).date();
    let key = Line::parse("A1:campaign").unwrap();
    let after = |days: i32| today.checked_add(jiff::Span::new().days(days)).unwrap();
    let month = today.checked_add(jiff::Span::new().months(1)).unwrap();
    for (field, value, until) in [
        ("when", "tomorrow".to_owned(), after(1)),
        ("when", "week".to_owned(), after(7)),
        ("when", "month".to_owned(), month),
        ("until", after(30).to_string(), after(30)),
        // A day that is over would change nothing.
        ("until", after(-30).to_string(), after(1)),
        ("when", "never".to_owned(), after(7)),
    ] {
        let answer = tab.post("/steps/put-off", &format!("key=A1:campaign&back=/people&{field}={value}")).await;
        assert_eq!((answer.status, answer.to.as_str()), (StatusCode::SEE_OTHER, "/people"));
        let kept = step_choices::by_key(&tab.world.store, tab.world.account.id, &key).await.unwrap().unwrap();
        assert_eq!(kept.choice, Choice::PutOff { until }, "{field}={value}");
    }
    // Nothing is kept about what nobody proposed.
    for path in ["/steps/put-off", "/steps/drop"] {
        let answer = tab.post(path, "key=A1&back=/people").await;
        assert_eq!((answer.status, answer.to.as_str()), (StatusCode::SEE_OTHER, "/people"));
        assert!(answer.cookies.iter().any(|set| set.contains("=nothing-changed")), "{:?}", answer.cookies);
        let kept = step_choices::by_key(&tab.world.store, tab.world.account.id, &Line::parse("A1").unwrap()).await.unwrap();
        assert_eq!(kept, None, "{path}");
    }
}

#[tokio::test]
async fn the_list_is_filtered_by_stage() {
    let tab = empty().await;
    let written = tab.post("/people", "name=Claire Vasseur").await.to;
    tab.post("/people", "name=Paul Fictif").await;
    tab.taken(&format!("{written}/approaches"), "way=phone&kind=request&start=frame").await;
    for (address, claire, paul) in [
        ("/people?stage=drafted", true, false),
        ("/people?stage=to-contact", false, true),
        ("/people?stage=complete", false, false),
        ("/people?stage=nonsense", true, true),
        ("/people?stage=drafted&q=Paul", false, false),
        ("/people?stage=to-contact&q=Paul", false, true),
    ] {
        let page = tab.get(address).await;
        assert_eq!((page.says("Claire Vasseur"), page.says("Paul Fictif")), (claire, paul), "{address}");
    }
}

/// What a hidden field of a page holds.
fn hidden<'a>(page: &'a str, name: &str) -> &'a str {
    between(page, &format!("name=\"{name}\" value=\""), "\"").unwrap()
}

#[tokio::test]
async fn every_page_answers_in_both_languages_empty_and_filled() {
    let tab = empty().await;
    let person = tab.post("/people", "name=Claire Vasseur&organisation=Atelier du Bois").await.id().to_owned();
    let place = tab.post("/organisations", "name=Mairie&kind=gateway").await.id().to_owned();
    let event = tab.post("/events", "name=Salon&starts-on=2026-11-20").await.id().to_owned();
    for lang in ["fr", "en"] {
        let tab = tab.lang(lang);
        for path in [
            "/people",
            "/people?q=claire&circle=friends&source=import",
            "/people/new",
            "/people/board",
            "/people/inventory",
            "/people/inventory/admired",
            &format!("/people/{person}"),
            &format!("/people/{person}/edit"),
            &format!("/people/{person}/erase"),
            "/organisations",
            "/organisations?q=mairie",
            "/organisations/new",
            &format!("/organisations/{place}"),
            &format!("/organisations/{place}/edit"),
            "/events",
            "/events/new",
            &format!("/events/{event}"),
            &format!("/events/{event}/edit"),
            "/import",
            "/search",
            "/search?q=vasseur",
        ] {
            let page = tab.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{lang} {path}");
            assert!(page.says(&format!("<html lang=\"{lang}\"")), "{path}");
        }
    }
    let nobody = "00000000-0000-7000-8000-000000000000";
    for path in [
        format!("/people/{nobody}"),
        format!("/organisations/{nobody}"),
        format!("/events/{nobody}/edit"),
        "/people/inventory/x".to_owned(),
    ] {
        assert_eq!(tab.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_mistake_keeps_what_was_typed() {
    let tab = empty().await;
    let page = tab.refused("/people", "name=Claire Vasseur&address=pas une adresse&organisation=L’Atelier").await;
    assert_snapshot!("somebody_with_a_wrong_address", outline(&page));
    assert!(tab.refused("/people", &format!("name={}", "x".repeat(301))).await.contains("300"));
    let event = tab.refused("/events", "name=Salon&starts-on=2026-11-20&ends-on=2026-11-19").await;
    assert_snapshot!("an_event_that_ends_before_it_begins", outline(&event));
    tab.refused("/people/inventory/friends", "names= \n ").await;
}

#[tokio::test]
async fn somebody_alike_is_shown_then_added_anyway() {
    let tab = empty().await;
    tab.post("/people", "name=Claire Vasseur").await.id();
    assert_snapshot!("somebody_alike", outline(&tab.refused("/people", "name=claire vasseur").await));
    tab.post("/people", "name=claire vasseur&anyway=yes").await.id();
    let next = tab.post("/people", "name=Noé Petit&then=another").await;
    assert_eq!(next.to, "/people/new");
}

#[tokio::test]
async fn b10_b11_a_leader_is_remarked_on_with_the_reason_unless_one_aims_to_lead() {
    let tab = empty().await;
    let id = tab.post("/people", "name=Ada Vernet&leads-others=yes&changed-path=yes").await.id().to_owned();
    assert_snapshot!("a_leader", outline(&tab.page(&format!("/people/{id}")).await));
    assert_snapshot!("a_leader_in_english", outline(&tab.lang("en").page(&format!("/people/{id}")).await));
    tab.world.put(Campaign { aims_to_lead: true, ..tab.world.make.campaign(Purpose::Validate) }).await;
    assert!(!tab.get(&format!("/people/{id}")).await.says("Règle B10"));
}

#[tokio::test]
async fn b4_b5_an_organisation_without_a_person_says_whom_to_look_for_and_a_gateway_what_to_ask() {
    let tab = empty().await;
    let place = tab.post("/organisations", "name=Maison des associations&kind=gateway").await.id().to_owned();
    assert_snapshot!("a_gateway_where_one_knows_nobody", outline(&tab.page(&format!("/organisations/{place}")).await));
    let form = tab.get("/people/new?organisation=Maison%20des%20associations&source=gateway").await;
    assert!(form.says("value=\"Maison des associations\""));
    tab.post("/people", "name=Léa Roy&organisation=Maison des associations").await.id();
    assert!(!tab.get(&format!("/organisations/{place}")).await.says("Règle B4"));
}

#[tokio::test]
async fn b7_the_inventory_says_what_to_tell_each_circle_and_counts() {
    let tab = empty().await;
    assert_snapshot!("an_empty_circle", outline(&tab.page("/people/inventory/neighbours").await));
    let direction = Some(Prose::parse("Vers la menuiserie").unwrap());
    tab.world.put(Campaign { direction, ..tab.world.make.campaign(Purpose::Explore) }).await;
    tab.taken("/people/inventory/neighbours", "names=Noé Petit\n\nVERNET Ada, Atelier du Bois\r\n").await;
    assert_snapshot!("a_circle_of_two", outline(&tab.page("/people/inventory/neighbours").await));
    assert!(tab.get("/people/inventory").await.says("1 sur 11"));
}

#[tokio::test]
async fn c4_an_address_found_on_a_network_is_cautioned_and_its_removal_can_be_undone() {
    let tab = empty().await;
    let id = tab.post("/people", "name=Claire Vasseur").await.id().to_owned();
    tab.taken(&format!("/people/{id}/emails"), "email=claire@exemple.fr&email-nature=private&email-origin=social-network").await;
    let page = tab.page(&format!("/people/{id}")).await;
    assert_snapshot!("an_address_found_on_a_network", outline(&page));
    let email = between(&page, &format!("/people/{id}/emails/"), "/").unwrap();
    tab.taken(&format!("/people/{id}/emails/{email}/delete"), "").await;
    assert!(!tab.get(&format!("/people/{id}")).await.says("claire@exemple.fr"));
}

#[tokio::test]
async fn b16_several_of_one_name_are_asked_about() {
    let tab = empty().await;
    let ada = tab.post("/people", "name=Ada Vernet").await.id().to_owned();
    tab.post("/people", "name=Noé Petit&role=Menuisier").await.id();
    let other = tab.post("/people", "name=Noé Petit&role=Maire&anyway=yes").await.id().to_owned();
    let ties = format!("/people/{ada}/ties");
    assert_snapshot!("two_of_one_name", outline(&tab.refused(&ties, "other=Noé Petit").await));
    tab.taken(&ties, &format!("other=Noé Petit&other-id={other}")).await;
    assert!(tab.refused(&ties, "other=Personne Inconnue").await.contains("Personne Inconnue"));
}

#[tokio::test]
async fn imported_and_typed_text_is_never_markup() {
    let tab = empty().await;
    let nasty = "<script>alert(1)</script>";
    let table = format!("Prénom,Nom,E-mail,Structure,Poste\n{nasty},\"\"\"><img src=x onerror=alert(1)>\",a@exemple.fr,{nasty},{nasty}\n");
    let preview = tab.send(&format!("{nasty}.csv"), table.as_bytes()).await;
    assert_eq!(preview.status, StatusCode::OK);
    let ticket = hidden(&preview.body, "ticket").to_owned();
    assert_eq!(tab.post("/import", &format!("ticket={ticket}")).await.to, "/import");
    let list = tab.get("/people").await;
    let person = between(&list.body, "class=\"person-name\" href=\"", "\"").unwrap().to_owned();
    let mut pages = vec![preview.body, list.body];
    for path in
        ["/import", "/people/board", "/organisations", "/search?q=script", &person, &format!("{person}/edit"), &format!("{person}/erase")]
    {
        pages.push(tab.get(path).await.body);
    }
    for page in pages {
        let own = page.matches("<script type=\"module\" src=\"/assets/").count();
        assert!(page.matches("<script").count() == own && !page.contains("<img src=x"), "{page}");
    }
}

#[tokio::test]
async fn a_file_waits_between_looking_and_confirming_for_this_account_only() {
    let tab = empty().await;
    let card = b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Vernet\r\nEMAIL:ada@exemple.fr\r\nEND:VCARD\r\n";
    let preview = tab.send("contacts.vcf", card).await;
    assert_snapshot!("a_file_looked_at", outline(&preview.body));
    assert!(!tab.get("/people").await.says("Ada Vernet"), "looking saves nothing");
    let ticket = hidden(&preview.body, "ticket").to_owned();
    tab.post("/import", &format!("ticket={ticket}")).await;
    assert!(tab.get("/people").await.says("Ada Vernet"));
    assert!(tab.refused("/import", &format!("ticket={ticket}")).await.contains("plus en attente"));
    // Once more changes nothing, and says so before anything is confirmed.
    assert_snapshot!("a_file_imported_already", outline(&tab.send("contacts.vcf", card).await.body));
    let page = tab.page("/import").await;
    tab.taken(&format!("/imports/{}/undo", between(&page, "/imports/", "/").unwrap()), "").await;
    assert!(!tab.get("/people").await.says("Ada Vernet"), "taken back whole");
}

#[tokio::test]
async fn a_file_that_takes_longer_than_a_moment_shows_how_far_it_is_and_can_be_stopped() {
    let world = World::fresh().await;
    let gate = Gate::at(world.make.at);
    let app = rebond_app::App::new(world.store.clone(), gate.clone(), rebond_domain::Ids::seeded(5));
    let tab = Tab::of(world, app);
    let card = b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Vernet\r\nEMAIL:ada@exemple.fr\r\nEND:VCARD\r\n";
    // Stopped while it is read.
    gate.close_after(0);
    let place = tab.send("contacts.vcf", card).await.to;
    assert!(place.starts_with("/import/"), "{place}");
    let page = tab.get(&place).await;
    assert_eq!(page.refresh, "2", "the page asks for itself anew");
    assert_snapshot!("a_file_being_read", outline(&page.body));
    assert!(tab.page("/import").await.contains(&place), "who went elsewhere comes back");
    assert!(tab.post(&format!("{place}/stop"), "").await.cookies.iter().any(|set| set.contains("import-stopped")));
    gate.open();
    assert!(tab.get(&place).await.says("plus en attente"));
    // Left alone, it comes to its end.
    gate.close_after(0);
    let place = tab.send("contacts.vcf", card).await.to;
    gate.open();
    let looked = tab.get(&place).await;
    assert!(looked.says("Ada Vernet") && looked.refresh.is_empty());
    // Confirmed twice, it is imported once, and others are answered meanwhile.
    let form = format!("ticket={}", hidden(&looked.body, "ticket"));
    gate.close_after(0);
    assert_eq!(tab.post("/import", &form).await.to, place);
    assert!(!tab.page("/people").await.contains("Ada Vernet"));
    assert_eq!(tab.post("/import", &form).await.to, place);
    gate.open();
    let done = tab.get(&place).await;
    let told = done.cookies.iter().find(|set| set.contains("imported.")).expect("it says what it did, and offers to undo it");
    assert_eq!((done.status, done.to.as_str()), (StatusCode::SEE_OTHER, "/import"), "{told}");
    assert_eq!(tab.page("/people").await.matches("class=\"person-name\"").count(), 1);
}

#[tokio::test]
async fn who_was_used_since_stays_when_an_import_is_undone_and_is_asked_about() {
    let tab = empty().await;
    let cards = b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Vernet\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo Petit\r\nEND:VCARD\r\n";
    let looked = tab.send("contacts.vcf", cards).await;
    tab.taken("/import", &format!("ticket={}", hidden(&looked.body, "ticket"))).await;
    let list = tab.page("/people?q=vernet").await;
    let ada = between(&list, "class=\"person-name\" href=\"", "\"").unwrap().to_owned();
    tab.taken(&format!("{ada}/notes"), "note=Aime le chêne").await;
    let undo = format!("/imports/{}/undo", between(&tab.page("/import").await, "/imports/", "/").unwrap());
    let asked = tab.post(&undo, "").await;
    assert!(asked.to == undo && asked.cookies.iter().any(|set| set.contains("import-undone-in-part")), "{asked:?}");
    assert_snapshot!("what_is_left_of_an_import", outline(&tab.page(&undo).await));
    let people = tab.page("/people").await;
    assert!(people.contains("Ada Vernet") && !people.contains("Bo Petit"));
    assert_eq!(tab.taken(&format!("{undo}/all"), "").await, "/import");
    assert!(!tab.page("/people").await.contains("Ada Vernet"));
}

#[tokio::test]
async fn a_file_that_cannot_be_read_says_why_and_what_to_do() {
    let tab = empty().await;
    for (name, bytes, words) in [
        ("vide.vcf", &b" "[..], "Ce fichier est vide"),
        ("photo.jpg", &b"\xff\xd8\xff\xe0"[..], "ne reconnaît pas ce fichier"),
        ("vieux.xls", &b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], "ou CSV"),
    ] {
        let page = tab.send(name, bytes).await;
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.says(words), "{name}: {}", page.body);
    }
    let none = tab.ask("POST", "/import/preview", "multipart/form-data; boundary=edge", b"--edge--\r\n".to_vec()).await;
    assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.says("Choisissez un fichier"));
    let large = tab.send("grand.csv", &vec![b'a'; (20 << 20) + 1]).await;
    assert!(large.status == StatusCode::PAYLOAD_TOO_LARGE && large.says("20"));
}

#[tokio::test]
async fn ambiguous_dates_are_asked_about_and_read_again() {
    let tab = empty().await;
    let table = "Prénom,Nom,Entreprise,Poste,Date de connexion,URL\nClaire,Vasseur,Atelier,Menuisière,03/04/2021,\n";
    let preview = tab.send("Connections.csv", table.as_bytes()).await;
    assert!(preview.says("Une date se lit de deux façons"));
    let ticket = hidden(&preview.body, "ticket").to_owned();
    let again = tab.post("/import/preview", &format!("ticket={ticket}&dates=day-first")).await;
    assert!(again.status == StatusCode::OK && !again.says("se lit de deux façons"));
    assert_eq!(hidden(&again.body, "dates"), "day-first", "the choice goes with the confirmation");
}

#[tokio::test]
async fn erasing_asks_first_and_says_what_goes() {
    let tab = empty().await;
    let id = tab.post("/people", "name=Ada Vernet&address=ada@exemple.fr").await.id().to_owned();
    tab.post(&format!("/people/{id}/notes"), "note=Aime le chêne").await;
    assert_snapshot!("what_goes_with_somebody_erased", outline(&tab.page(&format!("/people/{id}/erase")).await));
    assert_eq!(tab.taken(&format!("/people/{id}/erase"), "").await, "/people");
    assert_eq!(tab.get(&format!("/people/{id}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn several_people_are_changed_from_boxes_beside_their_names() {
    let world = World::fresh().await;
    let (one, other) = (world.person("Anna Un").await, world.person("Bruno Deux").await);
    let tab = Tab::at(world, "2026-11-03T09:00:00+01:00");
    assert!(tab.page("/people").await.contains("href=\"/people/many\""));
    let page = tab.page("/people/many").await;
    assert!(page.contains(&format!("value=\"{}\"", one.id)) && !page.contains(" checked"), "{page}");
    assert_eq!(tab.page("/people/many?all=yes").await.matches(" checked").count(), 2);
    let form = format!("filter=?circle=friends&person={}&person={}&deed=circle=friends", one.id, other.id);
    assert_eq!(tab.taken("/people/many", &form).await, "/people?circle=friends");
    let page = tab.page("/people?circle=friends").await;
    assert!(page.contains("Anna Un") && page.contains("Bruno Deux"), "{page}");
    // Nobody ticked, nothing chosen, another address than the list: said, and nothing is done.
    let page = tab.refused("/people/many", "filter=https://example.org&deed=jump").await;
    assert!(page.contains("Cochez au moins un contact") && !page.contains("example.org"), "{page}");
}

#[tokio::test]
async fn several_people_are_erased_once_one_has_seen_what_goes() {
    let world = World::fresh().await;
    let (one, other, stays) = (world.person("Anna Un").await, world.person("Bruno Deux").await, world.person("Carla Trois").await);
    world.put_all([world.make.note(&one, "Aime le chêne"), world.make.note(&stays, "reste")]).await;
    let tab = Tab::at(world, "2026-11-03T09:00:00+01:00");
    let form = format!("filter=?circle=friends&person={}&person={}&deed=erase", one.id, other.id);
    let page = tab.post("/people/many", &form).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(page.body.contains("Anna Un") && page.body.contains("Bruno Deux") && !page.body.contains("Carla"), "{}", page.body);
    assert!(page.body.contains("une note") && page.body.contains("pour de bon"), "{}", page.body);
    assert!(tab.page("/people").await.contains("Anna Un"), "asked about, nobody is gone");
    // An old tab: one of them was erased meanwhile.
    assert_eq!(tab.taken(&format!("/people/{}/erase", other.id), "").await, "/people");
    assert_eq!(tab.taken("/people/many/erase", &format!("person={}&person={}", one.id, other.id)).await, "/people");
    let list = tab.page("/people").await;
    assert!(!list.contains("Anna Un") && list.contains("Carla Trois"), "{list}");
    // And the old list of boxes: whoever is gone is passed over, nothing is left to erase or to change.
    for deed in ["erase", "aside", "circle=friends"] {
        let form = format!("filter=&person={}&person={}&deed={deed}", one.id, other.id);
        assert_eq!(tab.taken("/people/many", &form).await, "/people", "{deed}");
    }
    assert_eq!(tab.taken("/people/many/erase", "").await, "/people");
}
