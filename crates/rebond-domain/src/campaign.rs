//! A campaign (démarche): purpose with its history, direction, hopes, story, strengths, rhythm. Not done here: what to do next.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{CampaignId, FreeHours, HopeId, Line, Prose, PurposeChangeId, StrengthId};

word_enum! {
    /// What one expects from the meetings (method A2).
    pub enum Purpose {
        /// Open the possible.
        Explore = "explore",
        /// Put hopes before the reality of the field.
        Confront = "confront",
        /// Confirm a choice, and its next stages.
        Validate = "validate",
    }
}

word_enum! {
    /// Where a campaign stands (method A7: it may rest).
    pub enum CampaignState {
        /// Under way.
        Active = "active",
        /// Kept warm at a slow cadence.
        Resting = "resting",
        /// Ended with a decision.
        Ended = "ended",
    }
}

word_enum! {
    /// How a campaign ended.
    pub enum Ending {
        /// A choice is made.
        Chosen = "chosen",
        /// One was hired, or began.
        Hired = "hired",
        /// One stops here.
        Stopped = "stopped",
    }
}

/// A campaign: one direction, pursued through meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Campaign {
    /// Identifier.
    pub id: CampaignId,
    /// What one expects from the meetings, in one's own words (A1); `None` until answered.
    pub expectation: Option<Prose>,
    /// The purpose now; its history is in [`PurposeChange`].
    pub purpose: Option<Purpose>,
    /// Where one wants to go, in one's own words: what one tells everyone (B7).
    pub direction: Option<Prose>,
    /// Whether one wants to found or direct, which makes leaders good targets (B10).
    pub aims_to_lead: bool,
    /// One's path and what set one moving, written once and reused (D5, F3).
    pub story: Option<Prose>,
    /// What one knows already of what one looks for, and where one found it done (E8, D16).
    pub known: Option<Prose>,
    /// Meetings wished per week (G11), 0 to 20.
    pub weekly_goal: u8,
    /// Where it stands.
    pub state: CampaignState,
    /// Since when it stands there.
    pub state_since: Timestamp,
    /// The decision it ended with.
    pub decision: Option<Prose>,
    /// How it ended.
    pub ending: Option<Ending>,
    /// What tipped the decision, in one's own words (G13).
    pub tipped: Option<Prose>,
    /// The next stages after a choice, one a line: an immersion, a training, volunteering (A5).
    pub next_stages: Option<Prose>,
    /// What one asks help for of whoever accompanies one.
    pub help_wanted: Option<Prose>,
    /// When it began.
    pub started_at: Timestamp,
    /// Whether it is kept from one's present employer (B7).
    #[serde(default)]
    pub discreet: bool,
    /// When one is free for a meeting.
    #[serde(default)]
    pub free_hours: FreeHours,
}

impl Campaign {
    /// A campaign begun now, at two meetings a week, with nothing said of it yet.
    pub const fn begun(id: CampaignId, now: Timestamp) -> Self {
        Self {
            id,
            expectation: None,
            purpose: None,
            direction: None,
            aims_to_lead: false,
            story: None,
            known: None,
            weekly_goal: 2,
            state: CampaignState::Active,
            state_since: now,
            decision: None,
            ending: None,
            tipped: None,
            next_stages: None,
            help_wanted: None,
            started_at: now,
            discreet: false,
            free_hours: FreeHours::NONE,
        }
    }
}

/// One entry of the purpose's history (A2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PurposeChange {
    /// Identifier.
    pub id: PurposeChangeId,
    /// Of which campaign.
    pub campaign_id: CampaignId,
    /// The purpose from then on.
    pub purpose: Purpose,
    /// What was expected then, in the user's words.
    pub expectation: Option<Prose>,
    /// When.
    pub at: Timestamp,
}

/// A statement that meetings confirm, contradict or nuance (A8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hope {
    /// Identifier.
    pub id: HopeId,
    /// Of which campaign.
    pub campaign_id: CampaignId,
    /// The statement.
    pub statement: Line,
    /// Place in the list.
    pub position: u16,
    /// When it was written down.
    pub created_at: Timestamp,
    /// When it was set aside, if it was.
    pub retired_at: Option<Timestamp>,
}

noted! {
    /// A strength with a concrete achievement (E11).
    pub struct Strength with StrengthDetails {
        kept {
            /// Identifier.
            id: StrengthId,
            /// Of which campaign.
            campaign_id: CampaignId,
        }
        noted {
            /// The strength, in a few words.
            title: Line,
            /// The achievement that shows it.
            example: Option<Prose>,
        }
        kept {
            /// Place in the list.
            position: u16,
        }
    }
}
