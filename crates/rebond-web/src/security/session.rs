//! The wall against other users and pages of the machine: the secret of the session, first in the address that the program
//! prints, then in a cookie.

use std::sync::Arc;

use axum::extract::{Query, Request, State};
use axum::http::StatusCode;
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use crate::{Door, Problem, cookie};

/// Lets in whoever holds the cookie.
pub(crate) async fn session(State(door): State<Arc<Door>>, request: Request, next: Next) -> Response {
    let held = cookie::read(request.headers(), &door.cookie_name());
    if held.is_some_and(|tried| door.key().opens(tried)) { next.run(request).await } else { Problem::Locked.into_response() }
}

#[derive(serde::Deserialize)]
pub(crate) struct Tried {
    #[serde(default)]
    key: String,
}

/// Turns the key of the address into the cookie, and the address into one without the key.
pub(crate) async fn enter(State(door): State<Arc<Door>>, Query(tried): Query<Tried>) -> Response {
    if !door.key().opens(&tried.key) {
        return Problem::Locked.into_response();
    }
    let cookie = cookie::write(&door.cookie_name(), door.key().as_str(), cookie::YEAR);
    (StatusCode::SEE_OTHER, [(LOCATION, axum::http::HeaderValue::from_static("/")), (SET_COOKIE, cookie)]).into_response()
}
