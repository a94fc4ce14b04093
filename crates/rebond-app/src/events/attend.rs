//! Notes that somebody one meant to approach at an event was met there.

use rebond_domain::{Action, Attendance, AttendanceId, Changes, EventId, Noun};

use crate::{AppError, BoxFuture, Desk};

/// Notes that somebody was met.
#[derive(Debug, Clone, Copy)]
pub struct MarkMet {
    /// At which event.
    pub event: EventId,
    /// Whose presence.
    pub attendance: AttendanceId,
}

impl MarkMet {
    /// Done.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let found = desk.store().get::<Attendance>(desk.account_id(), self.attendance).await?;
            let found = found.filter(|attendance| attendance.event_id == self.event).ok_or(AppError::NotFound(Noun::Attendance))?;
            desk.save(Changes::of(Action::MarkMet).put(Attendance { met: true, ..found })).await?;
            Ok(())
        })
    }
}
