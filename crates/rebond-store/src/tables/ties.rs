//! Ties: who knows whom. Not done here: paths (`rebond-graph`).

use rebond_domain::{AccountId, Closeness, Date, Line, PersonId, Tie, TieId, Timestamp};

use crate::{Store, tx::BoxFuture};

table! {
    Tie in "ties" {
        id: TieId,
        one_id: PersonId => Erased,
        other_id: PersonId => Erased,
        closeness: Closeness,
        last_exchange: Option<Date>,
        remarks: Option<Line>,
        created_at: Timestamp,
    }
}

queries! {
    ALL: Tie = (Id) "SELECT {*} FROM ties WHERE account_id = $1 ORDER BY id";
    // Two look-ups: asked for one or the other, SQLite reads all of an account.
    OF_PERSON: Tie = (Id, Id)
        "SELECT {*} FROM ties WHERE account_id = $1 AND one_id = $2 UNION ALL \
         SELECT {*} FROM ties WHERE account_id = $1 AND other_id = $2 AND one_id <> $2";
}

/// All ties.
pub fn all(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<Tie>> {
    Box::pin(async move { store.rows(account, &ALL, params![account]).await })
}

/// The ties of a person, whichever of the two they are.
pub fn of_person(store: &Store, account: AccountId, person: PersonId) -> BoxFuture<'_, Vec<Tie>> {
    Box::pin(async move { store.rows_by(account, &OF_PERSON, params![account, person], |one| one.id).await })
}
