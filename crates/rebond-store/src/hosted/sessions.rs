//! Sessions: the devices that are inside an account, each known by the print of a secret that only it has. One that somebody ended is
//! remembered as long as its cookie may live, so that the device can be told to leave nothing behind. Not done here: how long one lasts.

use rebond_domain::{AccountId, Timestamp};
use uuid::Uuid;

use crate::{Store, hosted::logins, tx::BoxFuture};

queries! {
    FIND: (String, String, bool, Timestamp, Timestamp, Option<Timestamp>) = (Id, Id)
        "SELECT print, name, shared, began_at, used_at, ended_at FROM sessions WHERE account_id = $1 AND id = $2";
    ALL: (Uuid, String, bool, Timestamp, Timestamp, Option<Timestamp>) = (Id)
        "SELECT id, name, shared, began_at, used_at, ended_at FROM sessions WHERE account_id = $1";
    BEGIN: () = (Id, Id, Text, Text, Bool, Time)
        "INSERT INTO sessions (account_id, id, print, name, shared, began_at, used_at) VALUES ($1, $2, $3, $4, $5, $6, $6)";
    USED: () = (Id, Id, Time) "UPDATE sessions SET used_at = $3 WHERE account_id = $1 AND id = $2";
    NAME: () = (Id, Id, Text) "UPDATE sessions SET name = $3 WHERE account_id = $1 AND id = $2";
    SHARE: () = (Id, Id, Bool) "UPDATE sessions SET shared = $3 WHERE account_id = $1 AND id = $2";
    END: () = (Id, Id, Time) "UPDATE sessions SET ended_at = $3 WHERE account_id = $1 AND id = $2";
    FORGET: () = (Id, Id) "DELETE FROM sessions WHERE account_id = $1 AND id = $2";
    FORGET_ALL: () = (Id) "DELETE FROM sessions WHERE account_id = $1";
}

/// A device that is, or was, inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its identifier, within its account.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Whether others use it as well.
    pub shared: bool,
    /// When it came in.
    pub began_at: Timestamp,
    /// The last day on which it was used.
    pub used_at: Timestamp,
    /// When somebody ended it, if somebody did.
    pub ended_at: Option<Timestamp>,
}

/// The session of this identifier, with the print of its secret.
pub fn find(store: &Store, account: AccountId, id: Uuid) -> BoxFuture<'_, Option<(String, Session)>> {
    Box::pin(async move {
        let found = store.rows(account, &FIND, params![account, id]).await?.into_iter().next();
        let session =
            |(print, name, shared, began_at, used_at, ended_at)| (print, Session { id, name, shared, began_at, used_at, ended_at });
        Ok(found.map(session))
    })
}

/// Every session of an account, those that ended too, the one used last first.
pub fn all(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<Session>> {
    Box::pin(async move {
        let rows = store.rows(account, &ALL, params![account]).await?.into_iter();
        let session = |(id, name, shared, began_at, used_at, ended_at)| Session { id, name, shared, began_at, used_at, ended_at };
        let mut all: Vec<Session> = rows.map(session).collect();
        all.sort_by_key(|session| (std::cmp::Reverse(session.used_at), session.id));
        Ok(all)
    })
}

/// A session begins: somebody of this account has come in by their address.
pub fn begin(store: &Store, account: AccountId, id: Uuid, print: String, name: String, shared: bool, at: Timestamp) -> BoxFuture<'_, ()> {
    Box::pin(async move {
        store
            .write(account, move |tx| {
                let (print, name) = (print.clone(), name.clone());
                Box::pin(async move {
                    BEGIN.run(tx, params![account, id, print, name, shared, at]).await?;
                    logins::used(tx, at).await
                })
            })
            .await
    })
}

/// A session is used on another day than the last.
pub fn used(store: &Store, account: AccountId, id: Uuid, at: Timestamp) -> BoxFuture<'_, ()> {
    Box::pin(async move {
        store
            .write(account, move |tx| {
                Box::pin(async move {
                    USED.run(tx, params![account, id, at]).await?;
                    logins::used(tx, at).await
                })
            })
            .await
    })
}

/// Calls it something else.
pub fn rename(store: &Store, account: AccountId, id: Uuid, name: String) -> BoxFuture<'_, bool> {
    Box::pin(async move {
        store
            .write(account, move |tx| {
                let name = name.clone();
                Box::pin(async move { Ok(NAME.run(tx, params![account, id, name]).await? > 0) })
            })
            .await
    })
}

/// Whether others use the device as well.
pub fn share(store: &Store, account: AccountId, id: Uuid, shared: bool) -> BoxFuture<'_, ()> {
    Box::pin(async move {
        store.write(account, move |tx| Box::pin(async move { SHARE.run(tx, params![account, id, shared]).await.map(drop) })).await
    })
}

/// Ends these.
pub fn end(store: &Store, account: AccountId, ids: Vec<Uuid>, at: Timestamp) -> BoxFuture<'_, ()> {
    Box::pin(async move {
        store
            .write(account, move |tx| {
                let statements: Vec<_> = ids.iter().map(|id| END.statement(params![account, *id, at])).collect();
                Box::pin(async move { tx.run_all(&statements).await })
            })
            .await
    })
}

/// Forgets these: no cookie of theirs lives any more, or their device is emptied already.
pub fn forget(store: &Store, account: AccountId, ids: Vec<Uuid>) -> BoxFuture<'_, ()> {
    Box::pin(async move {
        store
            .write(account, move |tx| {
                let statements: Vec<_> = ids.iter().map(|id| FORGET.statement(params![account, *id])).collect();
                Box::pin(async move { tx.run_all(&statements).await })
            })
            .await
    })
}

pub(super) fn forget_all(account: AccountId) -> crate::sql::Statement {
    FORGET_ALL.statement(params![account])
}
