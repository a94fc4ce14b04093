//! People told apart. Not done here: who looks alike (`rebond-domain`'s identity).

use rebond_domain::{AccountId, PersonId, Timestamp, ToldApart, ToldApartId};

use crate::{Store, tx::BoxFuture};

table! {
    ToldApart in "told_apart" {
        id: ToldApartId,
        one_id: PersonId => Erased,
        other_id: PersonId => Erased,
        at: Timestamp,
    }
}

queries! {
    BETWEEN: ToldApart = (Id, Id, Id)
        "SELECT {*} FROM told_apart WHERE account_id = $1 AND one_id = $2 AND other_id = $3 UNION ALL \
         SELECT {*} FROM told_apart WHERE account_id = $1 AND one_id = $3 AND other_id = $2";
}

/// What was said of two people, whichever is which.
pub fn between(store: &Store, account: AccountId, one: PersonId, other: PersonId) -> BoxFuture<'_, Vec<ToldApart>> {
    Box::pin(async move { store.rows(account, &BETWEEN, params![account, one, other]).await })
}
