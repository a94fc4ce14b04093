//! The sample campaign: whole on whatever day it is opened, alive on each, and never in the way of real data.
#![expect(clippy::expect_used, reason = "what a test prepares must be there")]

use std::sync::Arc;

use rebond_app::{App, AppError, Desk, FillDemo};
use rebond_domain::{Account, FixedClock, Ids};
use rebond_store::Store;
use rebond_testkit::{Engine, Fresh, Make};

async fn desk(fresh: &Fresh, now: &str) -> Desk {
    let make = Make::at(now);
    let store = Store::open(&fresh.database).await.expect("a store");
    let app = App::new(store, Arc::new(FixedClock(make.at)), Ids::seeded(7));
    app.home_desk(|id| Account { id, ..make.account() }).await.expect("a desk")
}

#[tokio::test]
async fn the_sample_is_whole_on_any_day() {
    // A Sunday, a Monday, Christmas, the day after a long bridge, the change of the clocks.
    for now in [
        "2026-11-22T17:00:00+01:00",
        "2026-11-23T07:00:00+01:00",
        "2026-12-25T12:00:00+01:00",
        "2027-05-10T09:00:00+02:00",
        "2027-03-28T03:30:00+02:00",
    ] {
        let fresh = Engine::Sqlite.fresh().await;
        let desk = desk(&fresh, now).await;
        FillDemo.run(&desk).await.unwrap_or_else(|error| panic!("{now}: {error}"));
        assert_eq!(desk.account().norms.as_str(), "fr-FR");
    }
}

#[tokio::test]
async fn the_sample_is_never_poured_over_data() {
    let fresh = Engine::Sqlite.fresh().await;
    let desk = desk(&fresh, "2026-11-22T17:00:00+01:00").await;
    FillDemo.run(&desk).await.expect("filled");
    assert!(matches!(FillDemo.run(&desk).await, Err(AppError::Refused(_))));
}
