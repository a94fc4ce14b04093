//! Adds an event, changes one, deletes one. People met there stay.

use rebond_domain::{Action, ActionId, Approach, Changes, Date, Event, EventId, Line, Noun, Prose, WebUrl};

use crate::{BoxFuture, Desk};

/// What one notes of an event.
#[derive(Debug, Clone)]
pub struct EventFields {
    /// Name.
    pub name: Line,
    /// First day.
    pub starts_on: Date,
    /// Last day.
    pub ends_on: Option<Date>,
    /// Where.
    pub place: Option<Line>,
    /// Its page.
    pub website: Option<WebUrl>,
    /// Anything else.
    pub remarks: Option<Prose>,
}

impl EventFields {
    fn into_record(self, base: &Event) -> Event {
        let Self { name, starts_on, ends_on, place, website, remarks } = self;
        let Event { id, batch_id, created_at, .. } = *base;
        Event { id, name, starts_on, ends_on: ends_on.filter(|end| *end > starts_on), place, website, remarks, batch_id, created_at }
    }
}

/// Adds an event.
#[derive(Debug, Clone)]
pub struct AddEvent {
    /// What one notes.
    pub fields: EventFields,
}

impl AddEvent {
    /// Its identifier.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, EventId> {
        Box::pin(async move {
            let id: EventId = desk.new_id();
            let base = Event::named(id, self.fields.name.clone(), self.fields.starts_on, desk.now());
            desk.save(Changes::of(Action::AddEvent).put(self.fields.into_record(&base))).await?;
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
    pub fields: EventFields,
}

impl EditEvent {
    /// Done.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let base = desk.load::<Event>(self.id).await?;
            desk.save(Changes::of(Action::EditEvent).put(self.fields.into_record(&base))).await?;
            Ok(())
        })
    }
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
