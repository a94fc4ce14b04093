//! The files that pages refer to: style, icon, font. They are part of the program and named after their content, so that a
//! browser keeps them for ever and never asks again. Not done here: files of users.

use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};

use crate::Problem;

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
