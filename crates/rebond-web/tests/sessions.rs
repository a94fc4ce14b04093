//! The pages of this computer: whether others use it, and locking; from another tab, twice, on the first start.

use axum::http::StatusCode;
use insta::assert_snapshot;
use rebond_testkit::{Tab, World, outline};

async fn begin() -> Tab {
    Tab::at(World::fresh().await, "2026-11-10T15:30:00+01:00")
}

/// The cookie of the session that an answer sets.
fn session(cookies: &[String]) -> Option<&String> {
    cookies.iter().find(|set| set.contains("rebond-session") && !set.contains("Max-Age=0"))
}

#[tokio::test]
async fn this_computer_is_shown_and_changed() {
    let tab = begin().await;
    assert_snapshot!("this_computer", outline(&tab.page("/settings/sessions").await));
    let got = tab.post("/settings/sessions", "computer=shared").await;
    assert_eq!((got.status, got.to.as_str()), (StatusCode::SEE_OTHER, "/settings/sessions"));
    let set = session(&got.cookies).map_or("", String::as_str);
    assert!(set.contains("HttpOnly") && !set.contains("Max-Age"), "it ends with the browser: {set}");
    let set = session(&tab.post("/settings/sessions", "computer=own").await.cookies).cloned().unwrap_or_default();
    assert!(set.contains("Max-Age=7776000"), "{set}");
    let page = tab.refused("/settings/sessions", "computer=of-the-library").await;
    assert!(page.contains("Choisissez une réponse"), "{page}");
}

#[tokio::test]
async fn the_first_start_asks_and_skipping_changes_nothing() {
    let tab = begin().await;
    assert!(tab.page("/welcome").await.contains("name=\"computer\""));
    let skipped = tab.post("/welcome", "purpose=confront").await;
    assert!(skipped.status == StatusCode::SEE_OTHER && session(&skipped.cookies).is_none(), "{:?}", skipped.cookies);
    let asked = tab.post("/welcome", "purpose=confront&computer=shared").await;
    assert!(session(&asked.cookies).is_some_and(|set| !set.contains("Max-Age")), "{:?}", asked.cookies);
    assert!(tab.page("/settings/sessions").await.contains("value=\"shared\" checked"));
}

#[tokio::test]
async fn locked_is_locked_in_every_tab_of_this_browser() {
    for lock in ["/lock", "/lock/everywhere"] {
        let (tab, other) = {
            let tab = begin().await;
            (tab.clone(), tab)
        };
        let got = tab.post(lock, "").await;
        assert_eq!(got.status, StatusCode::SEE_OTHER);
        assert_eq!(
            got.cookies.iter().filter(|set| set.contains("Max-Age=0") && set.contains("rebond-session")).count(),
            2,
            "{:?}",
            got.cookies
        );
        for path in ["/", "/people", "/settings/sessions", "/data/export/archive"] {
            assert_eq!(other.get(path).await.status, StatusCode::FORBIDDEN, "{lock} {path}");
        }
        // A second tap finds the door locked, and says so.
        assert_eq!(other.post(lock, "").await.status, StatusCode::FORBIDDEN);
    }
}
