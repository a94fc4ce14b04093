//! Events, and who was or will be there. Not done here: calendars.

use rebond_domain::{AccountId, Attendance, AttendanceId, Date, Event, EventId, ImportBatchId, Line, PersonId, Prose, Timestamp, WebUrl};

use crate::{Store, StoreError};

table! {
    Event in "events" {
        id: EventId,
        name: Line,
        starts_on: Date,
        ends_on: Option<Date>,
        place: Option<Line>,
        website: Option<WebUrl>,
        remarks: Option<Prose>,
        batch_id: Option<ImportBatchId>,
        created_at: Timestamp,
    }
}
table! {
    Attendance in "attendances" {
        id: AttendanceId,
        event_id: EventId,
        person_id: PersonId,
        met: bool,
    }
}

queries! {
    ALL: Event = (Id) "SELECT {*} FROM events WHERE account_id = $1 ORDER BY starts_on, id";
    ATTENDANCES_OF: Attendance = (Id, Id) "SELECT {*} FROM attendances WHERE account_id = $1 AND event_id = $2 ORDER BY id";
    ATTENDANCES_OF_PERSON: Attendance = (Id, Id) "SELECT {*} FROM attendances WHERE account_id = $1 AND person_id = $2 ORDER BY id";
}

/// All events, by first day.
pub async fn all(store: &Store, account: AccountId) -> Result<Vec<Event>, StoreError> {
    store.rows(account, &ALL, params![account]).await
}

/// Who was or will be at an event.
pub async fn attendances_of(store: &Store, account: AccountId, event: EventId) -> Result<Vec<Attendance>, StoreError> {
    store.rows(account, &ATTENDANCES_OF, params![account, event]).await
}

/// At which events a person was or will be.
pub async fn attendances_of_person(store: &Store, account: AccountId, person: PersonId) -> Result<Vec<Attendance>, StoreError> {
    store.rows(account, &ATTENDANCES_OF_PERSON, params![account, person]).await
}
