//! Middleware that packs what is text (gzip) for whoever says to read it: a page of 20 kB travels as 5. What enters: any response.
//! What leaves: the same, or packed. Not done here: files somebody downloads, which arrive as they are; fonts, packed already.
//!
//! A page holds a ticket beside words that the visitor typed. That the length of a packed page could tell a stranger something of it
//! (BREACH) needs requests sent with the visitor's cookie from a foreign page: the cookie is `SameSite=Strict` and never goes with them.

use std::io::Write as _;

use axum::body::{Body, HttpBody as _, to_bytes};
use axum::extract::Request;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use flate2::Compression;
use flate2::write::GzEncoder;

/// What is shorter gains nothing: it fits one packet as it is.
const LEAST: u64 = 1_000;
/// What is longer would keep other requests waiting; no page is.
const MOST: u64 = 2_000_000;

pub(crate) async fn gzip(request: Request, next: Next) -> Response {
    let wanted = reads_gzip(request.headers());
    let mut response = next.run(request).await;
    if !is_shown_text(response.headers()) {
        return response;
    }
    response.headers_mut().append(VARY, HeaderValue::from_static("accept-encoding"));
    if response.headers().contains_key(CONTENT_ENCODING) {
        return response;
    }
    let worth = response.body().size_hint().exact().is_some_and(|size| (LEAST..=MOST).contains(&size));
    if wanted && worth { packed(response).await } else { response }
}

async fn packed(response: Response) -> Response {
    let (mut head, body) = response.into_parts();
    // A body that is in memory whole and as long as it says is read without fail.
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let Some(small) = pack(&bytes, Compression::fast()) else { return Response::from_parts(head, Body::from(bytes)) };
    head.headers.remove(CONTENT_LENGTH);
    head.headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    Response::from_parts(head, Body::from(small))
}

/// Bytes, packed.
pub(crate) fn pack(bytes: &[u8], level: Compression) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), level);
    encoder.write_all(bytes).and_then(|()| encoder.finish()).ok()
}

/// Text: pages, style, scripts, pictures drawn in words.
pub(crate) fn is_text(kind: &[u8]) -> bool {
    [&b"text/"[..], b"application/json", b"image/svg+xml"].iter().any(|begin| kind.starts_with(begin))
}

/// Text that is shown, not packed yet.
fn is_shown_text(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    is_text(kind) && !headers.contains_key(CONTENT_DISPOSITION)
}

/// Whether `Accept-Encoding` names gzip, or anything, and does not refuse it (RFC 9110, 12.5.3).
pub(crate) fn reads_gzip(headers: &HeaderMap) -> bool {
    let said = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    let mut any = None;
    for word in said.flat_map(|line| line.split(',')) {
        let (name, weight) = word.split_once(';').unwrap_or((word, ""));
        let weight = weight.trim().strip_prefix("q=").unwrap_or("1");
        let taken = weight.trim().parse::<f32>().is_ok_and(|weight| weight > 0.0);
        match name.trim().to_ascii_lowercase().as_str() {
            "gzip" | "x-gzip" => return taken,
            "*" => any = Some(taken),
            _ => {}
        }
    }
    any.unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::{HeaderMap, HeaderValue, reads_gzip};
    use axum::http::header::ACCEPT_ENCODING;

    #[test]
    fn gzip_is_taken_by_whoever_says_so() {
        let reads = |said: &'static str| reads_gzip(&HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(said))]));
        for said in ["gzip", "br, gzip;q=0.8", "GZIP", "*", "deflate, *;q=0.1", "gzip ; q=1.0"] {
            assert!(reads(said), "{said}");
        }
        for said in ["", "identity", "br", "gzip;q=0", "*;q=0", "gzip;q=0, *", "gzip;q=x"] {
            assert!(!reads(said), "{said}");
        }
        assert!(!reads_gzip(&HeaderMap::new()));
    }
}
