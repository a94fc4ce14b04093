//! A referral (recommandation): somebody named somebody else, and its loop (boucle): what the recommender must hear of it
//! (G5, G12). Not done here: which news is due now (graph, coach).

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{LoopNewsId, MeetingId, PersonId, Prose, ReferralId};

word_enum! {
    /// Whether one may use the recommender's name.
    pub enum NameUse {
        /// Not asked yet.
        NotAsked = "not-asked",
        /// Asked, no answer yet.
        Asked = "asked",
        /// They agreed: one may say that they sent one.
        Agreed = "agreed",
        /// One may say that one knows them, no more.
        MaySayKnown = "may-say-known",
        /// They would rather not.
        Declined = "declined",
    }
}

/// One person named another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// Identifier.
    pub id: ReferralId,
    /// Who named.
    pub by_id: PersonId,
    /// Who was named.
    pub to_id: PersonId,
    /// In which meeting, if in one.
    pub meeting_id: Option<MeetingId>,
    /// The reason that allows writing to them (G12).
    pub reason: Option<Prose>,
    /// Whether one may use the recommender's name.
    pub name_use: NameUse,
    /// When they were named.
    pub at: Timestamp,
    /// When its loop was closed without more news, by choice.
    pub closed_at: Option<Timestamp>,
    /// They want to speak to the person first: until they have, nobody is written to; on this day one asks them again (G2).
    pub sounding_until: Option<Date>,
}

impl Referral {
    /// One person named another outside a meeting; whether the name may be used was not asked.
    pub const fn between(id: ReferralId, by_id: PersonId, to_id: PersonId, at: Timestamp) -> Self {
        Self { id, by_id, to_id, meeting_id: None, reason: None, name_use: NameUse::NotAsked, at, closed_at: None, sounding_until: None }
    }
}

word_enum! {
    /// What the recommender hears, in order (G5).
    pub enum LoopStage {
        /// The person named was written to.
        Written = "written",
        /// The person named said yes.
        Agreed = "agreed",
        /// The person named was met.
        Met = "met",
        /// The person named could not be reached, or said no.
        Unreachable = "unreachable",
        /// What came of it.
        Outcome = "outcome",
    }
}

/// News given to a recommender.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoopNews {
    /// Identifier.
    pub id: LoopNewsId,
    /// Of which referral.
    pub referral_id: ReferralId,
    /// What was told.
    pub stage: LoopStage,
    /// When.
    pub told_at: Timestamp,
}
