//! Referrals. Not done here: which news is due (`rebond-graph`).

use rebond_domain::{AccountId, Date, MeetingId, NameUse, PersonId, Prose, Referral, ReferralId, Timestamp};

use crate::{Store, tx::BoxFuture};

table! {
    Referral in "referrals" {
        id: ReferralId,
        by_id: PersonId => Erased,
        to_id: PersonId => Erased,
        meeting_id: Option<MeetingId> => Cleared,
        reason: Option<Prose>,
        name_use: NameUse,
        at: Timestamp,
        closed_at: Option<Timestamp>,
        sounding_until: Option<Date>,
    } search { reason }
}

queries! {
    ALL: Referral = (Id) "SELECT {*} FROM referrals WHERE account_id = $1 ORDER BY id";
    BY_PERSON: Referral = (Id, Id) "SELECT {*} FROM referrals WHERE account_id = $1 AND by_id = $2";
    TO_PERSON: Referral = (Id, Id) "SELECT {*} FROM referrals WHERE account_id = $1 AND to_id = $2";
    OF_MEETING: Referral = (Id, Id) "SELECT {*} FROM referrals WHERE account_id = $1 AND meeting_id = $2";
}

/// All referrals.
pub fn all(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<Referral>> {
    Box::pin(async move { store.rows(account, &ALL, params![account]).await })
}

/// Whom a person named.
pub fn by_person(store: &Store, account: AccountId, person: PersonId) -> BoxFuture<'_, Vec<Referral>> {
    Box::pin(async move { store.rows_by(account, &BY_PERSON, params![account, person], |one| one.id).await })
}

/// Who named a person.
pub fn to_person(store: &Store, account: AccountId, person: PersonId) -> BoxFuture<'_, Vec<Referral>> {
    Box::pin(async move { store.rows_by(account, &TO_PERSON, params![account, person], |one| one.id).await })
}

/// Who was named in a meeting.
pub fn of_meeting(store: &Store, account: AccountId, meeting: MeetingId) -> BoxFuture<'_, Vec<Referral>> {
    Box::pin(async move { store.rows_by(account, &OF_MEETING, params![account, meeting], |one| one.id).await })
}
