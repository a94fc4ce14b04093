//! What a server tells whoever watches it: `/healthz`, whether it answers; `/readyz`, whether its database does; and on a port of its own, for
//! this machine alone, `/metrics`, figures without anybody's content.

use std::sync::Arc;

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse as _, Response},
    routing::get,
};
use rebond_app::{App, hosted::Office};

use super::log::Counts;

/// What is watched.
#[derive(Clone)]
pub(crate) struct Watched {
    pub(crate) app: Arc<App>,
    pub(crate) office: Arc<Office>,
    pub(crate) counts: Arc<Counts>,
}

/// Whether it answers, and whether it can be used: for whoever sends requests to one of several.
pub(crate) fn health(watched: Watched) -> Router {
    Router::new().route("/healthz", get(async || "ok\n")).route("/readyz", get(ready)).with_state(watched)
}

/// The same with figures.
pub(crate) fn figures(watched: Watched) -> Router {
    Router::new().route("/metrics", get(metrics)).with_state(watched.clone()).merge(health(watched))
}

async fn ready(State(watched): State<Watched>) -> Response {
    match watched.app.works_done().await {
        Ok(_) => "ready\n".into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database is away\n").into_response(),
    }
}

async fn metrics(State(watched): State<Watched>) -> Response {
    let (sent, failed) = watched.office.counts();
    let mut out = watched.counts.written();
    out += &format!(
        "# TYPE rebond_mails_total counter\nrebond_mails_total{{outcome=\"sent\"}} {sent}\nrebond_mails_total{{outcome=\"failed\"}} {failed}\n"
    );
    out += &format!("# TYPE rebond_mail_relay_up gauge\nrebond_mail_relay_up {}\n", u8::from(!watched.office.is_away()));
    let accounts = watched.app.accounts().await;
    out += &format!("# TYPE rebond_database_up gauge\nrebond_database_up {}\n", u8::from(accounts.is_ok()));
    if let Ok(accounts) = accounts {
        out += &format!("# TYPE rebond_accounts gauge\nrebond_accounts {accounts}\n");
    }
    out += "# TYPE rebond_work_done_timestamp_seconds gauge\n";
    for (name, done) in watched.app.works_done().await.unwrap_or_default() {
        if let Some(done) = done {
            out += &format!("rebond_work_done_timestamp_seconds{{work=\"{name}\"}} {}\n", done.as_second());
        }
    }
    ([(CONTENT_TYPE, "text/plain; version=0.0.4")], out).into_response()
}
