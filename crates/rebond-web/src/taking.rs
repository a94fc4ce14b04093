//! How a form is taken: its body read once; done once, however often it is sent; done again, on what is there now, when something else
//! was saved meanwhile; what was typed kept beside every problem. A handler that panics is a problem like another. What enters: a
//! request inside the walls. What leaves: its answer. Not done here: what a form means (`form`), the terms of saving (`app::desk`).

mod answers;
mod device;
mod ticket;

pub(crate) use answers::Taking;
pub(crate) use ticket::stamped;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use rebond_app::{Done, Ticket};
use tracing::Instrument as _;

use rebond_domain::{AccountId, Action, ActionId};

use crate::form::body::{self, Read};
use crate::{Flash, Problem, Screen, Site};

/// So often a form is done again before its sender is told: each time somebody else's was saved, so that all get their turn.
const TRIES: usize = 40;

/// What was typed into a form that met a problem, and where it goes.
#[derive(Debug, Clone)]
pub(crate) struct Kept {
    pub(crate) address: String,
    pub(crate) read: Read,
}

/// Takes a request. It is carried out to its end when whoever asked goes away, as a browser does at the second of two clicks.
pub(crate) async fn take(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    if let Some(screen) = request.extensions_mut().get_mut::<Screen>() {
        screen.ticket = Some(site.app.new_ticket());
    }
    if request.method() == Method::POST { caught(post(site, request, next)).await } else { caught(async { next.run(request).await }).await }
}

/// The answer; a panic, which the binary logs, becomes a problem.
async fn caught(work: impl Future<Output = Response> + Send + 'static) -> Response {
    tokio::spawn(work.in_current_span()).await.unwrap_or_else(|_| Problem::Internal.into_response())
}

async fn post(site: Site, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let read = body::sent(&parts, body).await;
    let address = parts.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
    parts.extensions.insert(read.clone());
    let from_device = ticket::of_device(&parts.headers);
    let Some(ticket) = from_device.or_else(|| ticket::of(&address, &read)) else { return answered(&parts, &next, address, read).await };
    let response = once(&site, parts, &next, address, read, ticket).await;
    if from_device.is_some() { device::answer(response) } else { response }
}

/// The answer of a form that says which sending it is.
async fn once(site: &Site, mut parts: Parts, next: &Next, address: String, read: Read, ticket: Ticket) -> Response {
    let account = match site.account(&parts.extensions) {
        Ok(account) => account,
        Err(problem) => return problem.into_response(),
    };
    // Of two sendings of one form the second waits for the first, and says what the first said.
    let turn = site.taking.turn(account, ticket);
    let mut turn = turn.lock().await;
    if let Some(answer) = turn.answer() {
        return answer;
    }
    // What cannot be looked up now is met again, and told, by the page itself.
    if let Ok(Some(done)) = site.app.done_by(account, ticket).await {
        return already(&parts, &done);
    }
    parts.extensions.insert(ticket);
    let mut response = answered(&parts, next, address, read).await;
    if response.extensions().get::<Problem>() == Some(&Problem::AlreadyDone)
        && let Ok(Some(done)) = site.app.done_by(account, ticket).await
    {
        return already(&parts, &done);
    }
    if response.status() == StatusCode::SEE_OTHER {
        if let Some(screen) = parts.extensions.get::<Screen>() {
            screen.say(&mut response, undoes(site, account, ticket).await);
        }
        turn.keep(&response);
    }
    response
}

/// What a form did, if it can be taken back: every confirmation offers it.
async fn undoes(site: &Site, account: AccountId, ticket: Ticket) -> Option<ActionId> {
    let done = site.app.done_by(account, ticket).await.ok()??;
    let action: Action = done.name.parse().ok()?;
    (!action.is_final()).then_some(done.action)
}

/// The answer of the page, tried again for as long as others are quicker.
async fn answered(parts: &Parts, next: &Next, address: String, read: Read) -> Response {
    let has_files = read.as_ref().as_ref().is_ok_and(|sent| sent.has_files);
    let mut tries = 0;
    let mut response = loop {
        tries += 1;
        let (request, next) = (Request::from_parts(parts.clone(), Body::empty()), next.clone());
        let response = caught(async { next.run(request).await }).await;
        let moved = response.extensions().get::<Problem>() == Some(&Problem::Moved);
        if !moved || has_files || tries >= TRIES {
            break response;
        }
    };
    if response.extensions().get::<Problem>().is_some() {
        response.extensions_mut().insert(Kept { address, read });
    }
    response
}

/// Leads to what the same form did before, and says so.
fn already(parts: &Parts, done: &Done) -> Response {
    let Some(screen) = parts.extensions.get::<Screen>() else { return Problem::AlreadyDone.into_response() };
    screen.go_saying(ticket::leads_to(parts, done), Flash::Already).unwrap_or_else(axum::response::IntoResponse::into_response)
}
