//! Notes. Not done here: their words' index (`search`).

use rebond_domain::{AccountId, Line, MeetingId, Note, NoteId, NoteMark, PersonId, Prose, Timestamp, Topic};

use crate::{Store, tx::BoxFuture};

table! {
    Note in "notes" {
        id: NoteId,
        person_id: PersonId => Erased,
        meeting_id: Option<MeetingId> => Erased,
        topic: Option<Topic>,
        point: Option<Line>,
        mark: Option<NoteMark>,
        text: Prose,
        at: Timestamp,
    } search { text }
}

queries! {
    OF_MEETING: Note = (Id, Id) "SELECT {*} FROM notes WHERE account_id = $1 AND meeting_id = $2 ORDER BY at, id";
    OF_PERSON: Note = (Id, Id) "SELECT {*} FROM notes WHERE account_id = $1 AND person_id = $2 ORDER BY at, id";
}

/// The notes of a meeting, the oldest first.
pub fn of_meeting(store: &Store, account: AccountId, meeting: MeetingId) -> BoxFuture<'_, Vec<Note>> {
    Box::pin(async move { store.rows(account, &OF_MEETING, params![account, meeting]).await })
}

/// The notes of or about a person, the oldest first.
pub fn of_person(store: &Store, account: AccountId, person: PersonId) -> BoxFuture<'_, Vec<Note>> {
    Box::pin(async move { store.rows(account, &OF_PERSON, params![account, person]).await })
}
