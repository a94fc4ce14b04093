//! A tie (lien): two people who know each other (B16). The user's own ties are on each person. Not done here: paths.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{Closeness, Line, PersonId, TieId};

/// Two people who know each other; the order of the two means nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    /// Identifier.
    pub id: TieId,
    /// One of them.
    pub one_id: PersonId,
    /// The other.
    pub other_id: PersonId,
    /// How well they know each other.
    pub closeness: Closeness,
    /// Their last exchange known.
    pub last_exchange: Option<Date>,
    /// How they know each other.
    pub remarks: Option<Line>,
    /// When it was recorded.
    pub created_at: Timestamp,
}

impl Tie {
    /// Two people of whom one knows only how well they know each other.
    pub const fn between(id: TieId, one_id: PersonId, other_id: PersonId, closeness: Closeness, now: Timestamp) -> Self {
        Self { id, one_id, other_id, closeness, last_exchange: None, remarks: None, created_at: now }
    }
}
