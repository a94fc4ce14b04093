//! Exchanges outside messages and meetings. Not done here: what follows from them (`rebond-coach`).

use rebond_domain::{AccountId, Channel, Exchange, ExchangeId, PersonId, Prose, Side, Timestamp};

use crate::{Store, tx::BoxFuture};

table! {
    Exchange in "exchanges" {
        id: ExchangeId,
        person_id: PersonId => Erased,
        channel: Channel,
        begun_by: Side,
        text: Option<Prose>,
        at: Timestamp,
    } search { text }
}

queries! {
    ALL: Exchange = (Id) "SELECT {*} FROM exchanges WHERE account_id = $1 ORDER BY id";
    OF_PERSON: Exchange = (Id, Id) "SELECT {*} FROM exchanges WHERE account_id = $1 AND person_id = $2 ORDER BY at, id";
}

/// All exchanges.
pub fn all(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<Exchange>> {
    Box::pin(async move { store.rows(account, &ALL, params![account]).await })
}

/// The exchanges with a person, the oldest first.
pub fn of_person(store: &Store, account: AccountId, person: PersonId) -> BoxFuture<'_, Vec<Exchange>> {
    Box::pin(async move { store.rows(account, &OF_PERSON, params![account, person]).await })
}
