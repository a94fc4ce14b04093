//! Every address of the program, one line each, and the walls that a request goes through before it gets there.

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};

use crate::{Problem, Site, assets, pages, screen, security};

/// The whole site.
pub fn router(site: Site) -> Router {
    walled(table(), site)
}

#[rustfmt::skip]
fn table() -> Router<Site> {
    Router::new()
        .route("/",         get(pages::welcome::show))
        .route("/language", post(pages::language::choose))
}

/// Puts the walls around a table of routes; the last named is the first that a request meets.
/// Public so that a page of samples can stand behind the same walls.
pub fn walled(table: Router<Site>, site: Site) -> Router {
    table
        .fallback(async || Problem::NotFound)
        .method_not_allowed_fallback(async || Problem::WrongMethod)
        .layer(from_fn_with_state(site.clone(), security::same_origin))
        .layer(from_fn_with_state(site.clone(), security::session))
        .merge(Router::new().route("/enter", get(security::enter)).route("/assets/{name}", get(assets::serve)))
        .layer(from_fn_with_state(site.clone(), security::known_host))
        .layer(from_fn_with_state(site.clone(), screen::dress))
        .layer(from_fn(security::headers))
        .with_state(site)
}
