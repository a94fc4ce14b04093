//! By which address one comes into which account, and when one last did. Not done here: codes, sessions.

use std::sync::Arc;

use rebond_domain::{Account, AccountId, ActionId, Lang, Timestamp};

use super::NOBODY;
use crate::{
    Store, StoreError,
    sql::Statement,
    tx::{BoxFuture, Tx},
};

queries! {
    ACCOUNT_OF: (AccountId,) = (Text) "SELECT account FROM logins WHERE address = $1";
    OF_ACCOUNT: (String, Lang, Timestamp, Timestamp) = (Id) "SELECT address, lang, since, used_at FROM logins WHERE account = $1";
    OPEN: () = (Text, Id, Text, Time)
        "INSERT INTO logins (address, account, lang, since, used_at) VALUES ($1, $2, $3, $4, $4) ON CONFLICT (address) DO NOTHING";
    USED: () = (Id, Time) "UPDATE logins SET used_at = $2, told_at = NULL, told_again_at = NULL WHERE account = $1";
    SPEAK: () = (Id, Text) "UPDATE logins SET lang = $2 WHERE account = $1";
    IDLE: (String, AccountId, Lang, Timestamp, Option<Timestamp>, Option<Timestamp>) = (Time, Int)
        "SELECT address, account, lang, used_at, told_at, told_again_at FROM logins WHERE used_at < $1 ORDER BY used_at LIMIT $2";
    TOLD: () = (Id, Time, Time) "UPDATE logins SET told_at = $2 WHERE account = $1 AND used_at = $3";
    TOLD_AGAIN: () = (Id, Time, Time) "UPDATE logins SET told_again_at = $2 WHERE account = $1 AND used_at = $3";
    CLOSE: () = (Id) "DELETE FROM logins WHERE account = $1";
    COUNT: (i64,) = () "SELECT count(*) FROM logins";
}

/// By which address one comes in, and when one did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// The address.
    pub address: String,
    /// In which language it is written to.
    pub lang: Lang,
    /// Since when.
    pub since: Timestamp,
    /// The last day on which the account was used.
    pub used_at: Timestamp,
}

/// An account that nobody has used for a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idle {
    /// The account.
    pub account: AccountId,
    /// Its address.
    pub address: String,
    /// The language of its mails.
    pub lang: Lang,
    /// The last day on which it was used.
    pub used_at: Timestamp,
    /// When it was first said that it will be erased.
    pub told_at: Option<Timestamp>,
    /// When it was said again.
    pub told_again_at: Option<Timestamp>,
}

/// Whose account an address leads to.
pub fn account_of(store: &Store, address: String) -> BoxFuture<'_, Option<AccountId>> {
    Box::pin(async move { Ok(store.rows(NOBODY, &ACCOUNT_OF, params![address]).await?.first().map(|(id,)| *id)) })
}

/// By which address one comes into an account.
pub fn of_account(store: &Store, account: AccountId) -> BoxFuture<'_, Option<Login>> {
    Box::pin(async move {
        let found = store.rows(account, &OF_ACCOUNT, params![account]).await?.into_iter().next();
        Ok(found.map(|(address, lang, since, used_at)| Login { address, lang, since, used_at }))
    })
}

/// Opens an account for an address that has none; answers whose account the address leads to, which is another's where somebody was quicker.
pub fn open(store: &Store, address: String, account: Account, lang: Lang, at: Timestamp, action: ActionId) -> BoxFuture<'_, AccountId> {
    Box::pin(async move {
        let (id, account, key) = (account.id, Arc::new(account), address.clone());
        let opened = store
            .write(id, move |tx| {
                let (account, address) = (Account::clone(&account), key.clone());
                Box::pin(async move {
                    if OPEN.run(tx, params![address, id, lang, at]).await? == 0 {
                        return Ok(false);
                    }
                    crate::write::open_account(tx, account, at, action).await?;
                    Ok(true)
                })
            })
            .await?;
        if opened { Ok(id) } else { account_of(store, address).await?.ok_or(StoreError::NoAccount) }
    })
}

/// In which language an account is written to.
pub fn speak(store: &Store, account: AccountId, lang: Lang) -> BoxFuture<'_, ()> {
    Box::pin(
        async move { store.write(account, move |tx| Box::pin(async move { SPEAK.run(tx, params![account, lang]).await.map(drop) })).await },
    )
}

/// The accounts that nobody has used since then, the longest first.
pub fn idle(store: &Store, since: Timestamp, most: u32) -> BoxFuture<'_, Vec<Idle>> {
    Box::pin(async move {
        let rows = store.rows(NOBODY, &IDLE, params![since, i64::from(most)]).await?.into_iter();
        let idle =
            |(address, account, lang, used_at, told_at, told_again_at)| Idle { account, address, lang, used_at, told_at, told_again_at };
        Ok(rows.map(idle).collect())
    })
}

/// It was said that an account will be erased, unless it was used meanwhile; whether for the second time.
pub fn told(store: &Store, account: AccountId, again: bool, used_at: Timestamp, at: Timestamp) -> BoxFuture<'_, ()> {
    Box::pin(async move {
        store
            .write(account, move |tx| {
                Box::pin(async move { if again { &TOLD_AGAIN } else { &TOLD }.run(tx, params![account, at, used_at]).await.map(drop) })
            })
            .await
    })
}

/// How many accounts there are to come into.
pub fn count(store: &Store) -> BoxFuture<'_, i64> {
    Box::pin(async move { Ok(store.rows(NOBODY, &COUNT, params![]).await?.first().map_or(0, |(count,)| *count)) })
}

/// The account of this transaction is used.
pub(super) async fn used(tx: &mut Tx, at: Timestamp) -> Result<(), StoreError> {
    let account = tx.account();
    USED.run(tx, params![account, at]).await.map(drop)
}

/// Nobody comes in by it any more.
pub(super) fn close(account: AccountId) -> Statement {
    CLOSE.statement(params![account])
}
