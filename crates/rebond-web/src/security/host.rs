//! The wall against DNS rebinding: a page elsewhere can make its own name point to this machine, but not make the browser send
//! another name than its own. What comes from the network calls it by the one address that is shared, and by no other.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::HOST;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::Way;
use crate::{Door, Problem};

pub(crate) async fn known_host(State(door): State<Arc<Door>>, request: Request, next: Next) -> Response {
    let way = Way::of(request.extensions());
    let mut named = request.headers().get_all(HOST).iter();
    let called = match (named.next(), named.next()) {
        (Some(host), None) => host.to_str().is_ok_and(|host| door.is_called(host, way)),
        _ => false,
    };
    if called { next.run(request).await } else { Problem::WrongHost.into_response() }
}
