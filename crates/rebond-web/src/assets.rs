//! The files that pages refer to: style, icon, font. They are part of the program and named after their content, so that a
//! browser keeps them for ever and never asks again. Text among them is packed once, when it is first asked for, as small as it gets. Not
//! done here: files of users.

use std::sync::OnceLock;

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use flate2::Compression;

use serde_json::json;

use crate::{Problem, Screen, compression};

/// One file.
pub(crate) struct Asset {
    pub(crate) address: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Each asset packed, in their order; nothing for what is packed already, as fonts are.
static PACKED: [OnceLock<Option<Vec<u8>>>; ALL.len()] = [const { OnceLock::new() }; ALL.len()];

pub(crate) async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(at) = ALL.iter().position(|asset| asset.address.strip_prefix("/assets/") == Some(&name)) else {
        return Problem::NotFound.into_response();
    };
    let asset = &ALL[at];
    let kept = (CACHE_CONTROL, "public, max-age=31536000, immutable");
    let packed = PACKED[at].get_or_init(|| if asset.is_text() { compression::pack(asset.bytes, Compression::best()) } else { None });
    match packed {
        Some(packed) if compression::reads_gzip(&headers) => {
            ([(CONTENT_TYPE, asset.kind), kept, (CONTENT_ENCODING, "gzip")], packed.as_slice()).into_response()
        }
        _ => ([(CONTENT_TYPE, asset.kind), kept], asset.bytes).into_response(),
    }
}

impl Asset {
    fn is_text(&self) -> bool {
        compression::is_text(self.kind.as_bytes())
    }
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
