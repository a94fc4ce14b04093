//! A progress (avancée): something that moved, worth telling those who helped (G4). Not done here: whom to tell.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{CampaignId, PersonId, ProgressId, ProgressToldId, Prose};

/// Something that moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Identifier.
    pub id: ProgressId,
    /// In which campaign.
    pub campaign_id: CampaignId,
    /// What moved.
    pub text: Prose,
    /// When.
    pub at: Timestamp,
}

/// A progress told to a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgressTold {
    /// Identifier.
    pub id: ProgressToldId,
    /// What was told.
    pub progress_id: ProgressId,
    /// To whom.
    pub person_id: PersonId,
    /// When.
    pub at: Timestamp,
}
