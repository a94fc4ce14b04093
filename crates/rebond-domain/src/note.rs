//! Notes and findings: what was said, and what it says of a hope or a subject (G13). Not done here: the synthesis.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{FindingId, HopeId, Line, MeetingId, NoteId, PersonId, Prose, Topic};

word_enum! {
    /// What a note is, told by one tap while it is written (F8).
    pub enum NoteMark {
        /// What one did not expect.
        Surprise = "surprise",
        /// Their own words.
        Quote = "quote",
        /// What is to be checked elsewhere.
        ToCheck = "to-check",
        /// Said off the record: neither printed nor laid side by side with what others said.
        Private = "private",
    }
}

/// What was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Identifier.
    pub id: NoteId,
    /// Of or about whom.
    pub person_id: PersonId,
    /// In which meeting, if in one.
    pub meeting_id: Option<MeetingId>,
    /// On which subject.
    pub topic: Option<Topic>,
    /// Which point of the guide it answers, in its words: they outlive the guide.
    pub point: Option<Line>,
    /// What it is, if that was said.
    pub mark: Option<NoteMark>,
    /// The words.
    pub text: Prose,
    /// When.
    pub at: Timestamp,
}

impl Note {
    /// What was said of or by a person, outside a meeting and on no subject in particular.
    pub const fn about(id: NoteId, person_id: PersonId, text: Prose, at: Timestamp) -> Self {
        Self { id, person_id, meeting_id: None, topic: None, point: None, mark: None, text, at }
    }
}

word_enum! {
    /// What a finding does to a hope.
    pub enum Stance {
        /// Confirms it.
        Confirms = "confirms",
        /// Contradicts it.
        Contradicts = "contradicts",
        /// Nuances it.
        Nuances = "nuances",
    }
}

/// What was learnt of a hope or a subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Identifier.
    pub id: FindingId,
    /// From whom.
    pub person_id: PersonId,
    /// In which meeting, if in one.
    pub meeting_id: Option<MeetingId>,
    /// Which hope it speaks to.
    pub hope_id: Option<HopeId>,
    /// Which subject it speaks to.
    pub topic: Option<Topic>,
    /// What it does to the hope.
    pub stance: Stance,
    /// Why, in a few words.
    pub text: Option<Prose>,
    /// When.
    pub at: Timestamp,
}
