//! The page of an event: whom one met there, or means to (C6).

use std::collections::HashMap;

use rebond_domain::{Attendance, AttendanceId, Event, EventId, PersonId};

use crate::{
    BoxFuture, Desk, LocalTime,
    people::{PersonRow, rows},
};

/// Shows an event.
#[derive(Debug, Clone, Copy)]
pub struct ShowEvent {
    /// Which.
    pub id: EventId,
}

/// An event, and who is there.
#[derive(Debug, Clone)]
pub struct EventPage {
    /// The event.
    pub event: Event,
    /// Whom one met there.
    pub met: Vec<PersonRow>,
    /// Whom one means to approach there.
    pub to_meet: Vec<(AttendanceId, PersonRow)>,
    /// Whether it is over.
    pub past: bool,
    /// The present of the account.
    pub time: LocalTime,
}

impl ShowEvent {
    /// The page; `None` when there is no such event.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<EventPage>> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let Some(event) = store.get::<Event>(account, self.id).await? else { return Ok(None) };
            let attendances = rebond_store::events::attendances_of(store, account, self.id).await?;
            let of: HashMap<PersonId, Attendance> = attendances.into_iter().map(|attendance| (attendance.person_id, attendance)).collect();
            let ids: Vec<PersonId> = of.keys().copied().collect();
            let mut people = rebond_store::people::outlines(store, account, &ids).await?;
            people.sort_by_cached_key(|person| person.name.sort_key());
            let (mut met, mut to_meet) = (Vec::new(), Vec::new());
            for row in rows(desk, people).await? {
                match of.get(&row.id) {
                    Some(attendance) if !attendance.met => to_meet.push((attendance.id, row)),
                    _ => met.push(row),
                }
            }
            let past = event.ends_on.unwrap_or(event.starts_on) < desk.today();
            Ok(Some(EventPage { event, met, to_meet, past, time: desk.local_time() }))
        })
    }
}
