//! Notes that a meeting truly begins, and whether others can hear it (E7, F5). Both are facts of the meeting, the same for whoever takes
//! part. Not done here: what the course makes of them (`grid`).

use rebond_domain::{Action, Changes, Meeting, MeetingId};

use super::join::others;
use crate::{AppError, BoxFuture, Concern, Desk, Reason};

/// Notes that it begins now: a late start keeps the end that was agreed.
#[derive(Debug, Clone, Copy)]
pub struct BeginMeeting {
    /// Which meeting.
    pub meeting: MeetingId,
}

impl BeginMeeting {
    /// Saves the moment, once: a second tap moves nothing.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let meeting = desk.load::<Meeting>(self.meeting).await?;
            let now = desk.now();
            // Half a day decides, as where a meeting is told: another day is a slip, and the plain hours say more.
            let near = meeting.starts_at.duration_since(now).abs() <= jiff::SignedDuration::from_hours(12);
            if !meeting.is_ahead() || !near {
                return Err(AppError::refused(Concern::Meeting, Reason::WrongMoment));
            }
            if meeting.begun_at.is_some() {
                return Ok(());
            }
            set(desk, meeting, |meeting| meeting.begun_at = Some(now)).await
        })
    }
}

/// Notes whether others can hear.
#[derive(Debug, Clone, Copy)]
pub struct Overhear {
    /// In which meeting.
    pub meeting: MeetingId,
    /// Whether they can.
    pub overheard: bool,
}

impl Overhear {
    /// Saves it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let meeting = desk.load::<Meeting>(self.meeting).await?;
            if meeting.overheard == self.overheard {
                return Ok(());
            }
            set(desk, meeting, |meeting| meeting.overheard = self.overheard).await
        })
    }
}

/// Changes the meeting, and what is one with it.
async fn set(desk: &Desk, meeting: Meeting, change: impl Fn(&mut Meeting)) -> Result<(), AppError> {
    let mut changes = Changes::of(Action::EditMeeting);
    let with = others(desk, &meeting).await?.into_iter().filter(|other| other.state == meeting.state);
    for mut one in with.chain([meeting.clone()]) {
        change(&mut one);
        one.updated_at = desk.after(one.updated_at);
        changes.add(one);
    }
    desk.save(changes).await?;
    Ok(())
}
