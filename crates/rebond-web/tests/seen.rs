//! An old tab overwrites nothing unseen. Every address that takes a form is listed here with what it does; each that changes what a
//! form showed must carry what it saw, and refuses when that is not so any more — also when several tabs save at the same moment.

#![expect(clippy::unwrap_used, reason = "a test whose request cannot be made fails")]

use std::collections::BTreeMap;

use axum::http::StatusCode;
use rebond_domain::{
    Event, FreeHours, GridPoint, Hope, Meeting, Organisation, OwnQuestion, Person, Purpose, Record, Referral, Strength, StrengthDetails,
    Topic,
};
use rebond_testkit::{Engine, Tab, World, between};

const NOW: &str = "2026-11-10T15:30:00+01:00";

/// What an address does with a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Does {
    /// Changes what the form shows: `seen` tells whether it still is so.
    Edits,
    /// Adds something new.
    Adds,
    /// Sets one thing, the same whoever does it and how often: a mark, a choice, a deletion, an undoing.
    Sets,
    /// Looks, and saves nothing.
    Looks,
}
use Does::{Adds, Edits, Looks, Sets};

#[rustfmt::skip]
const FORMS: [(&str, Does); 71] = [
    ("/steps/put-off", Sets), ("/steps/drop", Sets), ("/steps/back", Sets),
    ("/welcome", Edits), ("/welcome/direction", Edits), ("/welcome/hopes", Adds),
    ("/campaign/expectation", Edits), ("/campaign/direction", Edits), ("/campaign/known", Edits), ("/campaign/story", Edits),
    ("/campaign/hopes", Adds), ("/campaign/hopes/{id}", Edits),
    ("/campaign/strengths", Adds), ("/campaign/strengths/{id}", Edits),
    ("/campaign/progress", Adds), ("/campaign/rhythm", Edits), ("/campaign/state", Edits), ("/campaign/decision", Edits), ("/proof/overview", Edits),
    ("/data/restore", Adds), ("/undo/{action}", Sets),
    ("/settings", Edits), ("/settings/remarks/{id}/back", Sets),
    ("/settings/mail", Edits), ("/settings/mail/test", Looks), ("/settings/mail/forget", Sets),
    ("/language", Sets), ("/settings/sessions", Sets), ("/lock", Sets), ("/lock/everywhere", Sets),
    ("/people/{id}/meetings/new", Adds), ("/meetings/{id}/edit", Edits), ("/meetings/{id}/known", Edits),
    ("/meetings/{id}/grid", Adds), ("/meetings/{id}/grid/add", Adds), ("/meetings/{id}/grid/{point}", Edits),
    ("/meetings/{id}/points", Adds), ("/meetings/{id}/points/{point}", Sets), ("/meetings/{id}/notes", Adds),
    ("/meetings/{id}/notes-allowed", Sets), ("/meetings/{id}/finish", Edits), ("/meetings/{id}/cancel", Sets),
    ("/meetings/{id}/{mark}", Sets), ("/promises/{id}/{end}", Sets),
    ("/people", Adds), ("/people/inventory/{circle}", Adds), ("/people/{id}/edit", Edits), ("/people/{id}/erase", Sets),
    ("/people/{id}/set-aside", Sets),
    ("/people/{id}/emails", Adds), ("/people/{id}/emails/{email}/delete", Sets),
    ("/people/{id}/phones", Adds), ("/people/{id}/phones/{phone}/delete", Sets),
    ("/people/{id}/notes", Adds), ("/people/{id}/notes/{note}/delete", Sets),
    ("/people/{id}/ties", Adds), ("/people/{id}/ties/{tie}/delete", Sets),
    ("/organisations", Adds), ("/organisations/{id}/edit", Edits),
    ("/events", Adds), ("/events/{id}/edit", Edits), ("/events/{id}/delete", Sets),
    ("/events/{id}/people", Adds), ("/events/{id}/people/{attendance}/met", Sets),
    ("/import", Adds), ("/import/preview", Looks), ("/imports/{batch}/undo", Sets),
    ("/people/{id}/approaches", Adds), ("/approaches/{id}", Edits),
    ("/approaches/{id}/post", Edits), ("/approaches/{id}/left", Sets),
];
/// Those that the table above has no room for in one look.
#[rustfmt::skip]
const MORE: &[(&str, Does)] = &[
    ("/approaches/{id}/sent", Sets), ("/approaches/{id}/answer", Edits), ("/approaches/{id}/aside", Adds), ("/approaches/{id}/review", Looks),
    ("/referrals", Adds), ("/referrals/{id}", Edits), ("/referrals/{id}/told", Sets), ("/referrals/{id}/close", Sets),
    ("/campaign/discretion", Edits), ("/campaign/free-hours", Edits), ("/people/{id}/bounds", Edits), ("/people/{id}/exchanges", Adds),
    ("/encounters", Adds), ("/meetings/{id}/people", Adds), ("/campaign/closing", Adds), ("/campaign/begin", Sets), ("/data/erase", Sets),
    ("/import/{ticket}/stop", Sets), ("/imports/{batch}/undo/all", Sets), ("/notes/{id}", Sets), ("/directories/{key}", Sets),
    ("/settings/share", Sets), ("/settings/share/code", Sets), ("/settings/share/end", Sets), ("/settings/share/devices/{key}/end", Sets), ("/pair", Sets),
    ("/questions", Adds), ("/questions/{id}", Edits),
    ("/people/duplicates", Sets), ("/people/many", Sets), ("/people/many/erase", Sets), ("/calendar", Sets),
    ("/people/{id}/merge", Edits), ("/organisations/{id}/merge", Edits),
    ("/account/first", Sets), ("/account/devices/{id}", Sets), ("/account/devices/{id}/end", Sets), ("/account/leave", Sets),
    ("/sign-in", Looks), ("/sign-in/code", Looks),
    ("/meetings/{id}/begin", Sets), ("/meetings/{id}/overheard", Sets), ("/meetings/{id}/address-form", Sets), ("/meetings/{id}/names", Adds),
];

#[test]
fn every_address_that_takes_a_form_is_known_here() {
    let routes = include_str!("../src/routes.rs");
    let posts =
        routes.lines().filter(|line| line.contains(".route(\"") && line.contains("post(")).filter_map(|line| between(line, "\"", "\""));
    let mut listed: Vec<&str> = posts.collect();
    let mut known: Vec<&str> = FORMS.iter().chain(MORE).map(|(address, _)| *address).collect();
    listed.sort_unstable();
    known.sort_unstable();
    assert_eq!(listed, known);
}

/// What one form edits: the address it goes to, the page it stands on, and what is typed into it, `{}` for the words that change.
struct Edit {
    route: &'static str,
    to: String,
    page: String,
    typed: &'static str,
}

/// A world in which each form has something to change.
async fn world(engine: Engine) -> (Tab, Vec<Edit>) {
    let world = World::of(engine).await;
    let make = &world.make;
    let campaign = world.with(make.campaign(Purpose::Confront)).await;
    let (claire, paul) = (world.person("Claire Aubry").await, world.person("Paul Fictif").await);
    let place: Organisation = world.with(make.organisation("Atelier")).await;
    let event: Event = world.with(make.event("Salon", "2026-12-01")).await;
    let hope: Hope = world.with(make.hope(&campaign, "On y est libre")).await;
    let details = StrengthDetails { title: rebond_domain::Line::parse("Patience").unwrap(), example: None };
    let strength: Strength = world.with(Strength::noted(details, make.ids.make(make.at), campaign.id, 0)).await;
    let referral: Referral = world.with(make.referral(&claire, &paul)).await;
    let ahead: Meeting = world.with(make.meeting(&claire, "2026-11-20T10:00:00+01:00")).await;
    let held: Meeting = world.with(make.held_meeting(&paul, "2026-11-05T10:00:00+01:00")).await;
    let point: GridPoint = world.with(make.point(&ahead, "Une journée")).await;
    let own = OwnQuestion {
        id: make.ids.make(make.at),
        topic: Topic::Day,
        label: rebond_domain::Line::parse("Le bruit").unwrap(),
        question: None,
        position: 0,
        created_at: make.at,
    };
    let own: OwnQuestion = world.with(own).await;
    let sent = world.with(make.sent_request(&claire)).await;
    let tab = Tab::at(world, NOW);
    let draft = tab.taken(&format!("/people/{}/approaches", paul.id), "way=phone&kind=request&start=frame").await;
    let edit = |route, to: String, page: Option<String>, typed| Edit { route, page: page.unwrap_or_else(|| to.clone()), to, typed };
    let edits = vec![
        edit("/welcome", "/welcome".into(), None, "purpose=confront&expectation={}&insists=yes"),
        edit("/welcome/direction", "/welcome/direction".into(), None, "direction={}"),
        edit("/campaign/expectation", "/campaign/expectation".into(), None, "purpose=confront&expectation={}"),
        edit("/campaign/direction", "/campaign/direction".into(), None, "direction={}"),
        edit("/campaign/known", "/campaign/known".into(), None, "known={}"),
        edit("/campaign/story", "/campaign/story".into(), None, "story={}"),
        edit("/campaign/hopes/{id}", format!("/campaign/hopes/{}", hope.id), Some("/campaign/hopes".into()), "statement={}"),
        edit("/campaign/strengths/{id}", format!("/campaign/strengths/{}", strength.id), Some("/campaign/strengths".into()), "title={}"),
        edit("/campaign/decision", "/campaign/decision".into(), None, "decision={}"),
        edit("/proof/overview", "/proof/overview".into(), None, "help-wanted={}"),
        edit("/campaign/state", "/campaign/state".into(), Some("/campaign/rhythm".into()), "state=ended&decision={}"),
        edit("/settings", "/settings".into(), None, "lang=fr&norms=fr-FR&zone=Europe/Paris&name={}"),
        edit(
            "/meetings/{id}/edit",
            format!("/meetings/{}/edit", ahead.id),
            None,
            "mode=in-person&day=2026-11-20&time=10:00&length=45&margin=30&place={}",
        ),
        edit("/meetings/{id}/known", format!("/meetings/{}/known", ahead.id), Some(format!("/meetings/{}", ahead.id)), "known={}"),
        edit(
            "/meetings/{id}/grid/{point}",
            format!("/meetings/{}/grid/{}", ahead.id, point.id),
            Some(format!("/meetings/{}/grid", ahead.id)),
            "topic=day&label={}",
        ),
        edit("/questions/{id}", format!("/questions/{}", own.id), Some("/questions".into()), "topic=day&label={}"),
        edit("/meetings/{id}/finish", format!("/meetings/{}/finish", held.id), None, "gave={}"),
        edit("/people/{id}/edit", format!("/people/{}/edit", claire.id), None, "given=Claire&family=Aubry&town={}"),
        edit("/organisations/{id}/edit", format!("/organisations/{}/edit", place.id), None, "name={}"),
        edit("/events/{id}/edit", format!("/events/{}/edit", event.id), None, "starts-on=2026-12-01&name={}"),
        edit("/approaches/{id}", draft, None, "mode=one&body={}&do=save"),
        edit("/approaches/{id}/answer", format!("/approaches/{}/answer", sent.id), None, "answer=later&day=2026-11-10&note={}"),
        edit("/referrals/{id}", format!("/referrals/{}", referral.id), None, "name-use=agreed&reason={}"),
    ];
    (tab, edits)
}

/// What the form of an address carries as seen, on a page.
fn seen(page: &str, to: &str) -> Option<String> {
    page.split("<form").filter(|form| form.contains(&format!("action=\"{to}\""))).find_map(|form| {
        let form = form.split("</form>").next()?;
        between(form, "name=\"seen\" value=\"", "\"").filter(|seen| !seen.is_empty()).map(ToOwned::to_owned)
    })
}

async fn stored(tab: &Tab) -> String {
    let everything: Vec<Record> = tab.world.everything().await;
    format!("{everything:?}")
}

#[tokio::test]
async fn an_old_tab_overwrites_nothing_and_keeps_its_words_on_postgres_too() {
    for engine in Engine::BOTH {
        let (tab, edits) = Box::pin(world(engine)).await;
        let mut tried: BTreeMap<&str, bool> =
            FORMS.iter().chain(MORE).filter(|(_, does)| *does == Edits).map(|(to, _)| (*to, false)).collect();
        for edit in edits {
            let Edit { route, to, page, typed } = &edit;
            let seen =
                seen(&tab.page(page).await, to).unwrap_or_else(|| panic!("{page}: the form that posts to {to} does not say what it saw"));
            let with = |words: &str| format!("{}&seen={seen}", typed.replace("{}", &format!("{words}, {to}")));
            let first = tab.post(to, &with("Première version")).await;
            assert_eq!(first.status, StatusCode::SEE_OTHER, "{engine:?} {to}: {}", first.body);
            let old = tab.post(to, &with("Vieil onglet")).await;
            assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY, "{engine:?} {to} -> {}", old.to);
            assert!(old.says("Vieil onglet") && old.says("Première version"), "{to}: both versions are shown: {}", old.body);
            let kept = stored(&tab).await;
            assert!(kept.contains("Première version") && !kept.contains("Vieil onglet"), "{engine:?} {to}");
            // Sent again in full knowledge, it is kept.
            let now = self::seen(&old.body, to).unwrap_or_else(|| panic!("{to}: the form again does not say what it saw"));
            let again = tab.post(to, &format!("{}&seen={now}", typed.replace("{}", "En connaissance de cause"))).await;
            assert_eq!(again.status, StatusCode::SEE_OTHER, "{engine:?} {to}: {}", again.body);
            assert!(stored(&tab).await.contains("En connaissance de cause"), "{to}");
            tried.insert(route, true);
        }
        // Those whose fields are no words are driven below, with the mail server (`tests/mail.rs`), or with two records (`tests/merge.rs`).
        for elsewhere in [
            "/campaign/rhythm",
            "/campaign/discretion",
            "/campaign/free-hours",
            "/people/{id}/bounds",
            "/settings/mail",
            "/approaches/{id}/post",
            "/people/{id}/merge",
            "/organisations/{id}/merge",
        ] {
            tried.insert(elsewhere, true);
        }
        let left: Vec<&str> = tried.into_iter().filter(|(_, tried)| !tried).map(|(to, _)| to).collect();
        assert_eq!(left, Vec::<&str>::new(), "these edit, and no test tries an old tab on them");
    }
}

#[tokio::test]
async fn the_rhythm_of_an_old_tab_does_not_come_back() {
    let (tab, _) = Box::pin(world(Engine::Sqlite)).await;
    let seen = seen(&tab.page("/campaign/rhythm").await, "/campaign/rhythm").unwrap();
    tab.taken("/campaign/rhythm", &format!("weekly-goal=5&seen={seen}")).await;
    let page = tab.refused("/campaign/rhythm", &format!("weekly-goal=1&seen={seen}")).await;
    assert!(page.contains("value=\"1\"") && page.contains('5'), "{page}");
}

#[tokio::test]
async fn of_tabs_that_save_at_the_same_moment_one_is_taken_on_postgres_too() {
    for engine in Engine::BOTH {
        let (tab, edits) = Box::pin(world(engine)).await;
        for edit in edits {
            let Edit { to, page, typed, .. } = &edit;
            let seen = seen(&tab.page(page).await, to).unwrap();
            let sent: Vec<_> = ["Un", "Deux", "Trois", "Quatre"]
                .map(|words| {
                    let (tab, to, form) =
                        (tab.clone(), to.clone(), format!("{}&seen={seen}", typed.replace("{}", &format!("{words}, {to}"))));
                    tokio::spawn(async move { tab.post(&to, &form).await.status })
                })
                .into_iter()
                .collect();
            let mut taken = 0;
            for sent in sent {
                taken += usize::from(sent.await.unwrap() == StatusCode::SEE_OTHER);
            }
            assert_eq!(taken, 1, "{engine:?} {to}");
        }
    }
}

#[tokio::test]
async fn boxes_of_an_old_tab_overwrite_nothing_on_postgres_too() {
    for engine in Engine::BOTH {
        let (tab, _) = Box::pin(world(engine)).await;
        let (page, free, discreet) = ("/campaign/rhythm", "/campaign/free-hours", "/campaign/discretion");
        let first = tab.page(page).await;
        let (hours, discretion) = (seen(&first, free).unwrap(), seen(&first, discreet).unwrap());
        tab.taken(free, &format!("free=2-evening&seen={hours}")).await;
        let again = tab.refused(free, &format!("free=5-noon&free=2-morning&seen={hours}")).await;
        let ticked = |value: &str| again.split("<input").any(|it| it.contains(&format!("value=\"{value}\" checked")));
        assert!(ticked("5-noon") && ticked("2-morning") && !ticked("2-evening"), "{engine:?}: what was ticked stands: {again}");
        assert_eq!(again.matches("Coché ailleurs").count(), 1, "{again}");
        assert_eq!(again.matches("Décoché ailleurs").count(), 2, "{again}");
        assert!(stored(&tab).await.contains(&format!("{:?}", FreeHours::parse("2-evening").unwrap())));
        tab.taken(free, &format!("free=5-noon&seen={}", seen(&again, free).unwrap())).await;
        assert!(stored(&tab).await.contains(&format!("{:?}", FreeHours::parse("5-noon").unwrap())));
        // What is no part of a day is refused, not taken for none.
        assert_ne!(tab.post(free, "free=8-noon").await.status, StatusCode::SEE_OTHER);
        assert!(stored(&tab).await.contains(&format!("{:?}", FreeHours::parse("5-noon").unwrap())));

        // The other forms of the page changed, this one did not: it is taken.
        tab.taken(discreet, &format!("discreet=yes&seen={discretion}")).await;
        let again = tab.refused(discreet, &format!("seen={discretion}")).await;
        assert!(again.contains("Coché ailleurs") && stored(&tab).await.contains("discreet: true"), "{engine:?}: {again}");
    }
}

#[tokio::test]
async fn a_bound_of_an_old_page_is_not_set_on_postgres_too() {
    for engine in Engine::BOTH {
        let tab = Tab::at(World::of(engine).await, NOW);
        let claire = tab.world.person("Claire Aubry").await;
        let (page, to) = (format!("/people/{}", claire.id), format!("/people/{}/bounds", claire.id));
        let old = seen(&tab.page(&page).await, &to).unwrap();
        tab.taken(&to, &format!("bound=nothing-owed&seen={old}")).await;
        let refused = tab.post(&to, &format!("bound=silence&seen={old}")).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{engine:?}: {}", refused.body);
        let kept: Person = tab.world.get(claire.id).await;
        assert!(kept.nothing_owed_at.is_some() && !kept.is_silent(), "{engine:?}");
        let now = seen(&tab.page(&page).await, &to).unwrap();
        tab.taken(&to, &format!("bound=silence&seen={now}")).await;
        // Of two at the same moment one is taken.
        let now = seen(&tab.page(&page).await, &to).unwrap();
        let forms = ["end-silence", "erasure-asked"].map(|bound| {
            let (tab, to, form) = (tab.clone(), to.clone(), format!("bound={bound}&seen={now}"));
            tokio::spawn(async move { tab.post(&to, &form).await.status })
        });
        let mut taken = 0;
        for sent in forms {
            taken += usize::from(sent.await.unwrap() == StatusCode::SEE_OTHER);
        }
        assert_eq!(taken, 1, "{engine:?}");
    }
}
