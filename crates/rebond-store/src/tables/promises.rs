//! Promises. Not done here: reminders (`rebond-coach`).

use rebond_domain::{AccountId, Date, Line, MeetingId, PersonId, Promise, PromiseId, Settled, Side, Timestamp};

use crate::{Store, tx::BoxFuture};

table! {
    Promise in "promises" {
        id: PromiseId,
        person_id: PersonId => Erased,
        meeting_id: Option<MeetingId> => Erased,
        side: Side,
        text: Line,
        due_on: Option<Date>,
        settled: Option<Settled>,
        created_at: Timestamp,
    } search { text }
}

queries! {
    OPEN: Promise = (Id) "SELECT {*} FROM promises WHERE account_id = $1 AND settled IS NULL ORDER BY id";
    OF_PERSON: Promise = (Id, Id) "SELECT {*} FROM promises WHERE account_id = $1 AND person_id = $2";
    OF_MEETING: Promise = (Id, Id) "SELECT {*} FROM promises WHERE account_id = $1 AND meeting_id = $2";
}

/// The promises neither kept nor let go.
pub fn open(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<Promise>> {
    Box::pin(async move { store.rows(account, &OPEN, params![account]).await })
}

/// The promises to or by a person.
pub fn of_person(store: &Store, account: AccountId, person: PersonId) -> BoxFuture<'_, Vec<Promise>> {
    Box::pin(async move { store.rows_by(account, &OF_PERSON, params![account, person], |one| one.id).await })
}

/// The promises made in a meeting.
pub fn of_meeting(store: &Store, account: AccountId, meeting: MeetingId) -> BoxFuture<'_, Vec<Promise>> {
    Box::pin(async move { store.rows_by(account, &OF_MEETING, params![account, meeting], |one| one.id).await })
}
