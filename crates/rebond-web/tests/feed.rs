//! The secret address at which a calendar program reads: made, shown once, read without a session, changed and taken back.

use axum::http::StatusCode;
use insta::assert_snapshot;
use rebond_testkit::{Tab, World, between, outline};

const NOW: &str = "2026-11-10T15:30:00+01:00";

/// A tab on a campaign with a meeting on the 17th.
async fn begin() -> (Tab, String) {
    let world = World::fresh().await;
    let claire = world.person("Claire Aubry").await;
    let meeting = world.with(world.make.meeting(&claire, "2026-11-17T10:00:00+01:00")).await;
    (Tab::at(world, NOW), format!("/meetings/{}", meeting.id))
}

/// The address that the page shows.
async fn opens(tab: &Tab) -> String {
    assert_eq!(tab.taken("/calendar", "do=open").await, "/calendar");
    let page = tab.page("/calendar").await;
    let address = between(&page, "<code>", "</code>").unwrap_or_else(|| panic!("no address: {page}"));
    assert!(address.starts_with("http://127.0.0.1:7382/calendar/"), "{address}");
    address.trim_start_matches("http://127.0.0.1:7382").to_owned()
}

#[tokio::test]
async fn e14_a_calendar_reads_at_a_secret_address_that_is_taken_back() {
    let (tab, meeting) = begin().await;
    assert_snapshot!("none", outline(&tab.page("/calendar").await));
    assert_eq!(tab.get("/calendar/0000.ics").await.status, StatusCode::NOT_FOUND, "there is none yet");
    let address = opens(&tab).await;
    let secret = address.trim_start_matches("/calendar/").trim_end_matches(".ics").to_owned();
    let page = outline(&tab.page("/calendar").await).replace(&secret, "SECRET");
    assert_snapshot!("open", page);
    let page = outline(&tab.lang("en").page("/calendar").await).replace(&secret, "SECRET");
    assert_snapshot!("open_in_english", page);

    let got = tab.get(&address).await;
    assert_eq!((got.status, got.kind.as_str()), (StatusCode::OK, "text/calendar; charset=utf-8"));
    assert!(got.says("BEGIN:VCALENDAR") && got.says("Claire Aubry") && got.says("DTSTART:20261117T090000Z"), "{}", got.body);
    for wrong in
        ["/calendar/.ics".to_owned(), format!("/calendar/{secret}"), format!("/calendar/{}.ics", &secret[1..]), address.to_uppercase()]
    {
        assert_eq!(tab.get(&wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    assert!(tab.page("/calendar").await.contains("Lue pour la dernière fois"));

    // What changes is read the next time.
    tab.taken(&format!("{meeting}/cancel"), "").await;
    assert!(tab.get(&address).await.says("STATUS:CANCELLED"));

    // Another address: the one before is none.
    let other = opens(&tab).await;
    assert_ne!(other, address);
    assert_eq!(tab.get(&address).await.status, StatusCode::NOT_FOUND);
    assert_eq!(tab.get(&other).await.status, StatusCode::OK);
    assert_eq!(tab.taken("/calendar", "do=close").await, "/calendar");
    assert_eq!(tab.get(&other).await.status, StatusCode::NOT_FOUND);
    assert!(!tab.page("/calendar").await.contains("<code>"));
}

#[tokio::test]
async fn a_calendar_needs_no_session_and_locking_everywhere_shuts_it_out() {
    let (tab, _) = begin().await;
    let address = opens(&tab).await;
    tab.post("/lock", "").await;
    assert_eq!(tab.get("/calendar").await.status, StatusCode::FORBIDDEN, "the page is locked");
    assert_eq!(tab.get(&address).await.status, StatusCode::OK, "a program has no cookie");
    let (tab, _) = begin().await;
    let address = opens(&tab).await;
    tab.post("/lock/everywhere", "").await;
    assert_eq!(tab.get(&address).await.status, StatusCode::NOT_FOUND);
}
