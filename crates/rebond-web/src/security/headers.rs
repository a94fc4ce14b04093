//! Headers of every response: what a page may load and run, who may frame or read it, what is kept.
//!
//! The referrer policy is `same-origin`, not `no-referrer`: nothing leaves for another site either way, but under `no-referrer`
//! a browser sends `Origin: null` with our own forms, and those without Sec-Fetch-Site could not be told from foreign ones.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, Entry, HeaderName, REFERRER_POLICY, SET_COOKIE, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::middleware::Next;
use axum::response::Response;

use crate::Door;

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; worker-src 'self'; img-src 'self' data:; font-src 'self'; media-src blob:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

const ALWAYS: [(HeaderName, &str); 7] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (REFERRER_POLICY, "same-origin"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
    ),
];

pub(crate) async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        // A page may be stricter.
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    // Assets say themselves how long they keep; everything else is about people, and stays out of every cache.
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// At an address behind TLS: browsers come by TLS alone for a year to come, and no cookie goes another way.
pub(crate) async fn strict_transport(State(door): State<Arc<Door>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if door.hosted().is_some_and(|hosted| hosted.place.is_closed()) {
        let headers = response.headers_mut();
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
        if let Entry::Occupied(mut set) = headers.entry(SET_COOKIE) {
            for cookie in set.iter_mut() {
                let line = cookie.to_str().unwrap_or_default();
                if !line.contains("; Secure") {
                    *cookie = HeaderValue::from_str(&format!("{line}; Secure")).unwrap_or_else(|_| HeaderValue::from_static(""));
                }
            }
        }
    }
    response
}
