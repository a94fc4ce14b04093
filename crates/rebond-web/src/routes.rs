//! Every address of the program, one line each, and the layers of middleware that a request goes through before it gets there.

use std::sync::Arc;

use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use axum::{Extension, Router};

use crate::{Door, Problem, Site, assets, compression, middleware, pages, security, taking};

/// The whole site.
pub fn router(site: Site) -> Router {
    routed(table(), site)
}

/// A table of routes in the place of the program's own. Public so that a test can put a page there that goes wrong.
pub fn routed(table: Router<Site>, site: Site) -> Router {
    let table = table.layer(from_fn_with_state(site.clone(), taking::take));
    layered(table, Arc::clone(&site.door)).with_state(site)
}

#[rustfmt::skip]
fn table() -> Router<Site> {
    Router::new()
        .route("/",                        get(pages::today::show))
        .route("/steps/put-off",           post(pages::today::put_off))
        .route("/steps/drop",              post(pages::today::drop_step))
        .route("/steps/back",              post(pages::today::take_back))
        .route("/welcome",                 get(pages::welcome::show).post(pages::welcome::expect))
        .route("/welcome/direction",       get(pages::welcome::show_direction).post(pages::welcome::direct))
        .route("/welcome/hopes",           get(pages::welcome::show_hopes).post(pages::welcome::hope))
        .route("/campaign",                get(pages::campaign::show::show))
        .route("/campaign/expectation",    get(pages::campaign::expectation::show).post(pages::campaign::expectation::save))
        .route("/campaign/direction",      get(pages::campaign::direction::show).post(pages::campaign::direction::save))
        .route("/campaign/hopes",          get(pages::campaign::hopes::show).post(pages::campaign::hopes::add))
        .route("/campaign/hopes/{id}",     post(pages::campaign::hopes::change))
        .route("/campaign/story",          get(pages::campaign::story::show).post(pages::campaign::story::save))
        .route("/campaign/strengths",      get(pages::campaign::strengths::show).post(pages::campaign::strengths::add))
        .route("/campaign/strengths/{id}", post(pages::campaign::strengths::change))
        .route("/campaign/progress",       get(pages::campaign::progress::show).post(pages::campaign::progress::add))
        .route("/campaign/rhythm",         get(pages::campaign::pace::show).post(pages::campaign::pace::set_rhythm))
        .route("/campaign/discretion",     post(pages::campaign::pace::set_discretion))
        .route("/campaign/free-hours",     post(pages::campaign::pace::note_free_hours))
        .route("/campaign/state",          post(pages::campaign::pace::change_state))
        .route("/data",                    get(pages::data::show))
        .route("/data/restore",            post(pages::data::restore))
        .route("/data/export/{what}",      get(pages::data::export))
        .route("/undo/{action}",           post(pages::data::undo))
        .route("/settings",                get(pages::settings::show).post(pages::settings::save))
        .route("/settings/remarks",        get(pages::remarks::show))
        .route("/settings/remarks/{id}/back", post(pages::remarks::take_back))
        .route("/settings/mail",           get(pages::mail::show).post(pages::mail::save))
        .route("/settings/mail/test",      post(pages::mail::test))
        .route("/settings/mail/forget",    post(pages::mail::forget))
        .route("/settings/sessions",       get(pages::sessions::show).post(pages::sessions::save))
        .route("/lock",                    post(pages::sessions::lock))
        .route("/lock/everywhere",         post(pages::sessions::lock_everywhere))
        .route("/statistics",              get(pages::statistics::show))
        .route("/language",                post(pages::language::choose))
        .route("/meetings",                             get(pages::meetings::list::show))
        .route("/people/{id}/meetings/new",             get(pages::meetings::plan::show).post(pages::meetings::plan::save))
        .route("/meetings/{id}",                        get(pages::meetings::show::show))
        .route("/meetings/{id}/edit",                   get(pages::meetings::edit::show).post(pages::meetings::edit::save))
        .route("/meetings/{id}/calendar.ics",           get(pages::meetings::calendar::download))
        .route("/meetings/{id}/known",                  post(pages::meetings::known::save))
        .route("/meetings/{id}/grid",                   get(pages::meetings::grid::show).post(pages::meetings::grid::fill))
        .route("/meetings/{id}/grid/add",               post(pages::meetings::grid::add))
        .route("/meetings/{id}/grid/{point}",           post(pages::meetings::grid::change))
        .route("/meetings/{id}/sheet",                  get(pages::meetings::sheet::show))
        .route("/meetings/{id}/hold",                   get(pages::meetings::hold::show))
        .route("/meetings/{id}/points",                 post(pages::meetings::hold::add))
        .route("/meetings/{id}/points/{point}",         post(pages::meetings::hold::tick))
        .route("/meetings/{id}/notes",                  post(pages::meetings::hold::note))
        .route("/meetings/{id}/notes-allowed",          post(pages::meetings::hold::allow))
        .route("/meetings/{id}/finish",                 get(pages::meetings::finish::show).post(pages::meetings::finish::save))
        .route("/meetings/{id}/cancel",                 get(pages::meetings::mark::ask_cancel).post(pages::meetings::mark::cancel))
        .route("/meetings/{id}/{mark}",                 post(pages::meetings::mark::mark))
        .route("/promises/{id}/{end}",                  post(pages::promises::settle::settle))
        .route("/people",                                get(pages::people::list::show).post(pages::people::new::add))
        .route("/people/new",                            get(pages::people::new::show))
        .route("/people/board",                          get(pages::people::board::show))
        .route("/people/inventory",                      get(pages::people::inventory::show))
        .route("/people/inventory/{circle}",             get(pages::people::inventory::circle).post(pages::people::inventory::add))
        .route("/people/{id}",                           get(pages::people::show::show))
        .route("/people/{id}/edit",                      get(pages::people::edit::show).post(pages::people::edit::save))
        .route("/people/{id}/erase",                     get(pages::people::erase::show).post(pages::people::erase::erase))
        .route("/people/{id}/set-aside",                 post(pages::people::set_aside::set))
        .route("/people/{id}/emails",                    post(pages::people::contact::add_email))
        .route("/people/{id}/emails/{email}/delete",     post(pages::people::contact::delete_email))
        .route("/people/{id}/phones",                    post(pages::people::contact::add_phone))
        .route("/people/{id}/phones/{phone}/delete",     post(pages::people::contact::delete_phone))
        .route("/people/{id}/notes",                     post(pages::people::note::add))
        .route("/people/{id}/notes/{note}/delete",       post(pages::people::note::delete))
        .route("/people/{id}/exchanges",                 post(pages::people::exchange::add))
        .route("/people/{id}/bounds",                    post(pages::people::exchange::bound))
        .route("/people/{id}/ties",                      post(pages::people::tie::add))
        .route("/people/{id}/ties/{tie}/delete",         post(pages::people::tie::delete))
        .route("/organisations",                         get(pages::organisations::list::show).post(pages::organisations::save::add))
        .route("/organisations/new",                     get(pages::organisations::save::new))
        .route("/organisations/{id}",                    get(pages::organisations::show::show))
        .route("/organisations/{id}/edit",               get(pages::organisations::save::edit).post(pages::organisations::save::save))
        .route("/events",                                get(pages::events::list::show).post(pages::events::save::add))
        .route("/events/new",                            get(pages::events::save::new))
        .route("/events/{id}",                           get(pages::events::show::show))
        .route("/events/{id}/edit",                      get(pages::events::save::edit).post(pages::events::save::save))
        .route("/events/{id}/delete",                    post(pages::events::save::delete))
        .route("/events/{id}/people",                    post(pages::events::show::add_people))
        .route("/events/{id}/people/{attendance}/met",   post(pages::events::show::mark_met))
        .route("/search",                                get(pages::search::show))
        .route("/import",                                get(pages::import::choose::show).post(pages::import::confirm::import))
        .route("/import/preview",                        post(pages::import::preview::show))
        .route("/imports/{batch}/undo",                  post(pages::import::undo::undo))
        .layer(Extension(pages::import::Waiting::default()))

        .route("/people/{id}/write",          get(pages::approaches::choose::show))
        .route("/people/{id}/approaches",     post(pages::approaches::choose::begin))
        .route("/approaches/{id}",            get(pages::approaches::compose::show).post(pages::approaches::compose::save))
        .route("/approaches/{id}/send",       get(pages::approaches::send::show))
        .route("/approaches/{id}/post",       post(pages::approaches::post::send))
        .route("/approaches/{id}/left",       post(pages::approaches::post::settle))
        .route("/approaches/{id}/sent",       post(pages::approaches::send::mark))
        .route("/approaches/{id}/answer",     get(pages::approaches::answer::show).post(pages::approaches::answer::save))
        .route("/approaches/{id}/aside",      get(pages::approaches::aside::show).post(pages::approaches::aside::set))
        .route("/approaches/{id}/review",     post(pages::approaches::review::review))
        .route("/approaches/{id}/mail.eml",   get(pages::approaches::mail::download))
        .route("/people/{id}/referrals/new",  get(pages::referrals::new::show))
        .route("/referrals",                  post(pages::referrals::new::add))
        .route("/referrals/{id}",             get(pages::referrals::show::show).post(pages::referrals::show::save))
        .route("/referrals/{id}/told",        post(pages::referrals::tell::told))
        .route("/referrals/{id}/close",       post(pages::referrals::tell::close))
        .route("/thread",                     get(pages::thread::show))
}

/// Puts the middleware around a table of routes; the last named is the first that a request meets. Public so that a page of samples
/// can stand behind the same.
pub fn layered<S: Clone + Send + Sync + 'static>(table: Router<S>, door: Arc<Door>) -> Router<S> {
    let open = Router::new()
        .route("/enter", get(security::enter).with_state(Arc::clone(&door)))
        .route("/enter/kept", get(security::kept).with_state(Arc::clone(&door)))
        .route("/enter/there", get(security::there))
        .route("/assets/{name}", get(assets::serve));
    table
        .fallback(async || Problem::NotFound)
        .method_not_allowed_fallback(async || Problem::WrongMethod)
        .layer(from_fn_with_state(Arc::clone(&door), security::same_origin))
        .layer(from_fn_with_state(Arc::clone(&door), security::session))
        .merge(open)
        .layer(from_fn_with_state(Arc::clone(&door), security::known_host))
        .layer(from_fn_with_state(door, middleware::screen))
        .layer(from_fn(security::headers))
        .layer(from_fn(compression::gzip))
}
