//! Who may open an account: addresses that the operator invited, until they did.

use rebond_domain::Timestamp;

use super::NOBODY;
use crate::{Store, tx::BoxFuture};

queries! {
    FIND: (Timestamp,) = (Text) "SELECT at FROM invitations WHERE address = $1";
    PUT: () = (Text, Time) "INSERT INTO invitations (address, at) VALUES ($1, $2) ON CONFLICT (address) DO UPDATE SET at = $2";
    TAKE: () = (Text) "DELETE FROM invitations WHERE address = $1";
    ALL: (String, Timestamp) = () "SELECT address, at FROM invitations";
}

/// Whether an address is invited.
pub fn is_invited(store: &Store, address: String) -> BoxFuture<'_, bool> {
    Box::pin(async move { Ok(!store.rows(NOBODY, &FIND, params![address]).await?.is_empty()) })
}

/// Invites an address.
pub fn invite(store: &Store, address: String, at: Timestamp) -> BoxFuture<'_, ()> {
    Box::pin(async move {
        store
            .write(NOBODY, move |tx| {
                let address = address.clone();
                Box::pin(async move { PUT.run(tx, params![address, at]).await.map(drop) })
            })
            .await
    })
}

/// An invitation is over: it was taken up, or is withdrawn; whether there was one.
pub fn over(store: &Store, address: String) -> BoxFuture<'_, bool> {
    Box::pin(async move {
        store
            .write(NOBODY, move |tx| {
                let address = address.clone();
                Box::pin(async move { Ok(TAKE.run(tx, params![address]).await? > 0) })
            })
            .await
    })
}

/// Those who were invited and have not come yet, the first first.
pub fn all(store: &Store) -> BoxFuture<'_, Vec<(String, Timestamp)>> {
    Box::pin(async move {
        let mut all = store.rows(NOBODY, &ALL, params![]).await?;
        all.sort_by(|one, other| (one.1, &one.0).cmp(&(other.1, &other.0)));
        Ok(all)
    })
}
