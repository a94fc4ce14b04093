//! Remarks set aside. Not done here: remarks, which are computed; whether one is meant by a record (`rebond-app`).

use rebond_domain::{AccountId, ApproachId, AsideReason, Line, RemarkAside, RemarkAsideId, Timestamp};

use crate::{Store, tx::BoxFuture};

table! {
    RemarkAside in "remarks_aside" {
        id: RemarkAsideId,
        approach_id: Option<ApproachId> => Erased,
        rule: Line,
        words: Option<Line>,
        reason: AsideReason,
        note: Option<Line>,
        at: Timestamp,
    }
}

queries! {
    OF_APPROACH: RemarkAside = (Id, Id) "SELECT {*} FROM remarks_aside WHERE account_id = $1 AND approach_id = $2 ORDER BY at, id";
    EVERYWHERE: RemarkAside = (Id) "SELECT {*} FROM remarks_aside WHERE account_id = $1 AND approach_id IS NULL ORDER BY at, id";
}

/// What is set aside in a message: there alone, or everywhere; the oldest first.
pub fn for_approach(store: &Store, account: AccountId, approach: ApproachId) -> BoxFuture<'_, Vec<RemarkAside>> {
    Box::pin(async move {
        let mut list = of_approach(store, account, approach).await?;
        list.extend(everywhere(store, account).await?);
        list.sort_by_key(|one| (one.at, one.id));
        Ok(list)
    })
}

/// What is set aside in that message alone: it goes with it.
pub fn of_approach(store: &Store, account: AccountId, approach: ApproachId) -> BoxFuture<'_, Vec<RemarkAside>> {
    Box::pin(async move { store.rows(account, &OF_APPROACH, params![account, approach]).await })
}

/// What is set aside in every message; the oldest first.
pub fn everywhere(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<RemarkAside>> {
    Box::pin(async move { store.rows(account, &EVERYWHERE, params![account]).await })
}
