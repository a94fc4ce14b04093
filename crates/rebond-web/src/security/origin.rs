//! The wall against changes that another site begins: a request that is not a mere reading must say that it comes from here.
//! Browsers say it by Sec-Fetch-Site, or else by Origin; one that says neither is refused.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::ORIGIN;
use axum::http::{Extensions, HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::Way;
use crate::{Door, Problem};

pub(crate) async fn same_origin(State(door): State<Arc<Door>>, request: Request, next: Next) -> Response {
    let reading = matches!(*request.method(), Method::GET | Method::HEAD);
    if reading || is_ours(request.headers(), request.extensions(), &door) {
        next.run(request).await
    } else {
        Problem::Foreign.into_response()
    }
}

pub(super) fn is_ours(headers: &HeaderMap, extensions: &Extensions, door: &Door) -> bool {
    let said = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or(""));
    if let Some(site) = said("sec-fetch-site") {
        return site == "same-origin";
    }
    said(ORIGIN.as_str()).is_some_and(|origin| door.is_origin(origin, Way::of(extensions)))
}
