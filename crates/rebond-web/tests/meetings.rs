//! The pages of meetings, in process: what each shows, what each form does, hostile content. Plain forms throughout, so that
//! everything here works without JavaScript.

use axum::http::StatusCode;
use insta::assert_snapshot;
use rebond_domain::{GridPoint, Hope, Line, Meeting, MeetingState, Person, PersonName, PointState, Promise, Prose, Purpose, Topic};
use rebond_store::{findings, grid_points, meetings, notes, promises, referrals};
use rebond_testkit::{Tab, World, between, outline};

const NOW: &str = "2026-11-10T15:30:00+01:00";

/// A tab on a campaign with a hope, and Claire.
async fn begin() -> (Tab, Person, Hope) {
    let world = World::fresh().await;
    let campaign = world.with(world.make.campaign(Purpose::Confront)).await;
    let hope = world.with(world.make.hope(&campaign, "On peut en vivre")).await;
    let claire = world.person("Claire Aubry").await;
    (Tab::at(world, NOW), claire, hope)
}

/// A tab, and a meeting with Claire that begins then.
async fn meeting(starts_at: &str) -> (Tab, Meeting) {
    let (tab, claire, _) = begin().await;
    let meeting = tab.world.with(tab.world.make.meeting(&claire, starts_at)).await;
    (tab, meeting)
}

/// On the day of the tests.
const TODAY: &str = "2026-11-10T14:00:00+01:00";
const TOMORROW: &str = "2026-11-11T09:00:00+01:00";

const SETTLED: &str = "day=2026-12-01&time=14:00&length=60&margin=30&mode=in-person&place=Nantes&address-form=vous&subject=Le bois";

#[tokio::test]
async fn e1_e2_b13_a_meeting_is_planned_shown_and_downloaded() {
    let (tab, claire, _) = begin().await;
    let path = format!("/people/{}/meetings/new", claire.id);
    assert_snapshot!("what_is_to_be_settled", outline(&tab.page(&path).await));
    let to = tab.taken(&path, SETTLED).await;
    assert_snapshot!("planned", outline(&tab.page(&to).await));
    assert_snapshot!("planned_in_english", outline(&tab.lang("en").page(&to).await));
    let calendar = tab.lang("en").get(&format!("{to}/calendar.ics")).await;
    assert!(calendar.body.starts_with("BEGIN:VCALENDAR\r\n") && calendar.body.contains("SUMMARY:Meeting with Claire Aubry"));
    assert!(tab.page("/meetings").await.contains(&to));
    assert!(begin().await.0.page("/meetings").await.contains("Aucune rencontre pour l’instant"));
}

#[tokio::test]
async fn what_was_typed_stays_after_a_mistake() {
    let (tab, claire, _) = begin().await;
    let path = format!("/people/{}/meetings/new", claire.id);
    let got = tab.refused(&path, "day=2026-02-30&time=&length=3&margin=30&mode=in-person&place=Chez <b>elle").await;
    assert!(got.contains("value=\"Chez &lt;b&gt;elle\"") && !got.contains("<b>elle"));
    assert_snapshot!("what_was_typed_and_its_mistakes", outline(&got));
}

#[tokio::test]
async fn e1_a_short_meeting_is_remarked_upon() {
    let (tab, claire, _) = begin().await;
    let to = tab.taken(&format!("/people/{}/meetings/new", claire.id), &SETTLED.replace("length=60", "length=30")).await;
    assert!(tab.page(&to).await.contains("Règle E1<"));
    tab.taken(&format!("{to}/edit"), SETTLED).await;
    assert!(!tab.page(&to).await.contains("Règle E1<"));
}

#[tokio::test]
async fn e3_e4_e8_e10_to_e14_preparing_says_what_to_take_along() {
    let (tab, meeting) = meeting(TOMORROW).await;
    let at = format!("/meetings/{}", meeting.id);
    assert_snapshot!("to_be_prepared", outline(&tab.page(&at).await));
    tab.taken(&format!("{at}/known"), "known=Ébéniste depuis 2015").await;
    tab.taken(&format!("{at}/grid"), "take=topics&topic=path&topic=likes").await;
    assert!(tab.page(&at).await.contains("Règle E4<"));
    assert_snapshot!("sheet", outline(&tab.page(&format!("{at}/sheet")).await));
    tab.taken(&format!("{at}/reread"), "").await;
    tab.taken(&format!("{at}/confirm"), "").await;
    assert!(!tab.page(&at).await.contains("Règle E4<"));
}

#[tokio::test]
async fn e3_e5_to_e7_e9_a_grid_is_filled_changed_and_checked() {
    let (tab, meeting) = meeting(TODAY).await;
    let at = format!("/meetings/{}/grid", meeting.id);
    assert_snapshot!("an_empty_grid", outline(&tab.page(&at).await));
    tab.taken(&at, "take=topics&topic=likes&topic=nonsense").await;
    tab.taken(&format!("{at}/add"), "label=Aimer&question=Aimez-vous votre travail ?&topic=likes").await;
    tab.taken(&format!("{at}/add"), "label=Salaire&question=Combien gagnez-vous ?&topic=pay&reserve=yes").await;
    assert_snapshot!("a_grid_and_what_is_remarked_of_it", outline(&tab.page(&at).await));
    let points = grid_points::of_meeting(&tab.world.store, tab.world.account.id, meeting.id).await.unwrap();
    let salary = points.iter().find(|point| point.label.as_str() == "Salaire").unwrap();
    assert!(salary.reserve);
    let change = format!("{at}/{}", salary.id);
    assert!(tab.taken(&change, "do=out").await.ends_with(&format!("#p-{}", salary.id)));
    tab.taken(&change, "label=Le revenu&question=&topic=pay").await;
    let point: GridPoint = tab.world.get(salary.id).await;
    assert_eq!((point.label.as_str(), point.reserve, point.question), ("Le revenu", false, None));
    tab.taken(&change, "do=remove").await;
    assert_eq!(grid_points::of_meeting(&tab.world.store, tab.world.account.id, meeting.id).await.unwrap().len(), points.len() - 1);
    tab.refused(&format!("{at}/add"), "label=&topic=").await;
}

#[tokio::test]
async fn f1_to_f11_a_meeting_is_held_with_plain_forms() {
    let (tab, meeting) = meeting(TODAY).await;
    let at = format!("/meetings/{}", meeting.id);
    tab.taken(&format!("{at}/grid"), "take=topics&topic=likes").await;
    tab.taken(&format!("{at}/grid"), "take=reserve").await;
    // The hour of each phase is there without the clock: an hour from 14 h, the closing question from its 52nd minute (F5).
    assert_snapshot!("held", outline(&tab.page(&format!("{at}/hold")).await));
    let points = grid_points::of_meeting(&tab.world.store, tab.world.account.id, meeting.id).await.unwrap();
    let (reserved, open): (Vec<&GridPoint>, Vec<&GridPoint>) = points.iter().partition(|point| point.reserve);
    tab.taken(&format!("{at}/points/{}", open[0].id), "state=raised").await;
    tab.taken(&format!("{at}/points/{}", reserved[0].id), "state=out").await;
    tab.taken(&format!("{at}/points"), "label=Le tournage").await;
    tab.taken(&format!("{at}/points"), "label=").await;
    tab.taken(&format!("{at}/notes-allowed"), "allowed=yes").await;
    tab.taken(&format!("{at}/notes"), "text=Deux ans sans salaire").await;
    tab.taken(&format!("{at}/notes"), "text= ").await;
    let after = grid_points::of_meeting(&tab.world.store, tab.world.account.id, meeting.id).await.unwrap();
    let of = |id| after.iter().find(|point| point.id == id).unwrap();
    assert_eq!((of(open[0].id).state, of(reserved[0].id).reserve, after.len()), (PointState::Raised, false, points.len() + 1));
    let live = after.iter().find(|point| point.added_live).unwrap();
    assert_eq!((live.label.as_str(), live.topic), ("Le tournage", Topic::Other));
    assert_eq!(notes::of_meeting(&tab.world.store, tab.world.account.id, meeting.id).await.unwrap().len(), 1);
    assert!(tab.page(&format!("{at}/hold")).await.contains("Vous pouvez prendre des notes"));
}

#[tokio::test]
async fn b9_b14_f12_g6_g12_telling_a_meeting_saves_every_part_at_once() {
    let (tab, claire, hope) = begin().await;
    let meeting = tab.world.with(tab.world.make.meeting(&claire, TODAY)).await;
    let at = format!("/meetings/{}", meeting.id);
    // Date, name and place begin the notes.
    assert_snapshot!("to_be_told", outline(&tab.page(&format!("{at}/finish")).await));
    let body = format!(
        "note=Tout va&stance-{hope}=nuances&why-{hope}=Avec un mi-temps&given-1=Inès&family-1=Morel&organisation-1=Bois & Fils\
         &reason-1=Elle a ouvert un atelier&name-use-1=agreed&mine-1=Un article&mine-due-1=2026-11-20&theirs-2=Un nom&gave=Une adresse",
        hope = hope.id
    );
    assert_eq!(tab.taken(&format!("{at}/finish"), &body).await, at);
    let account = tab.world.account.id;
    assert_eq!(notes::of_meeting(&tab.world.store, account, meeting.id).await.unwrap().len(), 1);
    assert_eq!(findings::of_meeting(&tab.world.store, account, meeting.id).await.unwrap().len(), 1);
    assert_eq!(referrals::of_meeting(&tab.world.store, account, meeting.id).await.unwrap().len(), 1);
    let made: Vec<Promise> = promises::of_meeting(&tab.world.store, account, meeting.id).await.unwrap();
    assert_eq!(made.len(), 2);
    assert_snapshot!("told", outline(&tab.page(&at).await));
    assert_snapshot!("told_in_english", outline(&tab.lang("en").page(&at).await));
    tab.taken(&format!("/promises/{}/kept", made[0].id), "").await;
    assert_eq!(tab.post(&format!("/promises/{}/eaten", made[0].id), "").await.status, StatusCode::NOT_FOUND);
    tab.taken(&format!("{at}/thanked"), "").await;
    assert!(tab.page(&at).await.contains("Règle G8<"));
}

#[tokio::test]
async fn f8_f10_b14_nothing_told_leaves_no_empty_note_and_no_blame() {
    let (tab, meeting) = meeting(TODAY).await;
    let at = format!("/meetings/{}", meeting.id);
    let header = "Mardi 10\u{a0}novembre à 14\u{a0}h\r\nClaire Aubry\r\nEn personne\r\n\r\n";
    tab.taken(&format!("{at}/finish"), &format!("note={header}&no-names=yes&useful=little")).await;
    assert_eq!(notes::of_meeting(&tab.world.store, tab.world.account.id, meeting.id).await.unwrap(), []);
    assert_snapshot!("nothing_told", outline(&tab.page(&at).await));
}

#[tokio::test]
async fn a_reason_without_a_name_and_a_name_of_their_own_are_sent_back() {
    let (tab, meeting) = meeting(TODAY).await;
    let path = format!("/meetings/{}/finish", meeting.id);
    let got = tab.refused(&path, "note=Un long récit&reason-2=Elle sait tout").await;
    assert_snapshot!("a_reason_without_a_name", outline(&got));
    tab.refused(&path, "given-1=Claire&family-1=Aubry").await;
}

#[tokio::test]
async fn an_old_tab_and_a_meeting_gone_have_their_pages() {
    let (tab, meeting) = meeting(TODAY).await;
    let got = tab.refused(&format!("/meetings/{}/finish", meeting.id), "seen=2026-01-01T00:00:00Z&note=Encore").await;
    assert!(got.contains("Encore"), "what was typed stays");
    let seen = between(&got, "name=\"seen\" value=\"", "\"").unwrap();
    tab.taken(&format!("/meetings/{}/finish", meeting.id), &format!("seen={seen}&note=Encore&no-names=yes")).await;
    for path in ["", "/edit", "/grid", "/sheet", "/hold", "/finish", "/calendar.ics", "/cancel"] {
        let got = tab.get(&format!("/meetings/{}{path}", meeting.person_id)).await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "{path}");
    }
    let got = tab.post(&format!("/meetings/{}/danced", meeting.id), "").await;
    assert_eq!(got.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn calling_off_asks_first_and_another_day_is_offered() {
    let (tab, meeting) = meeting(TODAY).await;
    let at = format!("/meetings/{}", meeting.id);
    assert!(tab.page(&format!("{at}/cancel")).await.contains("Annuler la rencontre avec Claire Aubry"));
    tab.taken(&format!("{at}/cancel"), "").await;
    let after: Meeting = tab.world.get(meeting.id).await;
    assert!(matches!(after.state, MeetingState::Cancelled { .. }));
    assert!(tab.page(&at).await.contains("Fixer une autre date"));
}

#[tokio::test]
async fn hostile_and_endless_content_is_shown_as_text_in_both_languages() {
    let (tab, claire, _) = begin().await;
    let evil = "<script>alert(1)</script>";
    let endless = "é".repeat(300);
    let line = |text: &str| Some(Line::parse(text).unwrap());
    let person = Person { name: PersonName::parse(evil, &endless).unwrap(), role: line(evil), ..claire.clone() };
    let meeting = Meeting {
        subject: line(evil),
        place: line("javascript:alert(1)"),
        known: Some(Prose::parse(&format!("{evil}\n\u{5d0}\u{5d1}")).unwrap()),
        ..tab.world.make.meeting(&claire, TODAY)
    };
    tab.world.put(person).await;
    tab.world.put(meeting.clone()).await;
    tab.taken(&format!("/meetings/{}/notes", meeting.id), "text=<img src=x onerror=alert(1)>").await;
    tab.taken(&format!("/meetings/{}/points", meeting.id), "label=<b>").await;
    for lang in ["fr", "en"] {
        for path in ["", "/edit", "/grid", "/sheet", "/hold", "/finish", "/cancel"] {
            let got = tab.lang(lang).get(&format!("/meetings/{}{path}", meeting.id)).await;
            assert_eq!(got.status, StatusCode::OK, "{lang} {path}");
            for sign in ["<script>", "<img src=x", "<b>", "href=\"javascript"] {
                assert!(!got.body.contains(sign), "{lang} {path} {sign}");
            }
        }
        assert!(tab.lang(lang).get("/meetings").await.body.contains("&lt;script&gt;"));
    }
    let calendar = tab.page(&format!("/meetings/{}/calendar.ics", meeting.id)).await;
    assert!(calendar.lines().all(|line| line.len() <= 75));
    assert_eq!(meetings::all(&tab.world.store, tab.world.account.id).await.unwrap().len(), 1);
}

#[tokio::test]
async fn e14_g1_to_g3_g5_every_link_of_these_pages_leads_somewhere() {
    let (tab, claire, _) = begin().await;
    let ahead = tab.world.with(tab.world.make.meeting(&claire, TOMORROW)).await;
    let held = tab.world.with(tab.world.make.held_meeting(&claire, "2026-11-09T10:00:00+01:00")).await;
    tab.taken(&format!("/meetings/{}/grid", held.id), "take=topics&topic=likes").await;
    let point = grid_points::of_meeting(&tab.world.store, tab.world.account.id, held.id).await.unwrap()[0].id;
    let told = format!("note=Bien&given-1=Inès&family-1=Morel&reason-1=Elle sait&mine-1=Un lien&raised={point}");
    tab.taken(&format!("/meetings/{}/finish", held.id), &told).await;
    let mut pages = vec!["/meetings".to_owned()];
    for id in [ahead.id, held.id] {
        pages.extend(["", "/edit", "/grid", "/sheet", "/hold", "/finish"].map(|rest| format!("/meetings/{id}{rest}")));
    }
    let mut links = std::collections::BTreeSet::new();
    for page in &pages {
        let body = tab.page(page).await;
        links.extend(body.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().replace("&amp;", "&")));
    }
    for kind in ["kind=confirmation", "kind=thank-you", "/referrals/"] {
        assert!(links.iter().any(|link| link.contains(kind)), "{kind}");
    }
    for link in links.iter().filter(|link| link.starts_with('/') && !link.starts_with("/assets/")) {
        let path = link.split('#').next().unwrap();
        assert_eq!(tab.get(path).await.status, StatusCode::OK, "{link}");
    }
}

#[tokio::test]
async fn a_place_that_looks_like_an_address_is_never_one_that_runs() {
    let world = World::fresh().await;
    let claire = world.person("Claire Aubry").await;
    let tab = Tab::at(world, "2026-11-10T15:30:00+01:00");
    let plan = format!("/people/{}/meetings/new", claire.id);
    for place in
        ["javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x", "java\tscript:alert(1)"]
    {
        let form = format!("mode=video&day=2026-11-12&time=10:00&length=45&margin=30&place={place}");
        let to = tab.taken(&plan, &form).await;
        for page in ["", "/edit", "/sheet", "/hold", "/finish", "/grid"] {
            let shown = tab.page(&format!("{to}{page}")).await.to_lowercase();
            let hrefs = shown.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or_default().trim_start());
            for href in hrefs {
                assert!(
                    href.starts_with(['/', '#']) || href.starts_with("https://") || href.starts_with("mailto:") || href.starts_with("tel:"),
                    "{page}: {href}"
                );
            }
            assert!(!shown.contains("<script>alert"), "{page}");
        }
        assert!(tab.page(&to).await.contains("alert(1)") || place == "vbscript:x", "it is shown as text");
        tab.taken(&format!("{to}/cancel"), "").await;
    }
}
