//! The door of an edition at an address: what is lent to it, and whether whoever asks is inside. The cookie says whose session it is and which,
//! and proves it by a secret whose print alone is kept. What leaves: who is inside. Not done here: codes (`codes`), pages, the words of mails.

mod address;
mod buckets;
mod codes;
mod device_name;
mod proxies;

pub use address::PublicAddress;
pub(crate) use codes::{Entry, code, typed};
pub(crate) use device_name::device_name;
pub use proxies::{Net, Peer};

use std::sync::Arc;

use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use base16ct::lower::{decode_vec, encode_string as hex};
use rebond_app::App;
use rebond_app::hosted::{EndDevices, FindDevice, ForgetDevices, HasLeft, Office, Session, ShareDevice, SignUp, UseDevice};
use rebond_domain::{AccountId, Timestamp};
use rebond_text::Lang;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::session::{Inside, Who, locked, names, set};
use super::sessions::Life;
use crate::{Door, Problem, Screen, cookie};
use buckets::Buckets;

/// Seconds of a day.
const DAY: i64 = 24 * 60 * 60;
/// However often it is used, a device signs in again after so long.
const LONGEST: i64 = 365 * DAY;
/// Not used for so long, it does as well.
const IDLE: i64 = 90 * DAY;
/// On a device of others too: so long at most, and so long after it was last used.
const SHARED: i64 = 12 * 60 * 60;
const SHARED_IDLE: i64 = 2 * 60 * 60;
/// That it is used is kept once in so long there.
const SHARED_STEP: i64 = 5 * 60;

/// Where chance comes from.
pub(crate) type Chance = Box<dyn Fn() -> [u8; 32] + Send + Sync>;

/// What an edition at an address is made of.
pub struct Hosted {
    pub(crate) app: Arc<App>,
    pub(crate) place: PublicAddress,
    pub(crate) sign_up: Arc<SignUp>,
    pub(crate) office: Arc<Office>,
    /// The language of every page, where there is one alone.
    pub(crate) only: Option<Lang>,
    proxies: Vec<Net>,
    fresh: Chance,
    asks: Buckets,
    tries: Buckets,
}

impl Hosted {
    /// At this address, for whoever may sign up, with its post and its source of chance.
    pub fn new(app: Arc<App>, place: PublicAddress, sign_up: SignUp, office: Arc<Office>, fresh: Chance) -> Self {
        Self {
            app,
            place,
            sign_up: Arc::new(sign_up),
            office,
            only: None,
            proxies: Vec::new(),
            fresh,
            // A room of twenty people at a workshop comes by one address of the network.
            asks: Buckets::new(60, 10 * 60),
            tries: Buckets::new(120, 10 * 60),
        }
    }

    /// Behind these proxies, whose word on where a request comes from is taken.
    #[must_use]
    pub fn behind(mut self, proxies: Vec<Net>) -> Self {
        self.proxies = proxies;
        self
    }

    /// In this language alone.
    #[must_use]
    pub const fn speaking_only(mut self, only: Option<Lang>) -> Self {
        self.only = only;
        self
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.app.now()
    }

    /// A secret that nobody can guess.
    pub(crate) fn secret(&self) -> [u8; 32] {
        (self.fresh)()
    }

    /// Whether a request of this origin may ask for one more code.
    pub(crate) fn may_ask(&self, request: &axum::http::Extensions, headers: &HeaderMap) -> bool {
        self.asks.take(proxies::origin(&self.proxies, request, headers), self.now())
    }

    /// Whether it may try one more.
    pub(crate) fn may_try(&self, request: &axum::http::Extensions, headers: &HeaderMap) -> bool {
        self.tries.take(proxies::origin(&self.proxies, request, headers), self.now())
    }

    /// Ends a device, or all of an account.
    pub(super) async fn end(&self, account: AccountId, which: Option<Uuid>) -> Result<(), Problem> {
        Ok(EndDevices { account, which: which.map(|one| vec![one]) }.run(&self.app).await?)
    }

    pub(super) async fn share(&self, account: AccountId, session: Uuid, shared: bool) -> Result<(), Problem> {
        Ok(ShareDevice { account, session, shared }.run(&self.app).await?)
    }

    /// Forgets the session that a browser had before it signs in anew.
    pub(crate) async fn forget_before(&self, door: &Door, headers: &HeaderMap) {
        if let Ok(Held::In { inside: Inside { who: Who::Of { account, session }, .. }, .. }) = held(door, self, headers).await
            && let Err(error) = (ForgetDevices { account, which: vec![session] }).run(&self.app).await
        {
            tracing::warn!(%error, "an earlier session could not be forgotten");
        }
    }

    /// Whether whoever asks is inside already.
    pub(crate) async fn is_inside(&self, door: &Door, headers: &HeaderMap) -> bool {
        matches!(held(door, self, headers).await, Ok(Held::In { .. }))
    }
}

/// The cookie of a session.
pub(crate) fn session_cookie(door: &Door, account: AccountId, session: Uuid, secret: &[u8; 32], life: Life) -> axum::http::HeaderValue {
    let [name, _] = names(door);
    set(&name, &format!("{}{}{}", account.0.simple(), session.simple(), hex(secret)), life)
}

/// A secret as it is kept.
pub(crate) fn print(secret: &[u8]) -> String {
    hex(&Sha256::digest(secret))
}

/// What the cookie of a request says.
enum Held {
    In {
        inside: Inside,
        /// What it is renewed with, when that is due.
        renew: Option<String>,
    },
    /// Somebody ended it, or its account.
    Ended,
    Nobody,
}

pub(super) async fn session(door: &Door, hosted: &Hosted, mut request: Request, next: Next) -> Response {
    let (inside, renew) = match held(door, hosted, request.headers()).await {
        Ok(Held::In { inside, renew }) => (inside, renew),
        Ok(Held::Ended) => return locked(door, request, true).await,
        Ok(Held::Nobody) => return locked(door, request, false).await,
        // Nobody is sent away because the database is: the device keeps what it has, and tries again.
        Err(problem) => return problem.into_response(),
    };
    let life = inside.life;
    if life == Life::Shared
        && let Some(screen) = request.extensions_mut().get_mut::<Screen>()
    {
        screen.shared = true;
    }
    let of = (inside.account(), inside.session());
    request.extensions_mut().insert(inside);
    let mut response = next.run(request).await;
    if let (Some(value), (Some(account), Some(session))) = (renew, of) {
        match (UseDevice { account, session }).run(&hosted.app).await {
            Ok(()) => {
                let [name, _] = names(door);
                // An answer that ends the session says so itself.
                if !response.headers().get_all(SET_COOKIE).iter().any(|set| set.as_bytes().starts_with(name.as_bytes())) {
                    response.headers_mut().append(SET_COOKIE, set(&name, &value, life));
                }
            }
            Err(error) => tracing::warn!(%error, "that a session is used could not be kept"),
        }
    }
    response
}

async fn held(door: &Door, hosted: &Hosted, headers: &HeaderMap) -> Result<Held, Problem> {
    let [name, _] = names(door);
    let Some(value) = cookie::read(headers, &name) else { return Ok(Held::Nobody) };
    let Some((account, session, secret)) = read(value) else { return Ok(Held::Nobody) };
    let Some((kept, device)) = (FindDevice { account, session }).run(&hosted.app).await? else {
        let left = HasLeft { account }.run(&hosted.app).await?;
        return Ok(if left { Held::Ended } else { Held::Nobody });
    };
    if kept != print(&secret) {
        return Ok(Held::Nobody);
    }
    if device.ended_at.is_some() {
        return Ok(Held::Ended);
    }
    let now = hosted.now().as_second();
    if !lives(&device, now) {
        return Ok(Held::Nobody);
    }
    let life = if device.shared { Life::Shared } else { Life::Own };
    let last = device.used_at.as_second();
    let due = if device.shared { now - last >= SHARED_STEP } else { now / DAY > last / DAY };
    let renew = due.then(|| value.to_owned());
    Ok(Held::In { inside: Inside { who: Who::Of { account, session }, life }, renew })
}

fn lives(device: &Session, now: i64) -> bool {
    let (since, last) = (now - device.began_at.as_second(), now - device.used_at.as_second());
    if device.shared { since < SHARED && last < SHARED_IDLE } else { since < LONGEST && last < IDLE }
}

/// Whose session a cookie says it is, which, and its secret.
fn read(value: &str) -> Option<(AccountId, Uuid, Vec<u8>)> {
    if value.len() != 128 || !value.is_ascii() {
        return None;
    }
    let (account, rest) = value.split_at(32);
    let (session, secret) = rest.split_at(32);
    Some((AccountId(Uuid::try_parse(account).ok()?), Uuid::try_parse(session).ok()?, decode_vec(secret).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_of_anything_is_nobodys() {
        let good = "0".repeat(128);
        assert!(read(&good).is_some());
        for wrong in ["", "0", &good[1..], &format!("{good}0"), &"z".repeat(128), &"é".repeat(64), &format!("{}g", &good[1..])] {
            assert!(read(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_session_ends_when_it_is_not_used_and_in_the_end_anyhow() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let device =
            |shared, last| Session { id: Uuid::nil(), name: String::new(), shared, began_at: at(0), used_at: at(last), ended_at: None };
        assert!(lives(&device(false, 0), IDLE - 1) && !lives(&device(false, 0), IDLE));
        assert!(lives(&device(false, LONGEST - DAY), LONGEST - 1) && !lives(&device(false, LONGEST - DAY), LONGEST));
        assert!(lives(&device(true, 0), SHARED_IDLE - 1) && !lives(&device(true, 0), SHARED_IDLE));
        assert!(lives(&device(true, SHARED - 60), SHARED - 1) && !lives(&device(true, SHARED - 60), SHARED));
    }
}
