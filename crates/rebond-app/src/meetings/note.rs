//! Keeps a quick note during a meeting, at once (F8), and whether notes were allowed. Not done here: the notes of the end (`finish`).

use rebond_domain::{Action, Changes, Line, Meeting, MeetingId, MeetingState, Note, NoteId, NoteMark, Prose, Topic};

use crate::{AppError, BoxFuture, Concern, Desk, Reason};

/// Keeps a quick note.
#[derive(Debug, Clone)]
pub struct KeepNote {
    /// In which meeting.
    pub meeting: MeetingId,
    /// On which subject.
    pub topic: Option<Topic>,
    /// Which point of the guide it answers, in its words.
    pub point: Option<Line>,
    /// What it is.
    pub mark: Option<NoteMark>,
    /// The words.
    pub text: Prose,
}

impl KeepNote {
    /// Saves the note, whatever the state of the meeting: what was said is never refused. Answers the note's identifier.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, NoteId> {
        Box::pin(async move {
            let meeting = desk.load::<Meeting>(self.meeting).await?;
            let id = desk.new_id();
            let said = Note::about(id, meeting.person_id, self.text, desk.now());
            let note = Note { meeting_id: Some(meeting.id), topic: self.topic, point: self.point, mark: self.mark, ..said };
            desk.save(Changes::of(Action::KeepNote).put(note)).await?;
            Ok(id)
        })
    }
}

/// What they agreed to (F8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allowed {
    /// Neither notes nor a recording: everything is written down right after.
    Nothing,
    /// Notes.
    Notes,
    /// Notes, and a recording that one makes oneself: Rebond keeps none.
    Recording,
}

/// Records what they agreed to, once asked (F8).
#[derive(Debug, Clone, Copy)]
pub struct AllowNotes {
    /// In which meeting.
    pub meeting: MeetingId,
    /// To what.
    pub allowed: Allowed,
}

impl AllowNotes {
    /// Saves the answer.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let meeting = desk.load::<Meeting>(self.meeting).await?;
            if matches!(meeting.state, MeetingState::Cancelled { .. } | MeetingState::Missed { .. }) {
                return Err(AppError::refused(Concern::Meeting, Reason::WrongMoment));
            }
            let (notes_allowed, recording_allowed) = (Some(self.allowed != Allowed::Nothing), Some(self.allowed == Allowed::Recording));
            if (meeting.notes_allowed, meeting.recording_allowed) == (notes_allowed, recording_allowed) {
                return Ok(());
            }
            let after = Meeting { notes_allowed, recording_allowed, updated_at: desk.after(meeting.updated_at), ..meeting };
            desk.save(Changes::of(Action::AllowNotes).put(after)).await?;
            Ok(())
        })
    }
}
