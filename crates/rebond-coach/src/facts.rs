//! What happened, as the caller read it. What enters and leaves: plain records of one account. Not done here: indexes, rules.

use rebond_domain::{
    ApproachOutline, Campaign, Circle, Date, LoopStage, Meeting, MeetingId, PersonId, PersonOutline, Progress, ProgressTold, Promise,
    Referral, ReferralId, StepChoice,
};
use rebond_method::Rule;

/// Everything the coach reads of one account; lists are in any order.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The campaign; `None` before the first one.
    pub campaign: Option<Campaign>,
    /// How many hopes are written down and not set aside (A8).
    pub hopes: usize,
    /// How many strengths are written down (E11).
    pub strengths: usize,
    /// How many people there are in all.
    pub people_count: usize,
    /// The people concerned: at least those approached, met, recommended, and the candidates.
    pub people: Vec<PersonOutline>,
    /// Every approach and message.
    pub approaches: Vec<ApproachOutline>,
    /// Every meeting.
    pub meetings: Vec<Meeting>,
    /// The grids, by meeting; a meeting without points needs no entry.
    pub grids: Vec<GridFacts>,
    /// Every referral.
    pub referrals: Vec<Referral>,
    /// News that recommenders are due, from the graph (G5).
    pub due_news: Vec<DueNews>,
    /// Referrals whose loop is not closed, from the graph (G5, G14).
    pub open_loops: Vec<ReferralId>,
    /// Promises; settled ones may be left out (G6).
    pub promises: Vec<Promise>,
    /// What moved (G4).
    pub progress: Vec<Progress>,
    /// What was told to whom (G4).
    pub told: Vec<ProgressTold>,
    /// Steps put off or dropped.
    pub choices: Vec<StepChoice>,
    /// How many people there are in each circle (B7); a circle left out has none.
    pub circles: Vec<(Circle, usize)>,
    /// Whom to write to next, best first, from the graph (B6, B10, B11, B12).
    pub candidates: Vec<Candidate>,
    /// The last day on which the user did anything, before today.
    pub last_activity: Option<Date>,
}

/// How far a meeting's grid got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GridFacts {
    /// Of which meeting.
    pub meeting_id: MeetingId,
    /// Points not raised, those in reserve left out (G3).
    pub open: usize,
    /// Points raised.
    pub raised: usize,
    /// Points in all, reserve included.
    pub total: usize,
}

/// News a recommender is due (G5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueNews {
    /// Of which referral.
    pub referral_id: ReferralId,
    /// What is to be told.
    pub stage: LoopStage,
    /// Since which day it can be told.
    pub since: Date,
}

/// Somebody to write to, and the rule that speaks most for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person_id: PersonId,
    /// Why: B6, B11, B12, G10 …
    pub rule: Rule,
}
