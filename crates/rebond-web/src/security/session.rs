//! The wall against other users, programs and pages of the machine: a session, known by a cookie. A token opens one; the cookie asks to
//! go to this name alone, over nothing that can be listened to (`__Host-`, Secure), and where a browser will not have that on an address
//! without TLS, as an ordinary one.

use std::sync::Arc;

use axum::extract::{Query, Request, State};
use axum::http::header::{HeaderName, REFERRER_POLICY, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::Way;
use super::door::AtHome;
use super::entry::Shut;
use super::hosted;
use super::inside::{Inside, Who};
use super::origin::is_ours;
use super::sessions::{Feed, Life, OWN};
use crate::form::body;
use crate::taking::Kept;
use crate::{Door, Problem, Screen, cookie, pages, reply};

/// What leaves nothing of this site in a browser but its cookies, which are ended apart.
pub(crate) const CLEAR: (HeaderName, HeaderValue) = (HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"storage\""));

/// Marks the answer to a browser whose session somebody ended.
#[derive(Clone)]
pub(crate) struct Ended;

/// Lets in whoever holds the cookie of a session.
pub(crate) async fn session(State(door): State<Arc<Door>>, request: Request, next: Next) -> Response {
    match (door.hosted(), door.at_home()) {
        (Some(hosted), _) => hosted::session(&door, hosted, request, next).await,
        (None, Some(home)) => session_at_home(&door, home, request, next).await,
        (None, None) => Problem::Internal.into_response(),
    }
}

async fn session_at_home(door: &Door, home: &AtHome, mut request: Request, next: Next) -> Response {
    let way = Way::of(request.extensions());
    let Some((id, found, name)) = held(request.headers(), way, door, home) else {
        let ended = names(door).iter().any(|name| cookie::read(request.headers(), name).is_some_and(|id| home.sessions().was_ended(id)));
        return locked(door, request, ended).await;
    };
    request.extensions_mut().insert(Inside { who: Who::AtHome(id.clone()), life: home.sessions().life() });
    let mut response = next.run(request).await;
    if found.renewed {
        home.keep();
        response.headers_mut().append(SET_COOKIE, set(&name, &id, found.life));
    }
    response
}

type Held = (String, super::sessions::Found, String);

/// The session that a cookie names, and that cookie.
pub(super) fn held(headers: &HeaderMap, way: Way, door: &Door, home: &AtHome) -> Option<Held> {
    names(door).into_iter().find_map(|name| {
        let id = cookie::read(headers, &name)?;
        let found = home.sessions().find(id, way, home.keeper.now())?;
        Some((id.to_owned(), found, name))
    })
}

/// Names of the cookie: the port tells two programs of one machine apart.
pub(super) fn names(door: &Door) -> [String; 2] {
    let plain = format!("rebond-session-{}", door.port());
    [format!("__Host-{plain}"), plain]
}

pub(super) fn set(name: &str, id: &str, life: Life) -> HeaderValue {
    let seconds = (life == Life::Own).then(|| u32::try_from(OWN).unwrap_or(u32::MAX));
    cookie::of_session(name, id, seconds)
}

/// Says how to come in. What was typed is not lost on the way: it can be sent again from inside. A session that somebody ended is told apart.
pub(super) async fn locked(door: &Door, request: Request, ended: bool) -> Response {
    let mut response = Problem::Locked.into_response();
    if ended {
        response.extensions_mut().insert(Ended);
    }
    if request.method() == Method::POST && is_ours(request.headers(), request.extensions(), door) {
        let (parts, body) = request.into_parts();
        let address = parts.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
        let read = body::sent(&parts, body).await;
        response.extensions_mut().insert(Kept { address, read });
    }
    response
}

#[derive(serde::Deserialize)]
pub(crate) struct Tried {
    #[serde(default)]
    token: String,
}

/// Turns a token into a session. The page it answers with leads on by itself: a browser that came from a file or a link elsewhere sends
/// no cookie to where a mere redirection leads.
pub(crate) async fn enter(State(door): State<Arc<Door>>, Query(tried): Query<Tried>, screen: Screen, request: Request) -> Response {
    let Some(home) = door.at_home() else { return Problem::NotFound.into_response() };
    let early = ["sec-purpose", "purpose", "x-moz"].iter().any(|name| request.headers().contains_key(*name));
    // A browser that only looks ahead must not use the token up.
    if early || request.method() != Method::GET || Way::of(request.extensions()) == Way::Network {
        return Problem::Locked.into_response();
    }
    let now = home.keeper.now();
    match home.entries.redeem(&tried.token, now) {
        Ok(()) => {}
        // The same link again, by somebody inside.
        Err(_) if held(request.headers(), Way::Home, &door, home).is_some() => return leads(&screen, "/"),
        Err(Shut::TooMany) => return Problem::TooMany.into_response(),
        Err(Shut::Wrong) => return Problem::Locked.into_response(),
    }
    let id = home.sessions().begin(None, home.keeper.fresh(), now);
    home.keep();
    let word = home.entries.await_cookie(home.keeper.fresh(), &id, now);
    let [strict, plain] = names(&door);
    let mut response = leads(&screen, &format!("/enter/kept?again={word}"));
    response.headers_mut().append(SET_COOKIE, set(&strict, &id, door.life()));
    response.headers_mut().append(SET_COOKIE, cookie::write(&plain, "", 0));
    response
}

fn leads(screen: &Screen, to: &str) -> Response {
    let mut response = reply::html(pages::enter::coming_in(screen, to));
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

#[derive(serde::Deserialize)]
pub(crate) struct Awaited {
    #[serde(default)]
    again: String,
}

/// Looks whether the browser kept the cookie; gives an ordinary one when it did not.
pub(crate) async fn kept(State(door): State<Arc<Door>>, Query(awaited): Query<Awaited>, screen: Screen, headers: HeaderMap) -> Response {
    let Some(home) = door.at_home() else { return Problem::NotFound.into_response() };
    let id = home.entries.awaited(&awaited.again, home.keeper.now());
    if held(&headers, Way::Home, &door, home).is_some() {
        return screen.go("/").unwrap_or_else(axum::response::IntoResponse::into_response);
    }
    let Some(id) = id else { return Problem::Locked.into_response() };
    let [_, plain] = names(&door);
    let mut response = leads(&screen, "/");
    response.headers_mut().append(SET_COOKIE, set(&plain, &id, door.life()));
    response
}

/// Whether the program answers at the name asked: what the file that opens the browser looks at before it goes there.
pub(crate) async fn there() -> Response {
    let mut response = axum::http::StatusCode::NO_CONTENT.into_response();
    response.headers_mut().insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    response
}

impl Door {
    /// Ends the session of this request; answers the cookies that go.
    pub(crate) async fn lock(&self, inside: &Inside) -> Result<[HeaderValue; 2], Problem> {
        match (&inside.who, self.at_home(), self.hosted()) {
            (Who::AtHome(id), Some(home), _) => home.end(id).map_err(unkept)?,
            (Who::Of { account, session }, _, Some(hosted)) => hosted.end(*account, Some(*session)).await?,
            _ => return Err(Problem::Internal),
        }
        Ok(self.gone())
    }

    /// Ends every session: at an address those of this account.
    pub(crate) async fn lock_everywhere(&self, inside: &Inside) -> Result<[HeaderValue; 2], Problem> {
        match (&inside.who, self.at_home(), self.hosted()) {
            (Who::AtHome(_), Some(home), _) => home.end_all().map_err(unkept)?,
            (Who::Of { account, .. }, _, Some(hosted)) => hosted.end(*account, None).await?,
            _ => return Err(Problem::Internal),
        }
        Ok(self.gone())
    }

    /// The address at which a calendar reads; at home alone.
    pub(crate) fn feed(&self) -> Option<Feed> {
        self.at_home()?.sessions().feed()
    }

    /// A new address for the calendar, or none.
    pub(crate) fn change_feed(&self, open: bool) -> Result<(), Problem> {
        let home = self.at_home().ok_or(Problem::NotFound)?;
        if open { home.open_feed() } else { home.close_feed() }.map_err(unkept)
    }

    /// Whether this is its secret.
    pub(crate) fn reads_feed(&self, secret: &str) -> bool {
        self.at_home().is_some_and(|home| home.reads_feed(secret))
    }

    /// The cookies that go when nobody is inside any more.
    pub(crate) fn gone(&self) -> [HeaderValue; 2] {
        names(self).map(|name| cookie::write(&name, "", 0))
    }

    /// Ends every session of this machine but that of this request.
    pub(crate) fn lock_others(&self, inside: &Inside) {
        if let (Who::AtHome(id), Some(home)) = (&inside.who, self.at_home()) {
            home.end_others(id);
        }
    }

    /// From now on this session lasts like this, and at home those to come as well; answers its cookie.
    pub(crate) async fn last(&self, inside: &Inside, headers: &HeaderMap, life: Life) -> Result<HeaderValue, Problem> {
        let [strict, plain] = names(self);
        let name = if cookie::read(headers, &strict).is_some() { strict } else { plain };
        match (&inside.who, self.at_home(), self.hosted()) {
            (Who::AtHome(id), Some(home), _) => {
                home.live(id, life).map_err(unkept)?;
                Ok(set(&name, id, life))
            }
            (Who::Of { account, session }, _, Some(hosted)) => {
                hosted.share(*account, *session, life == Life::Shared).await?;
                let held = cookie::read(headers, &name).ok_or(Problem::Internal)?;
                Ok(set(&name, held, life))
            }
            _ => Err(Problem::Internal),
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the shape `map_err` asks for")]
fn unkept(error: std::io::Error) -> Problem {
    tracing::error!(kind = %error.kind(), "the sessions could not be kept");
    Problem::Store(rebond_app::Trouble::ReadOnly)
}
