//! Settles a promise and comes back to where it was made, or to the person.

use axum::extract::Path;
use rebond_app::{Desk, promises::SettlePromise};
use rebond_domain::PromiseId;

use crate::{Flash, Problem, Reply, Screen};

pub(crate) async fn settle(desk: Desk, screen: Screen, Path((promise, word)): Path<(PromiseId, String)>) -> Reply {
    let kept = match word.as_str() {
        "kept" => true,
        "dropped" => false,
        _ => return Err(Problem::NotFound),
    };
    let promise = SettlePromise { promise, kept }.run(&desk).await?;
    let back = promise.meeting_id.map_or_else(|| format!("/people/{}", promise.person_id), |meeting| format!("/meetings/{meeting}"));
    screen.go_saying(back, Flash::StepDone)
}
