//! Whether whoever asks is inside. The cookie says whose session it is and which, and proves it by a secret whose print alone is kept. What
//! leaves: who is inside. Not done here: coming in (`codes`).

use axum::extract::Request;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use base16ct::lower::{decode_vec, encode_string as hex};
use rebond_app::hosted::{FindDevice, ForgetDevices, HasLeft, Session, UseDevice};
use rebond_domain::AccountId;
use uuid::Uuid;

use super::codes::print;
use super::lent::Hosted;
use crate::security::inside::{Inside, Who};
use crate::security::session::{locked, names, set};
use crate::security::sessions::Life;
use crate::{Door, Problem, Screen, cookie};

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

/// The cookie of a session.
pub(crate) fn session_cookie(door: &Door, account: AccountId, session: Uuid, secret: &[u8; 32], life: Life) -> HeaderValue {
    let [name, _] = names(door);
    set(&name, &format!("{}{}{}", account.0.simple(), session.simple(), hex(secret)), life)
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

pub(in crate::security) async fn session(door: &Door, hosted: &Hosted, mut request: Request, next: Next) -> Response {
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

/// Forgets the session that a browser had before it signs in anew.
pub(crate) async fn forget_before(door: &Door, hosted: &Hosted, headers: &HeaderMap) {
    if let Ok(Held::In { inside: Inside { who: Who::Of { account, session }, .. }, .. }) = held(door, hosted, headers).await
        && let Err(error) = (ForgetDevices { account, which: vec![session] }).run(&hosted.app).await
    {
        tracing::warn!(%error, "an earlier session could not be forgotten");
    }
}

/// Whether whoever asks is inside already.
pub(crate) async fn is_inside(door: &Door, hosted: &Hosted, headers: &HeaderMap) -> bool {
    matches!(held(door, hosted, headers).await, Ok(Held::In { .. }))
}

#[cfg(test)]
mod tests {
    use rebond_domain::Timestamp;

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
