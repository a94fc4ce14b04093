//! Findings: what was learnt of hopes and subjects. Not done here: the synthesis.

use rebond_domain::{AccountId, Finding, FindingId, HopeId, MeetingId, PersonId, Prose, Stance, Timestamp, Topic};

use crate::{Store, tx::BoxFuture};

table! {
    Finding in "findings" {
        id: FindingId,
        person_id: PersonId => Erased,
        meeting_id: Option<MeetingId> => Erased,
        hope_id: Option<HopeId> => Cleared,
        topic: Option<Topic>,
        stance: Stance,
        text: Option<Prose>,
        at: Timestamp,
    } search { text }
}

queries! {
    ALL: Finding = (Id) "SELECT {*} FROM findings WHERE account_id = $1 ORDER BY at, id";
    STANCES: (HopeId, Stance, u32) = (Id)
        "SELECT hope_id, stance, COUNT(*) FROM findings WHERE account_id = $1 AND hope_id IS NOT NULL GROUP BY hope_id, stance";
    OF_HOPE: Finding = (Id, Id) "SELECT {*} FROM findings WHERE account_id = $1 AND hope_id = $2 ORDER BY at, id";
    OF_MEETING: Finding = (Id, Id) "SELECT {*} FROM findings WHERE account_id = $1 AND meeting_id = $2 ORDER BY at, id";
    OF_PERSON: Finding = (Id, Id) "SELECT {*} FROM findings WHERE account_id = $1 AND person_id = $2 ORDER BY at, id";
}

/// All findings, the oldest first.
pub fn all(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<Finding>> {
    Box::pin(async move { store.rows(account, &ALL, params![account]).await })
}

/// How many findings confirm, contradict or qualify each hope; what nobody said is left out.
pub fn stances(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<(HopeId, Stance, u32)>> {
    Box::pin(async move { store.rows(account, &STANCES, params![account]).await })
}

/// The findings on a hope, the oldest first.
pub fn of_hope(store: &Store, account: AccountId, hope: HopeId) -> BoxFuture<'_, Vec<Finding>> {
    Box::pin(async move { store.rows(account, &OF_HOPE, params![account, hope]).await })
}

/// The findings of a meeting, the oldest first.
pub fn of_meeting(store: &Store, account: AccountId, meeting: MeetingId) -> BoxFuture<'_, Vec<Finding>> {
    Box::pin(async move { store.rows(account, &OF_MEETING, params![account, meeting]).await })
}

/// The findings from a person, the oldest first.
pub fn of_person(store: &Store, account: AccountId, person: PersonId) -> BoxFuture<'_, Vec<Finding>> {
    Box::pin(async move { store.rows(account, &OF_PERSON, params![account, person]).await })
}
