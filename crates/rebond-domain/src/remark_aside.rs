//! A remark set aside: the user read what the method says of some words, and keeps them, for a reason. Not done here: remarks,
//! which are computed and never stored.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{ApproachId, Line, RemarkAsideId};

word_enum! {
    /// Why a remark is set aside.
    pub enum AsideReason {
        /// The remark misread the words.
        Misread = "misread",
        /// They know it already, or it was said elsewhere.
        KnownAlready = "known-already",
        /// It is how people write to each other there.
        Custom = "custom",
        /// It is meant so.
        OnPurpose = "on-purpose",
        /// Another reason, told in the note.
        Other = "other",
    }
}

/// A remark set aside, in one message or in all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemarkAside {
    /// Identifier.
    pub id: RemarkAsideId,
    /// The message in which; `None` for every message.
    pub approach_id: Option<ApproachId>,
    /// Name of the linter's rule.
    pub rule: Line,
    /// Print of the words concerned, which does not hold the words themselves; `None` for what a whole message lacks or is.
    pub words: Option<Line>,
    /// Why.
    pub reason: AsideReason,
    /// Why, in the user's words.
    pub note: Option<Line>,
    /// When.
    pub at: Timestamp,
}
