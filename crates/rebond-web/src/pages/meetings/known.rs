//! Saves what one already knows before a meeting (E8).

use axum::extract::Path;
use rebond_app::{Desk, meeting::WriteKnown};
use rebond_domain::MeetingId;

use super::address;
use crate::{Flash, Form, Problem, Reply, Screen};

pub(crate) async fn save(desk: Desk, screen: Screen, Path(meeting): Path<MeetingId>, mut form: Form) -> Reply {
    let read = form.read(|f| Some(WriteKnown { meeting, seen: f.optional_id("seen"), known: f.optional_prose("known") }));
    // The field takes 20,000 characters; only a request of another making is beyond it.
    read.ok_or(Problem::Unreadable)?.run(&desk).await?;
    screen.go_saying(address(meeting, "#prepare"), Flash::Saved)
}
