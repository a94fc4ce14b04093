//! Codes to come in by: one an address at most, typed in the browser that asked for it, five tries, ten minutes. What enters: prints. Not done
//! here: making a code, sending it.

use jiff::SignedDuration;
use rebond_domain::Timestamp;

use super::NOBODY;
use crate::{Store, tx::BoxFuture};

/// So long a code opens.
pub const LIFE: SignedDuration = SignedDuration::from_mins(10);
/// So often it can be tried.
const TRIES: u8 = 5;
/// So many codes an address is sent in an hour.
const AN_HOUR: u8 = 6;
const HOUR: SignedDuration = SignedDuration::from_hours(1);
/// Whoever asks again sooner has clicked twice.
const AT_ONCE: SignedDuration = SignedDuration::from_secs(5);

queries! {
    OF_ADDRESS: (String, Timestamp, u8, u8, Timestamp) = (Text) "SELECT asker, made_at, tries, asked, asked_since FROM codes WHERE address = $1";
    OF_ASKER: (String, String, Timestamp, u8) = (Text) "SELECT address, print, made_at, tries FROM codes WHERE asker = $1";
    /// Of an asker who asks for another address the first is let go, but not how often it was asked for.
    LET_GO: () = (Text) "UPDATE codes SET asker = '', print = '' WHERE asker = $1";
    PUT: () = (Text, Text, Text, Time, Int, Time)
        "INSERT INTO codes (address, asker, print, made_at, tries, asked, asked_since) VALUES ($1, $2, $3, $4, 0, $5, $6) \
         ON CONFLICT (address) DO UPDATE SET asker = $2, print = $3, made_at = $4, tries = 0, asked = $5, asked_since = $6";
    TRIED: () = (Text, Text) "UPDATE codes SET tries = tries + 1 WHERE address = $1 AND asker = $2";
    USED: () = (Text, Text) "DELETE FROM codes WHERE address = $1 AND asker = $2";
    STANDS: (u8,) = (Text, Text) "SELECT tries FROM codes WHERE address = $1 AND print = $2";
    SWEEP: () = (Time) "DELETE FROM codes WHERE made_at < $1";
}

/// A code as it is kept.
#[derive(Debug, Clone)]
pub struct Fresh {
    /// The address it is for.
    pub address: String,
    /// The print of the browser that asks.
    pub asker: String,
    /// The print of the code.
    pub print: String,
}

/// What became of asking for a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It is the code of this address from now on; the one before opens nothing any more.
    Made,
    /// The same browser asked a moment ago: that code stands.
    JustNow,
    /// Too many were asked for in an hour.
    TooMany,
}

/// What became of a code that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tried {
    /// It was the right one, and is used up; the address it was for.
    Right(String),
    /// It was not; so many tries are left.
    Wrong(u8),
    /// This browser has no code to type: too old, tried too often, used, or replaced.
    Gone,
}

/// Makes this the code of its address.
pub fn replace(store: &Store, fresh: Fresh, at: Timestamp) -> BoxFuture<'_, Asked> {
    Box::pin(async move {
        store
            .write(NOBODY, move |tx| {
                let Fresh { address, asker, print } = fresh.clone();
                Box::pin(async move {
                    let before = OF_ADDRESS.first(tx, params![address]).await?;
                    let mut counted = (0, at);
                    if let Some((who, made_at, tries, asked, since)) = before {
                        if who == asker && at.duration_since(made_at) < AT_ONCE && tries < TRIES {
                            return Ok(Asked::JustNow);
                        }
                        if at.duration_since(since) < HOUR {
                            counted = (asked, since);
                        }
                    }
                    if counted.0 >= AN_HOUR {
                        return Ok(Asked::TooMany);
                    }
                    LET_GO.run(tx, params![asker]).await?;
                    PUT.run(tx, params![address, asker, print, at, counted.0 + 1, counted.1]).await?;
                    Ok(Asked::Made)
                })
            })
            .await
    })
}

/// Types a code. A wrong one is counted whatever else happens.
pub fn tried(store: &Store, asker: String, print: String, at: Timestamp) -> BoxFuture<'_, Tried> {
    Box::pin(async move {
        store
            .write(NOBODY, move |tx| {
                let (asker, print) = (asker.clone(), print.clone());
                Box::pin(async move {
                    let Some((address, right, made_at, tries)) = OF_ASKER.first(tx, params![asker]).await? else { return Ok(Tried::Gone) };
                    if tries >= TRIES || !stands(made_at, at) {
                        return Ok(Tried::Gone);
                    }
                    if right != print {
                        TRIED.run(tx, params![address, asker]).await?;
                        return Ok(if tries + 1 < TRIES { Tried::Wrong(TRIES - tries - 1) } else { Tried::Gone });
                    }
                    USED.run(tx, params![address, asker]).await?;
                    Ok(Tried::Right(address))
                })
            })
            .await
    })
}

/// The address whose code this browser is asked for, if there is one to type.
pub fn awaited(store: &Store, asker: String, at: Timestamp) -> BoxFuture<'_, Option<String>> {
    Box::pin(async move {
        let found = store.rows(NOBODY, &OF_ASKER, params![asker]).await?.into_iter().next();
        Ok(found.filter(|(_, _, made_at, tries)| *tries < TRIES && stands(*made_at, at)).map(|(address, ..)| address))
    })
}

/// Whether this still is the code of its address, to be sent.
pub fn is_wanted(store: &Store, address: String, print: String) -> BoxFuture<'_, bool> {
    Box::pin(async move { Ok(!store.rows(NOBODY, &STANDS, params![address, print]).await?.is_empty()) })
}

/// Lets go what nobody can type any more, and how often it was asked for.
pub fn sweep(store: &Store, at: Timestamp) -> BoxFuture<'_, u64> {
    Box::pin(async move {
        let before = at - HOUR;
        store.write(NOBODY, move |tx| Box::pin(async move { SWEEP.run(tx, params![before]).await })).await
    })
}

/// A clock that went back opens nothing for longer.
fn stands(made_at: Timestamp, at: Timestamp) -> bool {
    let age = at.duration_since(made_at);
    age >= -LIFE && age < LIFE
}
