//! Meetings. Not done here: when one is complete (`rebond-coach`).

use rebond_domain::{
    AccountId, AddressForm, ApproachId, GatheringId, Line, Meeting, MeetingId, MeetingMode, MeetingState, Minutes, Moves, NewsAgreed,
    Parting, PersonId, Prose, Timestamp, Useful, ZoneName,
};

use crate::{Store, tx::BoxFuture};

table! {
    Meeting in "meetings" {
        id: MeetingId,
        person_id: PersonId => Erased,
        approach_id: Option<ApproachId> => Cleared,
        subject: Option<Line>,
        starts_at: Timestamp,
        zone: ZoneName,
        length: Minutes,
        margin: Minutes,
        mode: MeetingMode,
        place: Option<Line>,
        practical: Option<Prose>,
        travel: Option<Minutes>,
        address_form: Option<AddressForm>,
        state: MeetingState,
        reread_at: Option<Timestamp>,
        known: Option<Prose>,
        notes_allowed: Option<bool>,
        recording_allowed: Option<bool>,
        begun_at: Option<Timestamp>,
        overheard: bool,
        names_settled_at: Option<Timestamp>,
        thanked_at: Option<Timestamp>,
        connect_settled_at: Option<Timestamp>,
        gave: Option<Prose>,
        could_give: Option<Prose>,
        low_yield: bool,
        useful: Option<Useful>,
        moves: Moves,
        parting: Option<Parting>,
        news_agreed: Option<NewsAgreed>,
        gathering: Option<GatheringId>,
        created_at: Timestamp,
        updated_at: Timestamp,
    } search { subject, place, practical, known, gave, could_give }
}

queries! {
    ALL: Meeting = (Id) "SELECT {*} FROM meetings WHERE account_id = $1 ORDER BY starts_at, id";
    OF_PERSON: Meeting = (Id, Id) "SELECT {*} FROM meetings WHERE account_id = $1 AND person_id = $2";
    BETWEEN: Meeting = (Id, Time, Time) "SELECT {*} FROM meetings WHERE account_id = $1 AND starts_at >= $2 AND starts_at < $3 ORDER BY starts_at, id";
}

/// All meetings, by their hour.
pub fn all(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<Meeting>> {
    Box::pin(async move { store.rows(account, &ALL, params![account]).await })
}

/// The meetings with a person, by their hour.
pub fn of_person(store: &Store, account: AccountId, person: PersonId) -> BoxFuture<'_, Vec<Meeting>> {
    Box::pin(async move { store.rows_by(account, &OF_PERSON, params![account, person], |one| (one.starts_at, one.id)).await })
}

/// The meetings that start from `from` on and before `to`, by their hour.
pub fn between(store: &Store, account: AccountId, from: Timestamp, to: Timestamp) -> BoxFuture<'_, Vec<Meeting>> {
    Box::pin(async move { store.rows(account, &BETWEEN, params![account, from, to]).await })
}
