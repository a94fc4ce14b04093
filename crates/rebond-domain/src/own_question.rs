//! A question of one's own: what one asks in meetings beside what the method proposes (E6). Not done here: the bank of the method.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Line, OwnQuestionId, Topic};

/// A question of one's own, to be taken into the guide of any meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnQuestion {
    /// Identifier.
    pub id: OwnQuestionId,
    /// Under which subject.
    pub topic: Topic,
    /// The point, short enough to be taken in at a glance.
    pub label: Line,
    /// The full question, if one wants it at hand.
    pub question: Option<Line>,
    /// Place among one's own.
    pub position: u16,
    /// When it was first written.
    pub created_at: Timestamp,
}
