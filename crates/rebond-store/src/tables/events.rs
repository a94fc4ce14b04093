//! Events, and who was or will be there. Not done here: calendars.

use rebond_domain::{AccountId, Attendance, AttendanceId, Date, Event, EventId, ImportBatchId, Line, PersonId, Prose, Timestamp, WebUrl};

use crate::{Store, tx::BoxFuture};

table! {
    Event in "events" {
        id: EventId,
        name: Line,
        starts_on: Date,
        ends_on: Option<Date>,
        place: Option<Line>,
        website: Option<WebUrl>,
        remarks: Option<Prose>,
        uid: Option<Line>,
        sequence: Option<u32>,
        called_off_on: Option<Date>,
        batch_id: Option<ImportBatchId> => Cleared,
        created_at: Timestamp,
    } search { name, place, remarks }
}
table! {
    Attendance in "attendances" {
        id: AttendanceId,
        event_id: EventId => Erased,
        person_id: PersonId => Erased,
        met: bool,
    }
}

queries! {
    ALL: Event = (Id) "SELECT {*} FROM events WHERE account_id = $1 ORDER BY starts_on, id";
    ATTENDANCES_OF: Attendance = (Id, Id) "SELECT {*} FROM attendances WHERE account_id = $1 AND event_id = $2";
    ATTENDANCES_OF_PERSON: Attendance = (Id, Id) "SELECT {*} FROM attendances WHERE account_id = $1 AND person_id = $2";
}

/// All events, by first day.
pub fn all(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<Event>> {
    Box::pin(async move { store.rows(account, &ALL, params![account]).await })
}

/// Who was or will be at an event.
pub fn attendances_of(store: &Store, account: AccountId, event: EventId) -> BoxFuture<'_, Vec<Attendance>> {
    Box::pin(async move { store.rows_by(account, &ATTENDANCES_OF, params![account, event], |one| one.id).await })
}

/// At which events a person was or will be.
pub fn attendances_of_person(store: &Store, account: AccountId, person: PersonId) -> BoxFuture<'_, Vec<Attendance>> {
    Box::pin(async move { store.rows_by(account, &ATTENDANCES_OF_PERSON, params![account, person], |one| one.id).await })
}
