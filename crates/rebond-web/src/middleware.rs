//! The middleware of every request: gives it its screen, and on the way out every problem its page, in the visitor's language. Not
//! done here: who may come in (`security`).

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_TYPE, HeaderName, RETRY_AFTER, SET_COOKIE};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use crate::reply::html;
use crate::screen::{Edition, flash_cookie};
use crate::security::{CLEAR, Ended, Life, Way};
use crate::taking::Kept;
use crate::{Door, Problem, Screen, cookie, pages};
use rebond_text::Text;

/// Asks for a page to be kept on a device, not to be looked at.
const KEEP: HeaderName = HeaderName::from_static("rebond-keep");

/// Says that whoever asks is not inside.
const DOOR: HeaderName = HeaderName::from_static("rebond-door");

/// Gives every request its screen and every problem its page.
pub(crate) async fn screen(State(door): State<Arc<Door>>, mut request: Request, next: Next) -> Response {
    let address = request.uri().path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
    let mut screen = Screen::of(request.headers(), address, door.port(), door.lang());
    screen.away = Way::of(request.extensions()) == Way::Network;
    screen.shared = door.life() == Life::Shared && !screen.away;
    if let Some(hosted) = door.hosted() {
        screen.edition = Edition::Hosted { one_language: hosted.only.is_some() };
        screen.text = hosted.only.map_or(screen.text, Text::new);
    }
    // A page fetched to be kept says nothing of what was just done: that is for whoever did it.
    if request.headers().contains_key(KEEP) {
        screen.flash = None;
    }
    request.extensions_mut().insert(screen.clone());
    let mut response = next.run(request).await;
    if let Some(problem) = problem_of(&response) {
        let (kept, ended) = (response.extensions().get::<Kept>(), response.extensions().get::<Ended>().is_some());
        let shown = match door.hosted() {
            Some(hosted) if problem == Problem::Locked => {
                let typed = kept.map(|kept| pages::problem::words_typed(screen.text, kept)).unwrap_or_default();
                pages::sign_in::locked(&screen, hosted.office.is_away(), ended, kept, &typed)
            }
            _ => pages::problem::render(&screen, problem, kept),
        };
        let page = (problem.status(), html(shown)).into_response();
        let headers = std::mem::replace(&mut response, page);
        // What else the response said, such as the methods a page does take, is kept.
        for (name, value) in headers.headers().iter().filter(|(name, _)| *name == axum::http::header::ALLOW) {
            response.headers_mut().append(name, value.clone());
        }
        // Said to scripts, which read no page: whether it is worth trying again, and whether one has to come in first.
        if problem == Problem::Locked {
            response.headers_mut().insert(DOOR, HeaderValue::from_static(if ended { "ended" } else { "locked" }));
            if ended {
                let (name, value) = CLEAR;
                response.headers_mut().insert(name, value);
            }
        } else if problem.is_passing() {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("5"));
        }
    }
    screen.say(&mut response, None);
    let shown = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if screen.flash.is_some() && shown {
        response.headers_mut().append(SET_COOKIE, cookie::write(&flash_cookie(screen.port), "", 0));
    }
    response
}

fn problem_of(response: &Response) -> Option<Problem> {
    let named = response.extensions().get::<Problem>().copied();
    let bare = || {
        let status = response.status();
        let html = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        ((status.is_client_error() || status.is_server_error()) && !html).then(|| Problem::of_status(status))
    };
    named.or_else(bare)
}
