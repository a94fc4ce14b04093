//! Every address of the program, one line each, and the walls that a request goes through before it gets there.

use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};

use crate::{Door, Problem, Site, assets, pages, screen, security};

/// The whole site.
pub fn router(site: Site) -> Router {
    walled(table(), Arc::clone(&site.door)).with_state(site)
}

#[rustfmt::skip]
fn table() -> Router<Site> {
    Router::new()
        .route("/",         get(pages::welcome::show))
        .route("/language", post(pages::language::choose))
}

/// Puts the walls around a table of routes; the last named is the first that a request meets. Public so that a page of samples
/// can stand behind the same walls.
pub fn walled<S: Clone + Send + Sync + 'static>(table: Router<S>, door: Arc<Door>) -> Router<S> {
    let open =
        Router::new().route("/enter", get(security::enter).with_state(Arc::clone(&door))).route("/assets/{name}", get(assets::serve));
    table
        .fallback(async || Problem::NotFound)
        .method_not_allowed_fallback(async || Problem::WrongMethod)
        .layer(from_fn_with_state(Arc::clone(&door), security::same_origin))
        .layer(from_fn_with_state(Arc::clone(&door), security::session))
        .merge(open)
        .layer(from_fn_with_state(Arc::clone(&door), security::known_host))
        .layer(from_fn_with_state(door, screen::dress))
        .layer(from_fn(security::headers))
}
