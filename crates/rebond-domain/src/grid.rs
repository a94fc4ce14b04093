//! A grid (grille): what to raise in a meeting, by topic, with points not to forget (E3). Not done here: the bank of points.

use serde::{Deserialize, Serialize};

use crate::{GridPointId, Line, MeetingId};

word_enum! {
    /// A subject of conversation (thème; E6).
    pub enum Topic {
        /// Their path.
        Path = "path",
        /// The typical day.
        Day = "day",
        /// What pleases.
        Likes = "likes",
        /// What displeases, is hard or risky.
        Difficulties = "difficulties",
        /// The organisation.
        Organisation = "organisation",
        /// The sector: competitors, partners, who recruits, what would make it grow.
        Market = "market",
        /// Skills and profiles.
        Skills = "skills",
        /// Training and schools.
        Training = "training",
        /// First openings, budgets to start, places.
        Entry = "entry",
        /// Advice on one's own path.
        Advice = "advice",
        /// Whom to meet next.
        Contacts = "contacts",
        /// Pay in the trade.
        Pay = "pay",
        /// Anything else.
        Other = "other",
    }
}

word_enum! {
    /// What became of a point during the meeting.
    pub enum PointState {
        /// Not raised yet.
        Open = "open",
        /// Raised.
        Raised = "raised",
        /// Dropped, made irrelevant by what was told (F4).
        Skipped = "skipped",
    }
}

/// One point of a meeting's grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridPoint {
    /// Identifier.
    pub id: GridPointId,
    /// Of which meeting.
    pub meeting_id: MeetingId,
    /// Under which subject.
    pub topic: Topic,
    /// The point, short enough to be taken in at a glance.
    pub label: Line,
    /// The full question, if one wants it at hand.
    pub question: Option<Line>,
    /// Whether it is kept in reserve for a laconic person (E9).
    pub reserve: bool,
    /// What became of it.
    pub state: PointState,
    /// Whether it was added during the meeting (F4).
    pub added_live: bool,
    /// Place in the grid.
    pub position: u16,
}
