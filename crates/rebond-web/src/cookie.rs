//! Cookies: reading one from a request, writing one for a response. Their names carry the port, for two programs of one machine
//! share the cookies of its address.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

/// The value of a cookie.
pub(crate) fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(';')).find_map(|pair| {
        let (found, value) = pair.split_once('=')?;
        (found.trim() == name).then(|| value.trim())
    })
}

/// A cookie kept for so many seconds (0 removes it), out of reach of scripts and of requests that other sites begin.
pub(crate) fn write(name: &str, value: &str, seconds: u32) -> HeaderValue {
    of_session(name, value, Some(seconds))
}

/// The same, or one that ends with the browser. What is named as one of this name alone must be asked for as secure.
pub(crate) fn of_session(name: &str, value: &str, seconds: Option<u32>) -> HeaderValue {
    let age = seconds.map_or_else(String::new, |seconds| format!(" Max-Age={seconds};"));
    let secure = if name.starts_with("__Host-") { " Secure;" } else { "" };
    let line = format!("{name}={value}; Path=/;{age}{secure} HttpOnly; SameSite=Strict");
    // Names and values here are letters, digits and hyphens of our own making; anything else is left out rather than sent wrong.
    HeaderValue::from_str(&line).unwrap_or_else(|_| HeaderValue::from_static(""))
}

pub(crate) const YEAR: u32 = 365 * 24 * 60 * 60;
