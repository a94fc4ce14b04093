//! Writes down what one already knows of them and theirs, before the meeting (E8). Not done here: notes of what was said.

use rebond_domain::{Action, Changes, Meeting, MeetingId, Prose, Timestamp};

use crate::{BoxFuture, Desk};

/// Writes down what one already knows.
#[derive(Debug, Clone)]
pub struct WriteKnown {
    /// Before which meeting.
    pub meeting: MeetingId,
    /// Its `updated_at` when the form was shown.
    pub seen: Option<Timestamp>,
    /// The words; none removes them.
    pub known: Option<Prose>,
}

impl WriteKnown {
    /// Saves it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let meeting = super::seen(desk, self.meeting, self.seen).await?;
            desk.save(Changes::of(Action::WriteKnown).put(Meeting {
                known: self.known,
                updated_at: desk.after(meeting.updated_at),
                ..meeting
            }))
            .await?;
            Ok(())
        })
    }
}
