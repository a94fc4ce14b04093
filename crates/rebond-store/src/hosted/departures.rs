//! What proves that an account was erased: its number, when and why; nothing else of it is left.

use rebond_domain::{AccountId, Timestamp};

use super::{NOBODY, logins, sessions};
use crate::{
    Store, StoreError,
    tx::{BoxFuture, Tx},
};

queries! {
    LINE: () = (Id, Text, Time) "INSERT INTO departures (account, why, at) VALUES ($1, $2, $3)";
    FIND: (Timestamp,) = (Id) "SELECT at FROM departures WHERE account = $1";
    ALL: (AccountId, String, Timestamp) = () "SELECT account, why, at FROM departures";
}

/// When an account was erased, if it was.
pub fn of(store: &Store, account: AccountId) -> BoxFuture<'_, Option<Timestamp>> {
    Box::pin(async move { Ok(store.rows(NOBODY, &FIND, params![account]).await?.first().map(|(at,)| *at)) })
}

/// All of them, the first first: whose number, why, when.
pub fn all(store: &Store) -> BoxFuture<'_, Vec<(AccountId, String, Timestamp)>> {
    Box::pin(async move {
        let mut all = store.rows(NOBODY, &ALL, params![]).await?;
        all.sort_by_key(|(id, _, at)| (*at, *id));
        Ok(all)
    })
}

/// Nobody comes into the account of this transaction any more; what proves it.
pub(crate) async fn depart(tx: &mut Tx, why: &str, at: Timestamp) -> Result<(), StoreError> {
    let account = tx.account();
    let line = LINE.statement(params![account, why.to_owned(), at]);
    tx.run_all(&[logins::close(account), sessions::forget_all(account), line]).await
}
