//! Approaches and other messages. Not done here: sending; when silence is long (`rebond-coach`).

use rebond_domain::{
    AccountId, Approach, ApproachId, ApproachOutline, Channel, Delivery, EmailAddress, EventId, Line, MeetingId, MessageKind, PersonId,
    Prose, ReferralId, Timestamp,
};

use crate::{Store, tx::BoxFuture};

table! {
    Approach in "approaches" {
        id: ApproachId,
        person_id: PersonId => Erased,
        kind: MessageKind,
        channel: Channel,
        subject: Option<Line>,
        body: Option<Prose>,
        to_address: Option<EmailAddress>,
        referral_id: Option<ReferralId> => Cleared,
        meeting_id: Option<MeetingId> => Cleared,
        loop_of: Option<ReferralId> => Erased,
        event_id: Option<EventId> => Cleared,
        delivery: Delivery,
        answer_note: Option<Prose>,
        message_id: Option<Line>,
        created_at: Timestamp,
        updated_at: Timestamp,
    } search { subject, body, answer_note }
}

queries! {
    OUTLINES: ApproachOutline = (Id) "SELECT {*} FROM approaches WHERE account_id = $1 ORDER BY id";
    OF_PERSON: Approach = (Id, Id) "SELECT {*} FROM approaches WHERE account_id = $1 AND person_id = $2 ORDER BY created_at, id";
    OF_MEETING: Approach = (Id, Id) "SELECT {*} FROM approaches WHERE account_id = $1 AND meeting_id = $2 ORDER BY created_at, id";
}

/// All messages without their texts, in the order of their making.
pub fn outlines(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<ApproachOutline>> {
    Box::pin(async move { store.rows(account, &OUTLINES, params![account]).await })
}

/// The messages to a person, the oldest first.
pub fn of_person(store: &Store, account: AccountId, person: PersonId) -> BoxFuture<'_, Vec<Approach>> {
    Box::pin(async move { store.rows(account, &OF_PERSON, params![account, person]).await })
}

/// The messages that confirm or thank for a meeting, the oldest first.
pub fn of_meeting(store: &Store, account: AccountId, meeting: MeetingId) -> BoxFuture<'_, Vec<Approach>> {
    Box::pin(async move { store.rows(account, &OF_MEETING, params![account, meeting]).await })
}

/// A message; `None` when it is not there.
pub fn by_id(store: &Store, account: AccountId, id: ApproachId) -> BoxFuture<'_, Option<Approach>> {
    Box::pin(async move { store.get(account, id).await })
}

from_row!(ApproachOutline {
    id: ApproachId,
    person_id: PersonId,
    kind: MessageKind,
    channel: Channel,
    referral_id: Option<ReferralId>,
    meeting_id: Option<MeetingId>,
    loop_of: Option<ReferralId>,
    delivery: Delivery,
    updated_at: Timestamp,
});
