//! The pages of messages, referrals and the thread, in process: what each shows, what each form does, hostile content. Plain forms
//! throughout, so that everything here works without JavaScript.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use rebond_app::App;
use rebond_domain::{
    Account, Action, AddressNature, AddressOrigin, Changes, FixedClock, Ids, Line, NameUse, Person, PersonEmail, PersonName, Purpose,
    Record, Referral,
};
use rebond_store::{Database, Store, approaches, referrals};
use rebond_testkit::{Make, TempDir, temp_dir};
use rebond_web::{Door, EntryKey, Site, router};
use tower::ServiceExt as _;

const PORT: u16 = 7382;
const NOW: &str = "2026-11-10T15:30:00+01:00";

struct World {
    _folder: TempDir,
    site: Router,
    store: Store,
    account: Account,
    claire: Person,
    make: Make,
}

struct Got {
    status: StatusCode,
    to: String,
    kind: String,
    body: String,
}

impl World {
    async fn fresh() -> Self {
        let folder = temp_dir();
        let store = Store::open(&Database::Sqlite(folder.path().join("rebond.db"))).await.unwrap();
        let make = Make::at("2026-11-03T09:00:00+01:00");
        let (account, claire) = (make.account(), make.person("Claire Aubry"));
        let app = App::new(store.clone(), Arc::new(FixedClock(NOW.parse().unwrap())), Ids::seeded(11));
        let site = router(Site::new(Door::new(EntryKey::from_bytes([9; 32]), PORT), app, account.id));
        let world = Self { _folder: folder, site, store, account, claire, make };
        world
            .save(
                Changes::of(Action::AddPeople)
                    .put(world.account.clone())
                    .put(world.make.campaign(Purpose::Confront))
                    .put(world.claire.clone()),
            )
            .await;
        let email = PersonEmail {
            nature: AddressNature::Professional,
            origin: AddressOrigin::Published,
            ..world.make.email(&world.claire, "c@atelier.example")
        };
        world.put(email).await;
        world
    }

    async fn save(&self, changes: Changes) {
        self.store.save(self.account.id, None, changes, self.make.at, self.make.ids.make(self.make.at)).await.unwrap();
    }

    async fn put(&self, record: impl Into<Record>) {
        self.save(Changes::of(Action::AddPeople).put(record)).await;
    }

    async fn ask(&self, method: &str, path: &str, lang: &str, body: &str) -> Got {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, format!("127.0.0.1:{PORT}"))
            .header(header::COOKIE, format!("rebond-session-{PORT}={}", EntryKey::from_bytes([9; 32]).as_str()))
            .header(header::ACCEPT_LANGUAGE, lang)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body.to_owned()))
            .unwrap();
        let response = self.site.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let header = |name| response.headers().get(name).map_or("", |value: &axum::http::HeaderValue| value.to_str().unwrap()).to_owned();
        let (to, kind) = (header(header::LOCATION), header(header::CONTENT_TYPE));
        let body = String::from_utf8(to_bytes(response.into_body(), 1 << 22).await.unwrap().to_vec()).unwrap();
        Got { status, to, kind, body }
    }

    async fn page(&self, path: &str) -> String {
        let got = self.ask("GET", path, "fr", "").await;
        assert_eq!(got.status, StatusCode::OK, "{path}");
        got.body
    }

    async fn post(&self, path: &str, body: &str) -> Got {
        self.ask("POST", path, "fr", body).await
    }

    async fn taken(&self, path: &str, body: &str) -> String {
        let got = self.post(path, body).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{path} {}", got.body);
        got.to
    }

    async fn draft(&self) -> String {
        self.taken(&format!("/people/{}/approaches", self.claire.id), "kind=request&way=email%3Ac%40atelier.example&start=frame").await
    }
}

#[tokio::test]
async fn c1_d1_d3_d13_a_request_is_chosen_written_checked_sent_and_answered() {
    let world = World::fresh().await;
    let person = format!("/people/{}", world.claire.id);
    let choose = world.page(&format!("{person}/write")).await;
    assert!(choose.contains("c@atelier.example") && choose.contains("Règle C1"), "{choose}");
    let draft = world.draft().await;
    let composer = world.page(&draft).await;
    assert!(composer.contains("Bonjour Claire Aubry,") && composer.contains("Écrire en trois parties"));
    let to = world.taken(&draft, "mode=one&subject=Votre+atelier&body=Bonjour%2C%0D%0Aauriez-vous+un+emploi+pour+moi+%3F&do=check").await;
    let checked = world.page(to.split('#').next().unwrap()).await;
    assert!(checked.contains("Règle D3") && checked.contains("À corriger"), "{checked}");
    assert!(checked.contains("auriez-vous un emploi pour moi</mark>"), "the words concerned are marked: {checked}");
    let parts = "mode=parts&opening=Bonjour%2C&you=Votre+atelier+m%E2%80%99attire.&me=Infirmi%C3%A8re+douze+ans.&us=Auriez-vous+45+minutes+%3F&ending=Merci.&do=send";
    let send = world.taken(&draft, parts).await;
    let ready = world.page(&send).await;
    assert!(
        ready.contains("mailto:c@atelier.example?") && ready.contains("/mail.eml") && ready.contains("Infirmière douze ans."),
        "{ready}"
    );
    let eml = world.ask("GET", &format!("{draft}/mail.eml"), "fr", "").await;
    assert_eq!(eml.kind, "message/rfc822");
    assert_eq!(world.taken(&format!("{draft}/sent"), "day=2026-11-10&time=15%3A30").await, draft);
    assert!(world.page(&draft).await.contains("Envoyé mardi 10\u{a0}novembre"));
    let next = world.taken(&format!("{draft}/answer"), "answer=no&day=2026-11-10&note=Pas+le+temps").await;
    assert_eq!(next, format!("{person}/write?kind=thank-you"));
    assert!(world.page(&draft).await.contains("Pas le temps"));
    // What was sent is no draft any more, whatever an old tab says.
    let old = world.post(&draft, "mode=one&subject=Un+sujet&body=Autre+chose&do=save").await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(old.body.contains("Autre chose") && old.body.contains("Un sujet") && old.body.contains("déjà parti"), "{}", old.body);
    assert!(!world.page(&draft).await.contains("Autre chose"));
}

#[tokio::test]
async fn d13_a_yes_leads_to_the_meeting_and_somebody_else_to_their_referral() {
    let world = World::fresh().await;
    let draft = world.draft().await;
    world.taken(&format!("{draft}/sent"), "day=2026-11-09&time=9%3A00").await;
    let yes = world.taken(&format!("{draft}/answer"), "answer=yes&day=2026-11-10").await;
    assert!(yes.starts_with(&format!("/people/{}/meetings/new?approach=", world.claire.id)));
    let nobody = world.post(&format!("{draft}/answer"), "answer=redirected&day=2026-11-10").await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nobody.body.contains("f-given"), "the mistake leads to the field");
    let to = world
        .taken(
            &format!("{draft}/answer"),
            "answer=redirected&day=2026-11-10&given=R%C3%A9mi&family=Poulain&reason=Il+conna%C3%AEt&name-use=agreed",
        )
        .await;
    assert!(to.starts_with("/referrals/"));
    let page = world.page(&to).await;
    assert!(page.contains("Claire Aubry vous a parlé de Rémi Poulain") && page.contains("Il connaît"));
    assert!(world.page("/thread").await.contains("Rémi Poulain"));
}

#[tokio::test]
async fn remarks_while_one_writes_count_as_browsers_do() {
    let world = World::fresh().await;
    let draft = world.draft().await;
    let got = world
        .post(&format!("{draft}/review"), "mode=one&subject=&body=%F0%9F%99%82+Bonjour%2C%0D%0A%0D%0Aauriez-vous+un+emploi+pour+moi+%3F")
        .await;
    assert_eq!((got.status, got.kind.as_str()), (StatusCode::OK, "application/json"));
    let answer: serde_json::Value = serde_json::from_str(&got.body).unwrap();
    let text = "🙂 Bonjour,\n\nauriez-vous un emploi pour moi ?";
    let units: Vec<u16> = text.encode_utf16().collect();
    let marks = answer["marks"].as_array().unwrap();
    let said: Vec<String> = marks
        .iter()
        .map(|mark| {
            let place = |end: &str| usize::try_from(mark[end].as_u64().unwrap()).unwrap();
            String::from_utf16(&units[place("start")..place("end")]).unwrap()
        })
        .collect();
    assert!(said.iter().any(|words| words == "auriez-vous un emploi pour moi"), "{said:?}");
    // One way to count, under the field and in the remark about length.
    let (count, list) = (answer["count"].as_str().unwrap(), answer["list"].as_str().unwrap());
    assert!(list.contains(&format!("({count})")), "{count}: {list}");
    // Nothing was saved by it.
    let kept = approaches::of_person(&world.store, world.account.id, world.claire.id).await.unwrap();
    assert!(!kept[0].body.as_ref().unwrap().as_str().contains("emploi"));
}

#[tokio::test]
async fn d1_d3_remarks_in_three_parts_stand_in_the_part_of_their_words() {
    let world = World::fresh().await;
    let draft = world.draft().await;
    let page = world.page(&format!("{draft}?parts=1")).await;
    assert!(page.contains(&format!("data-review=\"{draft}/review\"")), "{page}");
    let parts = "mode=parts&subject=&opening=Bonjour%2C&you=&me=++%F0%9F%99%82+Infirmi%C3%A8re.%0D%0A%0D%0A%0D%0AJe+suis+%E2%80%A6&us=%0D%0AAuriez-vous+un+emploi+pour+moi+%3F&ending=Merci.";
    let got = world.post(&format!("{draft}/review"), parts).await;
    let answer: serde_json::Value = serde_json::from_str(&got.body).unwrap();
    let typed = |field: &str| match field {
        "me" => "  🙂 Infirmière.\n\n\nJe suis …",
        "us" => "\nAuriez-vous un emploi pour moi ?",
        _ => "",
    };
    let said: Vec<(String, String)> = answer["marks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|mark| {
            let (field, place) = (mark["field"].as_str().unwrap(), |end: &str| usize::try_from(mark[end].as_u64().unwrap()).unwrap());
            let units: Vec<u16> = typed(field).encode_utf16().collect();
            (field.to_owned(), String::from_utf16(&units[place("start")..place("end")]).unwrap())
        })
        .collect();
    let marked = |field: &str, words: &str| said.iter().any(|(of, there)| of == field && there == words);
    assert!(marked("us", "Auriez-vous un emploi pour moi") && marked("me", "…"), "{said:?}");
    let list = answer["list"].as_str().unwrap();
    assert!(list.contains("data-field=\"us\" data-start=\"1\""), "{list}");
    assert!(answer["count"].as_str().unwrap().starts_with("10"), "{}", answer["count"]);
}

#[tokio::test]
async fn c2_a_guessed_address_is_asked_about_before_anything_offers_to_use_it() {
    let world = World::fresh().await;
    let other = world.make.person("Zoé Nadal");
    world.put(other.clone()).await;
    world.put(PersonEmail { origin: AddressOrigin::Guessed, ..world.make.email(&other, "zoe@atelier.example") }).await;
    let draft =
        world.taken(&format!("/people/{}/approaches", other.id), "kind=request&way=email%3Azoe%40atelier.example&start=frame").await;
    let send = world.page(&format!("{draft}/send")).await;
    assert!(send.contains("Règle C2") && !send.contains("mailto:") && !send.contains("mail.eml"));
    assert!(world.page(&format!("{draft}/send?sure=1")).await.contains("mailto:zoe@atelier.example"));
}

#[tokio::test]
async fn what_was_typed_stays_after_a_mistake_and_old_tabs_keep_their_words() {
    let world = World::fresh().await;
    let draft = world.draft().await;
    let long = "a".repeat(20_001);
    let got = world.post(&draft, &format!("mode=one&subject=Un+sujet&body={long}&do=check")).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.body.contains(&long) && got.body.contains("20\u{202f}000"));
    let seen = "seen=2020-01-01T00%3A00%3A00Z";
    let stale = world.post(&draft, &format!("{seen}&mode=one&body=Mes+mots+pr%C3%A9cieux&do=save")).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.body.contains("Mes mots précieux"), "nothing typed is lost");
    let wrong = world.post(&format!("{draft}/sent"), "day=2026-02-30&time=9%3A00").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let none = world.post(&format!("/people/{}/approaches", world.claire.id), "kind=request&way=pigeon").await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn d11_g5_the_agreement_and_the_loop_are_kept_on_the_referral() {
    let world = World::fresh().await;
    let karim = world.make.person("Karim Haddad");
    world.put(karim.clone()).await;
    let form = format!("to={}&by-name=Karim+Haddad&reason=Elle+a+chang%C3%A9&name-use=not-asked", world.claire.id);
    let referral = world.taken("/referrals", &form).await;
    assert!(world.page(&format!("/people/{}/write", world.claire.id)).await.contains("Karim Haddad peut vous présenter"));
    world.taken(&referral, "reason=Elle+a+chang%C3%A9&name-use=agreed").await;
    let kept = referrals::to_person(&world.store, world.account.id, world.claire.id).await.unwrap();
    assert_eq!(kept[0].name_use, NameUse::Agreed);
    let draft = world.draft().await;
    assert!(world.page(&draft).await.contains("Karim Haddad m’a conseillé de vous écrire."));
    world.taken(&format!("{draft}/sent"), "day=2026-11-10&time=15%3A00").await;
    assert!(world.page("/thread").await.contains("Karim Haddad ne sait pas encore que vous avez écrit à Claire Aubry."));
    world.taken(&format!("{referral}/told"), "stage=written&day=2026-11-10").await;
    assert!(!world.page("/thread").await.contains("ne sait pas encore"));
    world.taken(&format!("{referral}/close"), "close=yes").await;
    assert!(world.page(&referral).await.contains("Boucle fermée le"));
    let missing = world.post("/referrals", &format!("to={}&by-name=Personne+Ici&name-use=asked", world.claire.id)).await;
    assert!(missing.status == StatusCode::UNPROCESSABLE_ENTITY && missing.body.contains("Personne Ici"));
}

#[tokio::test]
async fn hostile_content_stays_words_everywhere() {
    let world = World::fresh().await;
    let evil = "<script>alert(1)</script>\"'&\u{202e}";
    let name = PersonName::new(Line::cut(&format!("{evil} 👩🏽‍🚀 {}", "x".repeat(260))), Line::cut("\u{5e9}\u{5e8}\u{5d4}")).unwrap();
    let person = Person { name, role: Line::cut(evil), ..world.make.person("Any Body") };
    world.put(person.clone()).await;
    let referral = Referral { reason: rebond_domain::Prose::parse(evil).ok(), ..world.make.referral(&world.claire, &person) };
    world.put(referral.clone()).await;
    let draft = world.taken(&format!("/people/{}/approaches", person.id), "kind=request&way=letter&start=frame").await;
    let typed =
        "mode=one&subject=%3Cimg+src%3Dx%3E&body=%3Cscript%3Ealert(1)%3C%2Fscript%3E+auriez-vous+un+emploi+%3F%3C%2Ftextarea%3E&do=check";
    world.taken(&draft, typed).await;
    for path in [
        format!("/people/{}/write", person.id),
        draft.clone(),
        format!("{draft}?check=1"),
        format!("{draft}?parts=1"),
        format!("{draft}/send"),
        format!("/referrals/{}", referral.id),
        format!("/people/{}/referrals/new", person.id),
        "/thread".to_owned(),
        format!("/thread?to={}", person.id),
    ] {
        for lang in ["fr", "en"] {
            let page = world.ask("GET", &path, lang, "").await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(!page.body.contains("<script>alert") && !page.body.contains("<img src=x"), "{path}");
            assert!(!page.body.contains("</textarea> auriez"), "{path}");
        }
    }
    let review = world.post(&format!("{draft}/review"), typed).await;
    let answer: serde_json::Value = serde_json::from_str(&review.body).unwrap();
    assert!(!answer["list"].as_str().unwrap().contains("<script"));
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let world = World::fresh().await;
    let nobody = "00000000-0000-7000-8000-000000000000";
    for path in [
        format!("/people/{nobody}/write"),
        format!("/approaches/{nobody}"),
        format!("/approaches/{nobody}/send"),
        format!("/approaches/{nobody}/answer"),
        format!("/approaches/{nobody}/mail.eml"),
        format!("/referrals/{nobody}"),
        "/approaches/x".to_owned(),
    ] {
        assert!(world.ask("GET", &path, "fr", "").await.status.is_client_error(), "{path}");
    }
    assert!(world.page("/thread").await.contains("Le fil"));
    assert_eq!(world.ask("GET", &format!("/thread?to={nobody}"), "fr", "").await.status, StatusCode::OK);
}

#[tokio::test]
async fn d14_c6_the_wait_names_its_days_in_order_and_an_event_is_offered() {
    let world = World::fresh().await;
    let draft = world.draft().await;
    world.taken(&format!("{draft}/sent"), "day=2026-11-02&time=9%3A00").await;
    let page = world.page(&draft).await;
    let (someone, back) = (page.find("jeudi 5\u{a0}novembre").unwrap(), page.find("jeudi 12\u{a0}novembre").unwrap());
    assert!(someone < back, "first somebody else there, then a follow-up: {page}");
    world.taken(&format!("{draft}/answer"), "answer=yes&day=2026-11-09").await;
    let event = world.make.event("Salon des métiers", "2026-12-05");
    let there =
        rebond_domain::Attendance { id: world.make.ids.make(world.make.at), event_id: event.id, person_id: world.claire.id, met: false };
    world.save(Changes::of(Action::AddPeople).put(event).put(there)).await;
    let choose = world.page(&format!("/people/{}/write?kind=request", world.claire.id)).await;
    assert!(choose.contains("À Salon des métiers, 5\u{a0}décembre 2026") && choose.contains("Règle C6"), "{choose}");
}

#[tokio::test]
async fn a_remark_is_set_aside_and_taken_back_by_plain_forms() {
    let world = World::fresh().await;
    let draft = world.draft().await;
    let typed = "mode=one&subject=Bonjour&body=Bonjour%2C+auriez-vous+un+poste+pour+moi+%3F+Merci+d%27avance.";
    let page = world.page(&world.taken(&draft, &format!("{typed}&do=check")).await).await;
    let button = between(&page, "value=\"aside:job-request:", "\"").unwrap();
    // The button keeps what was typed since, then asks why.
    let ask = world.taken(&draft, &format!("{typed}+Claire&do=aside%3Ajob-request%3A{button}")).await;
    assert!(ask.starts_with(&format!("{draft}/aside?rule=job-request&words=")), "{ask}");
    let form = world.page(&ask).await;
    assert!(form.contains("poste pour moi") && !form.contains("value=\"always\""), "what is forbidden is set aside here only: {form}");
    let fields = format!("rule=job-request&words={button}&scope=here");
    let got = world.post(&format!("{draft}/aside"), &format!("{fields}&reason=other&note=")).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.body.contains("Dites en quelques mots pourquoi"), "{}", got.body);
    let back = world.taken(&format!("{draft}/aside"), &format!("{fields}&reason=other&note=%3Cb%3EBoutade")).await;
    assert_eq!(back, format!("{draft}?check=1#remarks"));
    let page = world.page(&back).await;
    assert!(page.contains("Une remarque mise de côté") && page.contains("autre raison (&lt;b&gt;Boutade)"), "{page}");
    assert!(page.contains("Merci d'avance. Claire") && !page.contains("aside:job-request"), "{page}");
    assert!(world.page(&format!("{draft}/send")).await.contains("Vous l’avez mise de côté"), "sending still says it");
    let record = between(&page, "value=\"back:", "\"").unwrap();
    let page = world.page(&world.taken(&draft, &format!("{typed}&do=back%3A{record}")).await).await;
    assert!(page.contains("aside:job-request") && !page.contains("mise de côté"), "{page}");
    // A remark that is not there (any more) leads back to those that are.
    assert_eq!(world.taken(&format!("{draft}/aside"), "rule=none&words=&reason=misread").await, format!("{draft}?check=1#remarks"));
}

#[tokio::test]
async fn d12_what_is_set_aside_in_every_message_is_listed_in_the_settings() {
    let world = World::fresh().await;
    assert!(world.page("/settings").await.contains("/settings/remarks"));
    assert!(world.page("/settings/remarks").await.contains("Aucune pour le moment"));
    let draft = world.draft().await;
    let page = world.page(&world.taken(&draft, "mode=one&subject=Bonjour&body=Bonjour%2C+pourrais-je+vous+voir+%3F&do=check").await).await;
    assert!(page.contains("aside:no-easy-out:"), "{page}");
    for rule in ["no-easy-out", "too-short"] {
        let fields = format!("rule={rule}&words=&reason=custom&note=%3Cb%3EEntre+nous&scope=always");
        world.taken(&format!("{draft}/aside"), &fields).await;
    }
    let page = world.page("/settings/remarks").await;
    assert!(page.contains("Règle D12") && page.contains("&lt;b&gt;Entre nous") && !page.contains("{count}"), "{page}");
    let back = between(&page, "action=\"/settings/remarks/", "\"").unwrap();
    assert_eq!(world.taken(&format!("/settings/remarks/{back}"), "").await, "/settings/remarks");
    assert_eq!(world.page("/settings/remarks").await.matches("class=\"remark aside").count(), 1);
}

#[tokio::test]
async fn c7_a_number_is_taken_as_people_type_it_and_a_switchboard_is_told_everything() {
    let world = World::fresh().await;
    let person = format!("/people/{}", world.claire.id);
    for (number, link) in [
        ("06+12+34+56+78", "tel:0612345678"),
        ("%2B33+%280%296.12.34.56.79", "tel:+33612345679"),
        ("514%C2%A0555-0178", "tel:5145550178"),
        ("%28514%29+555-0179+ext.+12", "tel:5145550179;ext=12"),
    ] {
        let fields = format!("phone={number}&phone-nature=switchboard&phone-origin=published");
        world.taken(&format!("{person}/phones"), &fields).await;
        let page = world.page(&person).await;
        assert!(page.contains(&format!("href=\"{link}\"")), "{link}: {page}");
        // In the one field of a quick addition as well.
        world.taken("/people", &format!("name=Somebody+{}&address={number}&circle=friends", &link[10..])).await;
        world.taken("/settings", &format!("lang=fr&norms=fr-FR&zone=Europe%2FParis&phone={number}")).await;
    }
    let choose = world.page(&format!("{person}/write?kind=request")).await;
    assert!(choose.contains("Règle C7"), "{choose}");
    let draft = world.taken(&format!("{person}/approaches"), "kind=request&way=phone&start=frame").await;
    let page = world.page(&draft).await;
    assert!(page.contains("dites tout de suite qui vous êtes"), "{page}");
    assert!(page.contains("je voudrais parler à Claire Aubry"), "who calls, whom for and why: {page}");
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    text.split_once(before)?.1.split_once(after).map(|(found, _)| found)
}

const OLD: &str = "seen=2020-01-01T00%3A00%3A00Z";

/// What stands in the block of a field that says what another tab stored.
fn elsewhere<'t>(page: &'t str, field: &str) -> Option<&'t str> {
    between(page, &format!("id=\"f-{field}-elsewhere\">"), "</div>")
}

/// The value of the hidden field that says which version the form shows.
fn seen(page: &str) -> String {
    format!("seen={}", between(page, "name=\"seen\" value=\"", "\"").unwrap_or_default().replace(':', "%3A").replace('+', "%2B"))
}

#[tokio::test]
async fn an_old_tab_of_the_composer_shows_both_versions() {
    let world = World::fresh().await;
    let draft = world.draft().await;
    world.taken(&draft, "mode=one&subject=Le+bois&body=Le+texte+d%27ailleurs&do=save").await;
    let got = world.post(&draft, &format!("{OLD}&mode=one&subject=Le+bois&body=Mes+mots&do=check")).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.body.contains("Mes mots</textarea>"), "what was typed stays: {}", got.body);
    assert!(elsewhere(&got.body, "body").is_some_and(|stored| stored.contains("Le texte d'ailleurs")), "{}", got.body);
    assert!(elsewhere(&got.body, "subject").is_none(), "what is the same is not told twice");
    assert!(world.page(&draft).await.contains("Le texte d'ailleurs</textarea>"), "nothing was overwritten");
    // In three parts as well, part by part.
    let parts = world.post(&draft, &format!("{OLD}&mode=parts&subject=Le+bois&opening=Bonjour&you=&me=&us=Mes+mots&ending=&do=save")).await;
    assert!(parts.body.contains("-elsewhere\"") && parts.body.contains("Le texte d'ailleurs"), "{}", parts.body);
    // Sent again in full knowledge of that version, it is kept.
    world.taken(&draft, &format!("{}&mode=one&subject=Le+bois&body=Mes+mots&do=save", seen(&got.body))).await;
    assert!(world.page(&draft).await.contains("Mes mots</textarea>"));
    // Deleted elsewhere: the words are still there to be copied.
    world.taken(&draft, "do=delete").await;
    let gone = world.post(&draft, "mode=one&subject=Un+sujet&body=Mes+derniers+mots&do=save").await;
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(gone.body.contains("Mes derniers mots") && gone.body.contains("Un sujet") && gone.body.contains("supprimé ailleurs"));
    assert_eq!(world.post(&draft, "mode=one&body=&do=save").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_old_tab_of_another_form_shows_both_versions() {
    let world = World::fresh().await;
    let place = world.taken("/organisations", "name=Mairie&kind=gateway&town=Nantes").await;
    let edit = format!("{place}/edit");
    let got = world.post(&edit, &format!("{OLD}&name=Mairie&kind=company&town=Rez%C3%A9&remarks=Accueil+le+mardi")).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.body.contains("value=\"Rezé\"") && got.body.contains("Accueil le mardi"), "{}", got.body);
    for (field, stored) in [("town", "Nantes"), ("kind", "passerelle"), ("remarks", "Rien")] {
        let told = elsewhere(&got.body, field).map(str::to_lowercase);
        assert!(told.as_ref().is_some_and(|told| told.contains(&stored.to_lowercase())), "{field}: {told:?}");
    }
    assert!(elsewhere(&got.body, "name").is_none());
    assert_eq!(world.taken(&edit, &format!("{}&name=Mairie&kind=company&town=Rez%C3%A9", seen(&got.body))).await, place);

    let meeting = rebond_domain::Meeting {
        known: rebond_domain::Prose::parse("Ce qui est noté ailleurs").ok(),
        ..world.make.meeting(&world.claire, "2026-11-12T14:00:00+01:00")
    };
    world.put(meeting.clone()).await;
    let known = format!("/meetings/{}/known", meeting.id);
    let got = world.post(&known, &format!("{OLD}&known=Ce+que+je+sais")).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.body.contains("Ce que je sais</textarea>"), "{}", got.body);
    assert!(elsewhere(&got.body, "known").is_some_and(|stored| stored.contains("Ce qui est noté ailleurs")));
    assert!(world.taken(&known, &format!("{}&known=Ce+que+je+sais", seen(&got.body))).await.ends_with("#prepare"));
    assert!(world.page(&format!("/meetings/{}", meeting.id)).await.contains("Ce que je sais</textarea>"));
}

#[tokio::test]
async fn an_old_tab_of_the_campaign_or_of_a_finished_meeting_shows_both_versions() {
    let world = World::fresh().await;
    for (page, field, more) in [("story", "story", ""), ("direction", "direction", ""), ("expectation", "expectation", "&purpose=confront")]
    {
        let path = format!("/campaign/{page}");
        let old = seen(&world.page(&path).await);
        world.taken(&path, &format!("{old}&{field}=Les+mots+d%27ailleurs{more}")).await;
        let got = world.post(&path, &format!("{old}&{field}=Mes+mots{more}")).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(got.body.contains("Mes mots</textarea>"), "{}", got.body);
        assert!(elsewhere(&got.body, field).is_some_and(|stored| stored.contains("Les mots d'ailleurs")), "{}", got.body);
        world.taken(&path, &format!("{}&{field}=Mes+mots{more}", seen(&got.body))).await;
        assert!(world.page(&path).await.contains("Mes mots</textarea>"));
    }
    let meeting = rebond_domain::Meeting {
        gave: rebond_domain::Prose::parse("Un contact").ok(),
        ..world.make.meeting(&world.claire, "2026-11-10T10:00:00+01:00")
    };
    world.put(meeting.clone()).await;
    let finish = format!("/meetings/{}/finish", meeting.id);
    let fields = "note=Ce+qui+fut+dit&gave=Un+livre&given-1=R%C3%A9mi&family-1=Poulain&name-use-1=not-asked";
    let got = world.post(&finish, &format!("{OLD}&{fields}")).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.body.contains("Un livre</textarea>") && got.body.contains("Ce qui fut dit"), "{}", got.body);
    assert!(elsewhere(&got.body, "gave").is_some_and(|stored| stored.contains("Un contact")), "{}", got.body);
    assert!(elsewhere(&got.body, "note").is_none() && elsewhere(&got.body, "given-1").is_none(), "{}", got.body);
    world.taken(&finish, &format!("{}&{fields}", seen(&got.body))).await;
}

#[tokio::test]
async fn d14_what_moved_is_put_into_a_follow_up_by_a_button() {
    let world = World::fresh().await;
    world.taken("/campaign/progress", "text=Un+stage+d%27une+semaine+trouv%C3%A9.").await;
    let way = "kind=follow-up&way=email%3Ac%40atelier.example&start=frame";
    let draft = world.taken(&format!("/people/{}/approaches", world.claire.id), way).await;
    let button = between(&world.page(&draft).await, "value=\"insert:progress:", "\"").unwrap().to_owned();
    let typed = "mode=parts&opening=Bonjour%2C&you=&me=Depuis%2C+j%E2%80%99ai+%E2%80%A6&us=&ending=";
    world.taken(&draft, &format!("{typed}&do=insert%3Aprogress%3A{button}")).await;
    let page = world.page(&draft).await;
    assert!(page.contains("Bonjour,\n\nUn stage d'une semaine trouvé.</textarea>"), "{page}");
}

#[tokio::test]
async fn d5_what_was_written_once_is_put_into_the_message_by_a_button() {
    let world = World::fresh().await;
    world.taken("/campaign/story", "story=Douze+ans+de+comptes%2C+puis+un+stage+de+menuiserie.").await;
    let draft = world.draft().await;
    let page = world.page(&draft).await;
    assert!(page.contains("value=\"insert:story\""), "{page}");
    let to = world.taken(&draft, "mode=one&subject=Un+sujet&body=Bonjour%2C%0D%0A%0D%0AJe+suis+%E2%80%A6&do=insert%3Astory").await;
    assert_eq!(to, format!("{draft}#compose"));
    let page = world.page(&draft).await;
    assert!(page.contains("\n\nDouze ans de comptes, puis un stage de menuiserie.\n") && page.contains("value=\"Un sujet\""), "{page}");
    // In three parts one stays in three parts.
    let to = world.taken(&draft, "mode=parts&opening=Bonjour%2C&you=&me=&us=&ending=&do=insert%3Astory").await;
    assert_eq!(to, format!("{draft}?parts=1#compose"));
    assert_eq!(world.taken(&draft, "mode=one&body=Rien&do=insert%3Anothing").await, format!("{draft}#compose"));
}
