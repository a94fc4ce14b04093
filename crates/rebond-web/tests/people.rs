//! The pages of people, organisations, events and imports, in process: what they say where a rule applies, and how they take what
//! people type.

#![expect(clippy::unwrap_used, reason = "a test whose request cannot be made fails")]

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use rebond_app::App;
use rebond_domain::{Action, Campaign, Changes, Ids, Purpose};
use rebond_store::{Database, Store};
use rebond_testkit::{Make, TempDir, temp_dir};
use rebond_web::{Door, EntryKey, Site, router};
use tower::ServiceExt as _;

const PORT: u16 = 7381;

/// A visitor of a program of their own.
struct Visit {
    _folder: TempDir,
    router: Router,
    store: Store,
    make: Make,
    account: rebond_domain::AccountId,
    lang: &'static str,
}

/// What came back.
struct Answer {
    status: StatusCode,
    to: String,
    body: String,
}

impl Answer {
    fn says(&self, words: &str) -> bool {
        self.body.contains(words)
    }

    /// The last part of the address one is sent to.
    fn id(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.to.rsplit('/').next().unwrap()
    }
}

impl Visit {
    async fn new() -> Self {
        let folder = temp_dir();
        let store = Store::open(&Database::Sqlite(folder.path().join("rebond.db"))).await.unwrap();
        let make = Make::default();
        let account = make.account();
        let id = account.id;
        store.save(id, None, Changes::of(Action::AddPeople).put(account), make.at, make.ids.make(make.at)).await.unwrap();
        let app = App::new(store.clone(), Arc::new(make.clock()), Ids::seeded(7));
        let router = router(Site::new(Door::new(EntryKey::from_bytes([9; 32]), PORT), app, id));
        Self { _folder: folder, router, store, make, account: id, lang: "fr" }
    }

    async fn put(&self, changes: Changes) {
        self.store.save(self.account, None, changes, self.make.at, self.make.ids.make(self.make.at)).await.unwrap();
    }

    async fn ask(&self, method: &str, path: &str, kind: &str, body: Vec<u8>) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, format!("127.0.0.1:{PORT}"))
            .header(header::COOKIE, format!("rebond-session-{PORT}={}", EntryKey::from_bytes([9; 32]).as_str()))
            .header(header::ACCEPT_LANGUAGE, self.lang)
            .header(header::CONTENT_TYPE, kind)
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let to = response.headers().get(header::LOCATION).map(|to| to.to_str().unwrap().to_owned()).unwrap_or_default();
        let body = String::from_utf8(to_bytes(response.into_body(), 8 << 20).await.unwrap().to_vec()).unwrap();
        Answer { status, to, body }
    }

    async fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "text/plain", Vec::new()).await
    }

    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        self.ask("POST", path, "application/x-www-form-urlencoded", pairs.join("&").into_bytes()).await
    }

    async fn send(&self, file_name: &str, bytes: &[u8]) -> Answer {
        let head = format!("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file_name}\"\r\n\r\n");
        let body = [head.as_bytes(), bytes, b"\r\n--edge--\r\n"].concat();
        self.ask("POST", "/import/preview", "multipart/form-data; boundary=edge", body).await
    }
}

#[tokio::test]
async fn the_language_chosen_is_kept_by_the_browser_and_by_the_account() {
    let visit = Visit::new().await;
    let answer = visit.post("/language", &[("lang", "en"), ("back", "/people?page=2")]).await;
    assert_eq!((answer.status, answer.to.as_str()), (StatusCode::SEE_OTHER, "/people?page=2"));
    let account = rebond_store::accounts::by_id(&visit.store, visit.account).await.unwrap().unwrap();
    assert_eq!(account.lang, Some(rebond_domain::Lang::En));
    assert_eq!(visit.post("/language", &[("lang", "xx")]).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_step_is_put_off_to_the_day_one_chooses() {
    let visit = Visit::new().await;
    let account = rebond_store::accounts::by_id(&visit.store, visit.account).await.unwrap().unwrap();
    let today = visit.make.at.to_zoned(account.zone.zone()).date();
    let key = rebond_domain::Line::parse("A1").unwrap();
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
        let answer = visit.post("/steps/put-off", &[("key", "A1"), ("back", "/people"), (field, &value)]).await;
        assert_eq!((answer.status, answer.to.as_str()), (StatusCode::SEE_OTHER, "/people"));
        let kept = rebond_store::step_choices::by_key(&visit.store, visit.account, &key).await.unwrap().unwrap();
        assert_eq!(kept.choice, rebond_domain::Choice::PutOff { until }, "{field}={value}");
    }
}

#[tokio::test]
async fn the_list_is_filtered_by_stage() {
    let visit = Visit::new().await;
    let written = visit.post("/people", &[("name", "Claire Vasseur")]).await.to;
    visit.post("/people", &[("name", "Paul Fictif")]).await;
    let draft = visit.post(&format!("{written}/approaches"), &[("way", "phone"), ("kind", "request"), ("start", "frame")]).await;
    assert_eq!(draft.status, StatusCode::SEE_OTHER, "{}", draft.body);
    for (address, claire, paul) in [
        ("/people?stage=drafted", true, false),
        ("/people?stage=to-contact", false, true),
        ("/people?stage=complete", false, false),
        ("/people?stage=nonsense", true, true),
        ("/people?stage=drafted&q=Paul", false, false),
        ("/people?stage=to-contact&q=Paul", false, true),
    ] {
        let page = visit.get(address).await;
        assert_eq!((page.says("Claire Vasseur"), page.says("Paul Fictif")), (claire, paul), "{address}");
    }
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// What a hidden field of a page holds.
fn hidden<'a>(page: &'a str, name: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
    rest.split('"').next().unwrap()
}

#[tokio::test]
async fn every_page_answers_in_both_languages_empty_and_filled() {
    let mut visit = Visit::new().await;
    let person = visit.post("/people", &[("name", "Claire Vasseur"), ("organisation", "Atelier du Bois")]).await.id().to_owned();
    let place = visit.post("/organisations", &[("name", "Mairie"), ("kind", "gateway")]).await.id().to_owned();
    let event = visit.post("/events", &[("name", "Salon"), ("starts-on", "2026-11-20")]).await.id().to_owned();
    for lang in ["fr", "en"] {
        visit.lang = lang;
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
            let page = visit.get(path).await;
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
        assert_eq!(visit.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_mistake_keeps_what_was_typed() {
    let visit = Visit::new().await;
    let page = visit.post("/people", &[("name", "Claire Vasseur"), ("address", "pas une adresse"), ("organisation", "L’Atelier")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("Claire Vasseur") && page.says("L’Atelier") && page.says("pas une adresse") && page.says("href=\"#f-address\""));
    let page = visit.post("/people", &[("name", &"x".repeat(301))]).await;
    assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.says("300"));
    let event = visit.post("/events", &[("name", "Salon"), ("starts-on", "2026-11-20"), ("ends-on", "2026-11-19")]).await;
    assert!(event.status == StatusCode::UNPROCESSABLE_ENTITY && event.says("avant le début"));
    let circle = visit.post("/people/inventory/friends", &[("names", " \n ")]).await;
    assert_eq!(circle.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn somebody_alike_is_shown_then_added_anyway() {
    let visit = Visit::new().await;
    visit.post("/people", &[("name", "Claire Vasseur")]).await.id();
    let again = visit.post("/people", &[("name", "claire vasseur")]).await;
    assert!(again.status == StatusCode::UNPROCESSABLE_ENTITY && again.says("peut-être déjà"));
    visit.post("/people", &[("name", "claire vasseur"), ("anyway", "yes")]).await.id();
    let next = visit.post("/people", &[("name", "Noé Petit"), ("then", "another")]).await;
    assert_eq!(next.to, "/people/new");
}

#[tokio::test]
async fn b10_b11_a_leader_is_remarked_on_with_the_reason_unless_one_aims_to_lead() {
    let visit = Visit::new().await;
    let id = visit.post("/people", &[("name", "Ada Vernet"), ("leads-others", "yes"), ("changed-path", "yes")]).await.id().to_owned();
    let page = visit.get(&format!("/people/{id}")).await;
    assert!(page.says("Règle B10") && page.says("la moins disponible") && page.says("Règle B11"));
    visit.put(Changes::of(Action::AddPeople).put(Campaign { aims_to_lead: true, ..visit.make.campaign(Purpose::Validate) })).await;
    assert!(!visit.get(&format!("/people/{id}")).await.says("Règle B10"));
}

#[tokio::test]
async fn b4_b5_an_organisation_without_a_person_says_whom_to_look_for_and_a_gateway_what_to_ask() {
    let visit = Visit::new().await;
    let place = visit.post("/organisations", &[("name", "Maison des associations"), ("kind", "gateway")]).await.id().to_owned();
    let page = visit.get(&format!("/organisations/{place}")).await;
    assert!(page.says("Règle B4") && page.says("Règle B5") && page.says("demandez des noms"));
    assert!(page.says("/people/new?organisation=Maison%20des%20associations&amp;source=gateway"));
    let form = visit.get("/people/new?organisation=Maison%20des%20associations&source=gateway").await;
    assert!(form.says("value=\"Maison des associations\""));
    visit.post("/people", &[("name", "Léa Roy"), ("organisation", "Maison des associations")]).await.id();
    assert!(!visit.get(&format!("/organisations/{place}")).await.says("Règle B4"));
}

#[tokio::test]
async fn b7_the_inventory_says_what_to_tell_each_circle_and_counts() {
    let visit = Visit::new().await;
    let page = visit.get("/people/inventory/neighbours").await;
    assert!(page.says("voisins de palier") && page.says("/campaign/direction"));
    let direction = Some(rebond_domain::Prose::parse("Vers la menuiserie").unwrap());
    visit.put(Changes::of(Action::AddPeople).put(Campaign { direction, ..visit.make.campaign(Purpose::Explore) })).await;
    let names = "Noé Petit\n\nVERNET Ada, Atelier du Bois\r\n";
    assert_eq!(visit.post("/people/inventory/neighbours", &[("names", names)]).await.status, StatusCode::SEE_OTHER);
    let page = visit.get("/people/inventory/neighbours").await;
    assert!(page.says("Vers la menuiserie") && page.says("Ada VERNET") && page.says("2 personnes notées"));
    assert!(visit.get("/people/inventory").await.says("1 sur 11"));
}

#[tokio::test]
async fn c4_an_address_found_on_a_network_is_cautioned_and_its_removal_can_be_undone() {
    let visit = Visit::new().await;
    let id = visit.post("/people", &[("name", "Claire Vasseur")]).await.id().to_owned();
    let address = [("email", "claire@exemple.fr"), ("email-nature", "private"), ("email-origin", "social-network")];
    visit.post(&format!("/people/{id}/emails"), &address).await;
    let page = visit.get(&format!("/people/{id}")).await;
    assert!(page.says("Trouvée sur un réseau social") && page.says("mieux vaut ne pas l’utiliser"));
    let (_, rest) = page.body.split_once(&format!("/people/{id}/emails/")).unwrap();
    let email = rest.split('/').next().unwrap();
    assert_eq!(visit.post(&format!("/people/{id}/emails/{email}/delete"), &[]).await.status, StatusCode::SEE_OTHER);
    assert!(!visit.get(&format!("/people/{id}")).await.says("claire@exemple.fr"));
}

#[tokio::test]
async fn b16_several_of_one_name_are_asked_about() {
    let visit = Visit::new().await;
    let ada = visit.post("/people", &[("name", "Ada Vernet")]).await.id().to_owned();
    visit.post("/people", &[("name", "Noé Petit"), ("role", "Menuisier")]).await.id();
    let other = visit.post("/people", &[("name", "Noé Petit"), ("role", "Maire"), ("anyway", "yes")]).await.id().to_owned();
    let asked = visit.post(&format!("/people/{ada}/ties"), &[("other", "Noé Petit")]).await;
    assert!(asked.status == StatusCode::UNPROCESSABLE_ENTITY && asked.says("Menuisier") && asked.says("Maire"));
    let done = visit.post(&format!("/people/{ada}/ties"), &[("other", "Noé Petit"), ("other-id", &other)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let unknown = visit.post(&format!("/people/{ada}/ties"), &[("other", "Personne Inconnue")]).await;
    assert!(unknown.status == StatusCode::UNPROCESSABLE_ENTITY && unknown.says("Personne Inconnue"));
}

#[tokio::test]
async fn imported_and_typed_text_is_never_markup() {
    let visit = Visit::new().await;
    let nasty = "<script>alert(1)</script>";
    let table = format!("Prénom,Nom,E-mail,Structure,Poste\n{nasty},\"\"\"><img src=x onerror=alert(1)>\",a@exemple.fr,{nasty},{nasty}\n");
    let preview = visit.send(&format!("{nasty}.csv"), table.as_bytes()).await;
    assert_eq!(preview.status, StatusCode::OK);
    let ticket = hidden(&preview.body, "ticket").to_owned();
    assert_eq!(visit.post("/import", &[("ticket", &ticket)]).await.to, "/import");
    let list = visit.get("/people").await;
    let (_, rest) = list.body.split_once("class=\"person-name\" href=\"").unwrap();
    let person = rest.split('"').next().unwrap().to_owned();
    let mut pages = vec![preview.body, list.body];
    for path in
        ["/import", "/people/board", "/organisations", "/search?q=script", &person, &format!("{person}/edit"), &format!("{person}/erase")]
    {
        pages.push(visit.get(path).await.body);
    }
    for page in pages {
        assert!(!page.contains("<script") && !page.contains("<img src=x"), "{page}");
    }
}

#[tokio::test]
async fn a_file_waits_between_looking_and_confirming_for_this_account_only() {
    let visit = Visit::new().await;
    let card = b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Vernet\r\nEMAIL:ada@exemple.fr\r\nEND:VCARD\r\n";
    let preview = visit.send("contacts.vcf", card).await;
    assert!(preview.says("Ada Vernet") && preview.says("1 ajout"));
    assert!(!visit.get("/people").await.says("Ada Vernet"), "looking saves nothing");
    let ticket = hidden(&preview.body, "ticket").to_owned();
    visit.post("/import", &[("ticket", &ticket)]).await;
    assert!(visit.get("/people").await.says("Ada Vernet"));
    let late = visit.post("/import", &[("ticket", &ticket)]).await;
    assert!(late.status == StatusCode::UNPROCESSABLE_ENTITY && late.says("plus en attente"));
    // Once more changes nothing, and says so before anything is confirmed.
    let again = visit.send("contacts.vcf", card).await;
    assert!(again.says("Rien de nouveau") && again.says("a déjà été importé"));
    let page = visit.get("/import").await;
    let (_, rest) = page.body.split_once("/imports/").unwrap();
    let batch = rest.split('/').next().unwrap();
    assert_eq!(visit.post(&format!("/imports/{batch}/undo"), &[]).await.status, StatusCode::SEE_OTHER);
    assert!(!visit.get("/people").await.says("Ada Vernet"), "taken back whole");
}

#[tokio::test]
async fn a_file_that_cannot_be_read_says_why_and_what_to_do() {
    let visit = Visit::new().await;
    for (name, bytes, words) in [
        ("vide.vcf", &b" "[..], "Ce fichier est vide"),
        ("photo.jpg", &b"\xff\xd8\xff\xe0"[..], "ne reconnaît pas ce fichier"),
        ("vieux.xls", &b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], "format CSV"),
    ] {
        let page = visit.send(name, bytes).await;
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.says(words), "{name}: {}", page.body);
    }
    let none = visit.ask("POST", "/import/preview", "multipart/form-data; boundary=edge", b"--edge--\r\n".to_vec()).await;
    assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.says("Choisissez un fichier"));
    let large = visit.send("grand.csv", &vec![b'a'; (20 << 20) + 1]).await;
    assert!(large.status == StatusCode::PAYLOAD_TOO_LARGE && large.says("20"));
}

#[tokio::test]
async fn ambiguous_dates_are_asked_about_and_read_again() {
    let visit = Visit::new().await;
    let table = "Prénom,Nom,Entreprise,Poste,Date de connexion,URL\nClaire,Vasseur,Atelier,Menuisière,03/04/2021,\n";
    let preview = visit.send("Connections.csv", table.as_bytes()).await;
    assert!(preview.says("Une date se lit de deux façons"));
    let ticket = hidden(&preview.body, "ticket").to_owned();
    let again = visit.post("/import/preview", &[("ticket", &ticket), ("dates", "day-first")]).await;
    assert!(again.status == StatusCode::OK && !again.says("se lit de deux façons"));
    assert_eq!(hidden(&again.body, "dates"), "day-first", "the choice goes with the confirmation");
}

#[tokio::test]
async fn erasing_asks_first_and_says_what_goes() {
    let visit = Visit::new().await;
    let id = visit.post("/people", &[("name", "Ada Vernet"), ("address", "ada@exemple.fr")]).await.id().to_owned();
    visit.post(&format!("/people/{id}/notes"), &[("note", "Aime le chêne")]).await;
    let page = visit.get(&format!("/people/{id}/erase")).await;
    assert!(page.says("une adresse e-mail") && page.says("une note") && page.says("ne peut pas être annulé"));
    assert_eq!(visit.post(&format!("/people/{id}/erase"), &[]).await.to, "/people");
    assert_eq!(visit.get(&format!("/people/{id}")).await.status, StatusCode::NOT_FOUND);
}
