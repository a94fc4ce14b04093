//! The events: those ahead, the nearest first, then those past, the latest first.

use rebond_domain::Event;

use crate::{BoxFuture, Desk, LocalTime};

/// Lists events.
#[derive(Debug, Clone, Copy)]
pub struct ListEvents;

/// The events.
#[derive(Debug, Clone)]
pub struct EventList {
    /// Today or later, the nearest first.
    pub ahead: Vec<Event>,
    /// Over, the latest first.
    pub past: Vec<Event>,
    /// The present of the account.
    pub time: LocalTime,
}

impl ListEvents {
    /// The list.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, EventList> {
        Box::pin(async move {
            let today = desk.today();
            let all = rebond_store::events::all(desk.store(), desk.account_id()).await?;
            let (ahead, mut past): (Vec<Event>, Vec<Event>) =
                all.into_iter().partition(|event| event.ends_on.unwrap_or(event.starts_on) >= today);
            past.reverse();
            Ok(EventList { ahead, past, time: desk.local_time() })
        })
    }
}
