//! The program on the world of a test, at any moment. Not done here: pages (`tab`).

use std::sync::Arc;
use std::sync::atomic::Ordering;

use rebond_app::{App, Desk, mail::Postman};
use rebond_domain::{FixedClock, Ids, Timestamp};

use crate::World;

impl World {
    /// The program, started at a moment such as `2026-11-02T09:00:00+01:00`, where its clock stands still.
    pub fn app(&self, moment: &str) -> Arc<App> {
        self.app_at(parsed(moment), None)
    }

    /// The same, with somebody who carries messages.
    pub fn app_with(&self, moment: &str, postman: Arc<dyn Postman>) -> Arc<App> {
        self.app_at(parsed(moment), Some(postman))
    }

    fn app_at(&self, at: Timestamp, postman: Option<Arc<dyn Postman>>) -> Arc<App> {
        let (store, clock) = (self.store.clone(), Arc::new(FixedClock(at)));
        let ids = Ids::seeded(self.started.fetch_add(1, Ordering::Relaxed));
        match postman {
            Some(postman) => App::with_postman(store, clock, ids, postman),
            None => App::new(store, clock, ids),
        }
    }

    /// The desk of a program started at a moment.
    pub async fn desk_at(&self, moment: &str) -> Desk {
        self.desk_of(&self.app(moment)).await
    }

    /// The desk of a program started as the world begins.
    pub async fn desk(&self) -> Desk {
        self.desk_of(&self.app_at(self.make.at, None)).await
    }

    /// The account's desk in a program.
    pub async fn desk_of(&self, app: &Arc<App>) -> Desk {
        let desk = app.desk(self.account.id).await.unwrap_or_else(|error| panic!("no desk: {error}"));
        desk.unwrap_or_else(|| panic!("the account is not there"))
    }
}

/// An instant, or local time with a zone in brackets.
fn parsed(moment: &str) -> Timestamp {
    let zoned = || moment.parse().map(|zoned: jiff::Zoned| zoned.timestamp());
    moment.parse().or_else(|_| zoned()).unwrap_or_else(|error| panic!("“{moment}” in a test: {error}"))
}
