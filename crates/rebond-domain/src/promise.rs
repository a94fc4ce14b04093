//! A promise (promesse), mine or theirs, with a date (G6). Not done here: reminders.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{Line, MeetingId, PersonId, PromiseId};

word_enum! {
    /// Whose promise it is.
    pub enum Side {
        /// Mine.
        Mine = "mine",
        /// Theirs.
        Theirs = "theirs",
    }
}

/// How a promise ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "how", rename_all = "kebab-case")]
pub enum Settled {
    /// Kept.
    Kept {
        /// When.
        at: Timestamp,
    },
    /// Let go.
    Dropped {
        /// When.
        at: Timestamp,
    },
}

/// Something promised: a link, an article, an introduction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// Identifier.
    pub id: PromiseId,
    /// To or by whom.
    pub person_id: PersonId,
    /// In which meeting, if in one.
    pub meeting_id: Option<MeetingId>,
    /// Whose it is.
    pub side: Side,
    /// What.
    pub text: Line,
    /// For when.
    pub due_on: Option<Date>,
    /// How it ended, if it did.
    pub settled: Option<Settled>,
    /// When it was made.
    pub created_at: Timestamp,
}

impl Promise {
    /// A promise made outside a meeting, without a day, still to be kept.
    pub const fn open(id: PromiseId, person_id: PersonId, side: Side, text: Line, created_at: Timestamp) -> Self {
        Self { id, person_id, meeting_id: None, side, text, due_on: None, settled: None, created_at }
    }
}
