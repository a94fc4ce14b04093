//! The files that pages refer to: style, icon, font. They are part of the program and named after their content, so that a
//! browser keeps them for ever and never asks again. Not done here: files of users.

use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};

use serde_json::json;

use crate::{Problem, Screen};

/// One file.
pub(crate) struct Asset {
    pub(crate) address: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

pub(crate) async fn serve(Path(name): Path<String>) -> Response {
    let found = ALL.iter().find(|asset| asset.address.strip_prefix("/assets/") == Some(&name));
    found.map_or_else(
        || Problem::NotFound.into_response(),
        |asset| ([(CONTENT_TYPE, asset.kind), (CACHE_CONTROL, "public, max-age=31536000, immutable")], asset.bytes).into_response(),
    )
}

/// The worker: at an address of its own, for what it may answer for lies under it; looked at anew each time, for it changes with the program.
pub(crate) async fn worker() -> Response {
    ([(CONTENT_TYPE, WORKER.kind), (CACHE_CONTROL, "no-cache")], WORKER.bytes).into_response()
}

/// What an installed program is called, and how it looks.
pub(crate) async fn manifest(screen: Screen) -> Response {
    let icon = |address: &str, sizes: &str, kind: &str| json!({ "src": address, "sizes": sizes, "type": kind, "purpose": "any" });
    let manifest = json!({
        "id": "/", "name": screen.text.product(), "short_name": screen.text.product(), "description": screen.text.tagline(),
        "lang": screen.text.lang().to_string(), "start_url": "/", "scope": "/", "display": "standalone",
        "background_color": "#f6f3ec", "theme_color": "#f6f3ec",
        "icons": [icon(ICON.address, "any", ICON.kind), icon(ICON_192.address, "192x192", ICON_192.kind), icon(ICON_512.address, "512x512", ICON_512.kind)],
    });
    ([(CONTENT_TYPE, "application/manifest+json")], manifest.to_string()).into_response()
}
