//! Work that one of several processes does for all: held for a while by one of them, free again when that one is killed.

use rebond_domain::Timestamp;
use uuid::Uuid;

use super::NOBODY;
use crate::{Store, tx::BoxFuture};

queries! {
    BEGIN: () = (Text, Id, Time) "INSERT INTO works (name, holder, held_until) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING";
    HOLD: () = (Text, Id, Time, Time) "UPDATE works SET holder = $2, held_until = $3 WHERE name = $1 AND (holder = $2 OR held_until <= $4)";
    DONE: () = (Text, Id, Time) "UPDATE works SET done_at = $3, held_until = $3 WHERE name = $1 AND holder = $2";
    ALL: (String, Option<Timestamp>) = () "SELECT name, done_at FROM works";
}

/// Takes a work, or goes on holding it, until then; whether it is this one's now.
pub fn hold<'s>(store: &'s Store, name: &'static str, holder: Uuid, now: Timestamp, until: Timestamp) -> BoxFuture<'s, bool> {
    Box::pin(async move {
        store
            .write(NOBODY, move |tx| {
                Box::pin(async move {
                    let name = name.to_owned();
                    Ok(BEGIN.run(tx, params![name, holder, until]).await? > 0 || HOLD.run(tx, params![name, holder, until, now]).await? > 0)
                })
            })
            .await
    })
}

/// It is done, and anybody's again.
pub fn done<'s>(store: &'s Store, name: &'static str, holder: Uuid, at: Timestamp) -> BoxFuture<'s, ()> {
    Box::pin(async move {
        store.write(NOBODY, move |tx| Box::pin(async move { DONE.run(tx, params![name.to_owned(), holder, at]).await.map(drop) })).await
    })
}

/// When each was last done.
pub fn all(store: &Store) -> BoxFuture<'_, Vec<(String, Option<Timestamp>)>> {
    Box::pin(async move { store.rows(NOBODY, &ALL, params![]).await })
}
