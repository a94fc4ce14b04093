//! The pages of meetings, in process: what each shows, what each form does, hostile content. Plain forms throughout, so that
//! everything here works without JavaScript.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use rebond_app::App;
use rebond_domain::{
    Account, Action, Changes, FixedClock, GridPoint, Hope, Ids, Line, Meeting, MeetingState, Person, PersonName, PointState, Promise,
    Prose, Purpose, Topic,
};
use rebond_store::{Database, Store, findings, grid_points, meetings, notes, promises, referrals};
use rebond_testkit::{Make, TempDir, temp_dir};
use rebond_web::{Door, EntryKey, Site, router};
use tower::ServiceExt as _;

const PORT: u16 = 7381;
const NOW: &str = "2026-11-10T15:30:00+01:00";

/// A site with an account, a hope, and Claire.
struct World {
    _folder: TempDir,
    site: Router,
    store: Store,
    account: Account,
    claire: Person,
    hope: Hope,
    make: Make,
}

/// What came back: status, place to go on to, body.
struct Got {
    status: StatusCode,
    to: String,
    body: String,
}

impl World {
    async fn fresh() -> Self {
        let folder = temp_dir();
        let store = Store::open(&Database::Sqlite(folder.path().join("rebond.db"))).await.unwrap();
        let make = Make::at("2026-11-03T09:00:00+01:00");
        let (account, campaign) = (make.account(), make.campaign(Purpose::Confront));
        let (claire, hope) = (make.person("Claire Aubry"), make.hope(&campaign, "On peut en vivre"));
        let app = App::new(store.clone(), Arc::new(FixedClock(NOW.parse().unwrap())), Ids::seeded(9));
        let site = router(Site::new(Door::new(EntryKey::from_bytes([9; 32]), PORT), app, account.id));
        let world = Self { _folder: folder, site, store, account, claire, hope, make };
        let seed =
            Changes::of(Action::AddPeople).put(world.account.clone()).put(campaign).put(world.claire.clone()).put(world.hope.clone());
        world.save(seed).await;
        world
    }

    async fn save(&self, changes: Changes) {
        self.store.save(self.account.id, None, changes, self.make.at, self.make.ids.make(self.make.at)).await.unwrap();
    }

    /// A meeting with Claire on the day of the tests, at 14:00.
    async fn meeting(&self) -> Meeting {
        let meeting = self.make.meeting(&self.claire, "2026-11-10T14:00:00+01:00");
        self.save(Changes::of(Action::AddPeople).put(meeting.clone())).await;
        meeting
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
        let to = response.headers().get(header::LOCATION).map_or("", |to| to.to_str().unwrap()).to_owned();
        let body = String::from_utf8(to_bytes(response.into_body(), 1 << 22).await.unwrap().to_vec()).unwrap();
        Got { status, to, body }
    }

    async fn page(&self, path: &str) -> String {
        let got = self.ask("GET", path, "fr", "").await;
        assert_eq!(got.status, StatusCode::OK, "{path}");
        got.body
    }

    async fn post(&self, path: &str, body: &str) -> Got {
        self.ask("POST", path, "fr", body).await
    }

    /// A form that is taken: on to another page.
    async fn taken(&self, path: &str, body: &str) -> String {
        let got = self.post(path, body).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{path} {}", got.body);
        got.to
    }
}

const SETTLED: &str = "day=2026-12-01&time=14%3A00&length=60&margin=30&mode=in-person&place=Nantes&address-form=vous&subject=Le+bois";

#[tokio::test]
async fn e1_e2_b13_a_meeting_is_planned_shown_and_downloaded() {
    let world = World::fresh().await;
    let path = format!("/people/{}/meetings/new", world.claire.id);
    let form = world.page(&path).await;
    assert!(form.contains("name=\"length\" value=\"60\"") && form.contains("name=\"margin\" value=\"30\""));
    let to = world.taken(&path, SETTLED).await;
    let page = world.page(&to).await;
    assert!(page.contains("Rencontre avec Claire Aubry") && page.contains("Mardi 1er\u{a0}décembre à 14\u{a0}h"), "{page}");
    let calendar = world.ask("GET", &format!("{to}/calendar.ics"), "en", "").await;
    assert!(calendar.body.starts_with("BEGIN:VCALENDAR\r\n") && calendar.body.contains("SUMMARY:Meeting with Claire Aubry"));
    assert!(world.page("/meetings").await.contains(&to));
    let empty = World::fresh().await;
    assert!(empty.page("/meetings").await.contains("Aucune rencontre pour l’instant"));
}

#[tokio::test]
async fn what_was_typed_stays_after_a_mistake() {
    let world = World::fresh().await;
    let path = format!("/people/{}/meetings/new", world.claire.id);
    let got = world.post(&path, "day=2026-02-30&time=&length=3&margin=30&mode=in-person&place=Chez+%3Cb%3Eelle").await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["f-day-mistake", "f-time-mistake", "f-length-mistake"] {
        assert!(got.body.contains(field), "{field}");
    }
    assert!(got.body.contains("value=\"Chez &lt;b&gt;elle\"") && !got.body.contains("<b>elle"));
}

#[tokio::test]
async fn e1_a_short_meeting_is_remarked_upon() {
    let world = World::fresh().await;
    let to = world.taken(&format!("/people/{}/meetings/new", world.claire.id), &SETTLED.replace("length=60", "length=30")).await;
    assert!(world.page(&to).await.contains("Règle E1<"));
    world.taken(&format!("{to}/edit"), SETTLED).await;
    assert!(!world.page(&to).await.contains("Règle E1<"));
}

#[tokio::test]
async fn e3_e4_e8_e10_to_e14_preparing_says_what_to_take_along() {
    let world = World::fresh().await;
    let meeting = Meeting { starts_at: "2026-11-11T09:00:00+01:00".parse().unwrap(), ..world.meeting().await };
    world.save(Changes::of(Action::AddPeople).put(meeting.clone())).await;
    let at = format!("/meetings/{}", meeting.id);
    let page = world.page(&at).await;
    for rule in ["E3", "E8", "E10", "E11", "E12", "E14"] {
        assert!(page.contains(&format!("Règle {rule}<")), "{rule}");
    }
    assert!(page.contains("kind=confirmation"));
    world.taken(&format!("{at}/known"), "known=%C3%89b%C3%A9niste+depuis+2015").await;
    world.taken(&format!("{at}/grid"), "take=topics&topic=path&topic=likes").await;
    assert!(world.page(&at).await.contains("Règle E4<"));
    let sheet = world.page(&format!("{at}/sheet")).await;
    assert!(sheet.contains("Ébéniste depuis 2015") && sheet.contains("Le parcours") && sheet.contains("Pour noter"));
    world.taken(&format!("{at}/reread"), "").await;
    world.taken(&format!("{at}/confirm"), "").await;
    assert!(!world.page(&at).await.contains("Règle E4<"));
}

#[tokio::test]
async fn e3_e5_to_e7_e9_a_grid_is_filled_changed_and_checked() {
    let world = World::fresh().await;
    let meeting = world.meeting().await;
    let at = format!("/meetings/{}/grid", meeting.id);
    assert!(world.page(&at).await.contains("Remplir la grille"));
    world.taken(&at, "take=topics&topic=likes&topic=nonsense").await;
    let page = world.page(&at).await;
    assert!(page.contains("Règle E9<") && page.contains("Ce qui plaît"));
    world.taken(&format!("{at}/add"), "label=Aimer&question=Aimez-vous+votre+travail+%3F&topic=likes").await;
    world.taken(&format!("{at}/add"), "label=Salaire&question=Combien+gagnez-vous+%3F&topic=pay&reserve=yes").await;
    let page = world.page(&at).await;
    assert!(page.contains("Règle E5<") && page.contains("Règle E7<") && page.contains("Plutôt\u{202f}:"));
    let points = grid_points::of_meeting(&world.store, world.account.id, meeting.id).await.unwrap();
    let salary = points.iter().find(|point| point.label.as_str() == "Salaire").unwrap();
    assert!(salary.reserve);
    let change = format!("{at}/{}", salary.id);
    assert!(world.taken(&change, "do=out").await.ends_with(&format!("#p-{}", salary.id)));
    world.taken(&change, "label=Le+revenu&question=&topic=pay").await;
    let point: GridPoint = world.store.get(world.account.id, salary.id).await.unwrap().unwrap();
    assert_eq!((point.label.as_str(), point.reserve, point.question), ("Le revenu", false, None));
    world.taken(&change, "do=remove").await;
    assert_eq!(grid_points::of_meeting(&world.store, world.account.id, meeting.id).await.unwrap().len(), points.len() - 1);
    let got = world.post(&format!("{at}/add"), "label=&topic=").await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn f1_to_f11_a_meeting_is_held_with_plain_forms() {
    let world = World::fresh().await;
    let meeting = world.meeting().await;
    let at = format!("/meetings/{}", meeting.id);
    world.taken(&format!("{at}/grid"), "take=topics&topic=likes").await;
    world.taken(&format!("{at}/grid"), "take=reserve").await;
    let page = world.page(&format!("{at}/hold")).await;
    for rule in ["F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11"] {
        assert!(page.contains(&format!("Règle {rule}<")), "{rule}");
    }
    assert!(page.contains("Sortir une question de réserve"));
    // The hour of each phase is there without the clock: an hour from 14 h, the closing question from its 52nd minute (F5).
    assert!(page.contains("14\u{a0}h\u{a0}52</a>"), "{page}");
    let points = grid_points::of_meeting(&world.store, world.account.id, meeting.id).await.unwrap();
    let (reserved, open): (Vec<&GridPoint>, Vec<&GridPoint>) = points.iter().partition(|point| point.reserve);
    world.taken(&format!("{at}/points/{}", open[0].id), "state=raised").await;
    world.taken(&format!("{at}/points/{}", reserved[0].id), "state=out").await;
    world.taken(&format!("{at}/points"), "label=Le+tournage").await;
    world.taken(&format!("{at}/points"), "label=").await;
    world.taken(&format!("{at}/notes-allowed"), "allowed=yes").await;
    world.taken(&format!("{at}/notes"), "text=Deux+ans+sans+salaire").await;
    world.taken(&format!("{at}/notes"), "text=+").await;
    let after = grid_points::of_meeting(&world.store, world.account.id, meeting.id).await.unwrap();
    let of = |id| after.iter().find(|point| point.id == id).unwrap();
    assert_eq!((of(open[0].id).state, of(reserved[0].id).reserve, after.len()), (PointState::Raised, false, points.len() + 1));
    let live = after.iter().find(|point| point.added_live).unwrap();
    assert_eq!((live.label.as_str(), live.topic), ("Le tournage", Topic::Other));
    assert_eq!(notes::of_meeting(&world.store, world.account.id, meeting.id).await.unwrap().len(), 1);
    assert!(world.page(&format!("{at}/hold")).await.contains("Notes bienvenues"));
}

#[tokio::test]
async fn b9_b14_f12_g6_g12_telling_a_meeting_saves_every_part_at_once() {
    let world = World::fresh().await;
    let meeting = world.meeting().await;
    let at = format!("/meetings/{}", meeting.id);
    let form = world.page(&format!("{at}/finish")).await;
    // Date, name and place begin the notes.
    assert!(form.contains("Mardi 10\u{a0}novembre à 14\u{a0}h\nClaire Aubry\nEn personne"), "{form}");
    let body = format!(
        "note=Tout+va&stance-{hope}=nuances&why-{hope}=Avec+un+mi-temps&given-1=In%C3%A8s&family-1=Morel&organisation-1=Bois+%26+Fils\
         &reason-1=Elle+a+ouvert+un+atelier&name-use-1=agreed&mine-1=Un+article&mine-due-1=2026-11-20&theirs-2=Un+nom&gave=Une+adresse",
        hope = world.hope.id
    );
    assert_eq!(world.taken(&format!("{at}/finish"), &body).await, at);
    let account = world.account.id;
    assert_eq!(notes::of_meeting(&world.store, account, meeting.id).await.unwrap().len(), 1);
    assert_eq!(findings::of_meeting(&world.store, account, meeting.id).await.unwrap().len(), 1);
    assert_eq!(referrals::of_meeting(&world.store, account, meeting.id).await.unwrap().len(), 1);
    let made: Vec<Promise> = promises::of_meeting(&world.store, account, meeting.id).await.unwrap();
    assert_eq!(made.len(), 2);
    let page = world.page(&at).await;
    assert!(page.contains("Règle G1<") && page.contains("kind=thank-you") && page.contains("Règle G5<") && page.contains("Inès Morel"));
    world.taken(&format!("/promises/{}/kept", made[0].id), "").await;
    assert_eq!(world.post(&format!("/promises/{}/eaten", made[0].id), "").await.status, StatusCode::NOT_FOUND);
    world.taken(&format!("{at}/thanked"), "").await;
    assert!(world.page(&at).await.contains("Règle G8<"));
}

#[tokio::test]
async fn f8_f10_b14_nothing_told_leaves_no_empty_note_and_no_blame() {
    let world = World::fresh().await;
    let meeting = world.meeting().await;
    let at = format!("/meetings/{}", meeting.id);
    let header = "Mardi+10%C2%A0novembre+%C3%A0+14%C2%A0h%0D%0AClaire+Aubry%0D%0AEn+personne%0D%0A%0D%0A";
    world.taken(&format!("{at}/finish"), &format!("note={header}&no-names=yes&low-yield=yes")).await;
    assert_eq!(notes::of_meeting(&world.store, world.account.id, meeting.id).await.unwrap(), []);
    let page = world.page(&at).await;
    assert!(page.contains("peu fructueuse") && !page.contains("Règle B14<"));
}

#[tokio::test]
async fn a_reason_without_a_name_and_a_name_of_their_own_are_sent_back() {
    let world = World::fresh().await;
    let meeting = world.meeting().await;
    let path = format!("/meetings/{}/finish", meeting.id);
    let got = world.post(&path, "note=Un+long+r%C3%A9cit&reason-2=Elle+sait+tout").await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.body.contains("f-given-2-mistake") && got.body.contains("Un long récit") && got.body.contains("Elle sait tout"));
    let got = world.post(&path, "given-1=Claire&family-1=Aubry").await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_old_tab_and_a_meeting_gone_have_their_pages() {
    let world = World::fresh().await;
    let meeting = world.meeting().await;
    let old = format!("seen={}&note=Encore", "2026-01-01T00:00:00Z");
    let got = world.post(&format!("/meetings/{}/finish", meeting.id), &old).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.body.contains("Encore"), "what was typed stays");
    let (_, seen) = got.body.split_once("name=\"seen\" value=\"").expect("the form says what it has seen");
    let seen = seen.split('"').next().unwrap_or("").replace(':', "%3A");
    world.taken(&format!("/meetings/{}/finish", meeting.id), &format!("seen={seen}&note=Encore&no-names=yes")).await;
    for path in ["", "/edit", "/grid", "/sheet", "/hold", "/finish", "/calendar.ics", "/cancel"] {
        let got = world.ask("GET", &format!("/meetings/{}{path}", world.claire.id), "fr", "").await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "{path}");
    }
    let got = world.post(&format!("/meetings/{}/danced", meeting.id), "").await;
    assert_eq!(got.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn calling_off_asks_first_and_another_day_is_offered() {
    let world = World::fresh().await;
    let meeting = world.meeting().await;
    let at = format!("/meetings/{}", meeting.id);
    assert!(world.page(&format!("{at}/cancel")).await.contains("Annuler la rencontre avec Claire Aubry"));
    world.taken(&format!("{at}/cancel"), "").await;
    let after: Meeting = world.store.get(world.account.id, meeting.id).await.unwrap().unwrap();
    assert!(matches!(after.state, MeetingState::Cancelled { .. }));
    assert!(world.page(&at).await.contains("Fixer une autre date"));
}

#[tokio::test]
async fn hostile_and_endless_content_is_shown_as_text_in_both_languages() {
    let world = World::fresh().await;
    let evil = "<script>alert(1)</script>";
    let endless = "é".repeat(300);
    let line = |text: &str| Some(Line::parse(text).unwrap());
    let person = Person { name: PersonName::parse(evil, &endless).unwrap(), role: line(evil), ..world.claire.clone() };
    let meeting = Meeting {
        subject: line(evil),
        place: line("javascript:alert(1)"),
        known: Some(Prose::parse(&format!("{evil}\n\u{5d0}\u{5d1}")).unwrap()),
        ..world.meeting().await
    };
    world.save(Changes::of(Action::AddPeople).put(person).put(meeting.clone())).await;
    world.taken(&format!("/meetings/{}/notes", meeting.id), "text=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E").await;
    world.taken(&format!("/meetings/{}/points", meeting.id), "label=%3Cb%3E").await;
    for lang in ["fr", "en"] {
        for path in ["", "/edit", "/grid", "/sheet", "/hold", "/finish", "/cancel"] {
            let got = world.ask("GET", &format!("/meetings/{}{path}", meeting.id), lang, "").await;
            assert_eq!(got.status, StatusCode::OK, "{lang} {path}");
            for sign in ["<script>", "<img src=x", "<b>", "href=\"javascript"] {
                assert!(!got.body.contains(sign), "{lang} {path} {sign}");
            }
        }
        assert!(world.ask("GET", "/meetings", lang, "").await.body.contains("&lt;script&gt;"));
    }
    let calendar = world.page(&format!("/meetings/{}/calendar.ics", meeting.id)).await;
    assert!(calendar.lines().all(|line| line.len() <= 75));
    assert_eq!(meetings::all(&world.store, world.account.id).await.unwrap().len(), 1);
}

#[tokio::test]
async fn e14_g1_to_g3_g5_every_link_of_these_pages_leads_somewhere() {
    let world = World::fresh().await;
    let ahead = Meeting { starts_at: "2026-11-11T09:00:00+01:00".parse().unwrap(), ..world.meeting().await };
    world.save(Changes::of(Action::AddPeople).put(ahead.clone())).await;
    let held = world.make.held_meeting(&world.claire, "2026-11-09T10:00:00+01:00");
    world.save(Changes::of(Action::AddPeople).put(held.clone())).await;
    world.taken(&format!("/meetings/{}/grid", held.id), "take=topics&topic=likes").await;
    let point = grid_points::of_meeting(&world.store, world.account.id, held.id).await.unwrap()[0].id;
    let told = format!("note=Bien&given-1=In%C3%A8s&family-1=Morel&reason-1=Elle+sait&mine-1=Un+lien&raised={point}");
    world.taken(&format!("/meetings/{}/finish", held.id), &told).await;
    let mut pages = vec!["/meetings".to_owned()];
    for id in [ahead.id, held.id] {
        pages.extend(["", "/edit", "/grid", "/sheet", "/hold", "/finish"].map(|rest| format!("/meetings/{id}{rest}")));
    }
    let mut links = std::collections::BTreeSet::new();
    for page in &pages {
        let body = world.page(page).await;
        links.extend(body.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().replace("&amp;", "&")));
    }
    for kind in ["kind=confirmation", "kind=thank-you", "/referrals/"] {
        assert!(links.iter().any(|link| link.contains(kind)), "{kind}");
    }
    for link in links.iter().filter(|link| link.starts_with('/') && !link.starts_with("/assets/")) {
        let path = link.split('#').next().unwrap();
        assert_eq!(world.ask("GET", path, "fr", "").await.status, StatusCode::OK, "{link}");
    }
}
