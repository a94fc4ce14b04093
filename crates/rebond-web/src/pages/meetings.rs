//! Meetings: planned, prepared, held, told, seen through. One page a file; what several share is here. Not done here: the
//! messages around a meeting (`approaches`).

pub(crate) mod calendar;
pub(crate) mod edit;
pub(crate) mod feed;
pub(crate) mod finish;
pub(crate) mod grid;
pub(crate) mod hold;
pub(crate) mod join;
pub(crate) mod known;
pub(crate) mod list;
pub(crate) mod mark;
pub(crate) mod plan;
mod prepare;
pub(crate) mod questions;
mod remains;
pub(crate) mod sheet;
pub(crate) mod show;
mod told;

use rebond_domain::{Meeting, MeetingId};

/// The address of a meeting's page, or of one beside it.
fn address(meeting: MeetingId, rest: &str) -> String {
    format!("/meetings/{meeting}{rest}")
}

/// The address that writes to the person of a meeting, about it.
fn write_address(meeting: &Meeting, kind: &str) -> String {
    format!("/people/{}/write?kind={kind}&meeting={}", meeting.person_id, meeting.id)
}
