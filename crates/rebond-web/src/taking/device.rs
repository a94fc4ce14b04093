//! What a device is answered that keeps its changes until they are taken: where a change shows, rather than a way there, which a script
//! could not read. What enters: the answer a browser would get. Not done here: problems and mistakes, which it reads off their pages.

use axum::http::header::{CONTENT_LOCATION, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};

/// The same answer, for a script: a change that was taken says so, and where it shows.
pub(super) fn answer(mut response: Response) -> Response {
    if response.status() != StatusCode::SEE_OTHER {
        return response;
    }
    let to = response.headers_mut().remove(LOCATION).unwrap_or(HeaderValue::from_static("/"));
    let mut taken = (StatusCode::OK, [(CONTENT_LOCATION, to)]).into_response();
    *taken.extensions_mut() = std::mem::take(response.extensions_mut());
    for (name, value) in response.headers() {
        taken.headers_mut().append(name, value.clone());
    }
    taken
}
