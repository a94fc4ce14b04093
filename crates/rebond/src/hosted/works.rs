//! What a server does by itself, one process for all: codes that open no more are let go, accounts that nobody uses are told of it and erased.
//! A process that is killed in the middle lets go of its work after a while, and another goes on: every step is safe to take twice.

use std::{sync::Arc, time::Duration};

use jiff::SignedDuration;
use rebond_app::{
    App, AppError,
    hosted::{Office, Retention, Worker},
};
use tokio::time::{MissedTickBehavior, interval};

/// So long a work is held by one process without a sign of life.
const HELD: SignedDuration = SignedDuration::from_mins(15);
/// So often each process looks.
const LOOKS: Duration = Duration::from_mins(1);
/// So often each work is done.
const EVERY: SignedDuration = SignedDuration::from_hours(1);

/// Goes on for as long as the program.
pub(crate) async fn go_on(app: Arc<App>, office: Arc<Office>, retention: Retention) {
    let me = app.worker();
    let mut looks = interval(LOOKS);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        looks.tick().await;
        if let Err(error) = once(&app, &office, &retention, me).await {
            tracing::warn!(%error, "the work of the server could not be done");
        }
    }
}

async fn once(app: &App, office: &Office, retention: &Retention, me: Worker) -> Result<(), AppError> {
    if app.takes_work("codes", me, HELD, EVERY).await? {
        app.let_codes_go().await?;
        app.did_work("codes", me).await?;
    }
    if app.takes_work("retention", me, HELD, EVERY).await? {
        let kept = retention.run(app, office).await?;
        if kept != rebond_app::hosted::Kept::default() {
            tracing::info!(told = kept.told, erased = kept.erased, untold = kept.untold, "accounts that nobody uses");
        }
        app.did_work("retention", me).await?;
    }
    Ok(())
}
