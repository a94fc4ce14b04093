//! Two records that look like one person, of which somebody said that they are two. Not done here: who looks alike (`identity`).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{PersonId, ToldApartId};

/// Two people told apart; the order of the two means nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldApart {
    /// Identifier.
    pub id: ToldApartId,
    /// One of them.
    pub one_id: PersonId,
    /// The other.
    pub other_id: PersonId,
    /// When it was said.
    pub at: Timestamp,
}
