//! Adds an event, changes one, deletes one. People met there stay.

use rebond_domain::{Action, ActionId, Approach, Changes, Event, EventDetails, EventId, Noun};

use crate::{BoxFuture, Desk};

/// Adds an event.
#[derive(Debug, Clone)]
pub struct AddEvent {
    /// What one notes.
    pub details: EventDetails,
}

impl AddEvent {
    /// Its identifier.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, EventId> {
        Box::pin(async move {
            let event = Event::noted(whole(self.details), desk.new_id(), None, None, None, None, desk.now());
            let id = event.id;
            desk.save(Changes::of(Action::AddEvent).put(event)).await?;
            Ok(id)
        })
    }
}

/// Changes an event.
#[derive(Debug, Clone)]
pub struct EditEvent {
    /// Which.
    pub id: EventId,
    /// What one notes.
    pub details: EventDetails,
}

impl EditEvent {
    /// Done.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let event = desk.load::<Event>(self.id).await?;
            desk.save(Changes::of(Action::EditEvent).put(event.with(whole(self.details)))).await?;
            Ok(())
        })
    }
}

/// An event that ends on its first day, or before, lasts one day.
fn whole(details: EventDetails) -> EventDetails {
    EventDetails { ends_on: details.ends_on.filter(|end| *end > details.starts_on), ..details }
}

/// Deletes an event and who was there; the people stay, and so do messages that spoke of it.
#[derive(Debug, Clone, Copy)]
pub struct DeleteEvent {
    /// Which.
    pub id: EventId,
}

impl DeleteEvent {
    /// The action, which can be undone.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ActionId> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            desk.load::<Event>(self.id).await?;
            let mut changes = Changes::of(Action::DeleteEvent);
            for attendance in rebond_store::events::attendances_of(store, account, self.id).await? {
                changes.remove(Noun::Attendance, attendance.id);
                for approach in rebond_store::approaches::of_person(store, account, attendance.person_id).await? {
                    if approach.event_id == Some(self.id) {
                        changes.add(Approach { event_id: None, ..approach });
                    }
                }
            }
            changes.remove(Noun::Event, self.id);
            desk.save_as(changes).await
        })
    }
}
