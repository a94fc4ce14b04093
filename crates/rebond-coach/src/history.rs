//! What happened, as the caller read it. What enters and leaves: plain records of one account. Not done here: indexes, judgement.

use rebond_domain::{
    ApproachOutline, Campaign, CampaignState, Circle, Date, Exchange, LoopNews, Meeting, MeetingId, OrganisationId, PersonId,
    PersonOutline, PointState, Progress, ProgressTold, Promise, Referral, Source, StepChoice, Talk, Tie, Timestamp,
};

/// Everything the coach reads of one account; lists are in any order.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// The campaign; `None` before the first one.
    pub campaign: Option<Campaign>,
    /// What conversations have to do without: what steps propose follows.
    pub talk: Option<Talk>,
    /// When the campaign before this one ended (A7).
    pub before: Option<Timestamp>,
    /// How many hopes are written down and not set aside (A8).
    pub hopes: usize,
    /// How many strengths are written down (E11).
    pub strengths: usize,
    /// How many people there are in all.
    pub people_count: usize,
    /// The people concerned: at least those approached, met, recommended, and those who could be written to next.
    pub people: Vec<PersonOutline>,
    /// Every approach and message.
    pub approaches: Vec<ApproachOutline>,
    /// Every meeting.
    pub meetings: Vec<Meeting>,
    /// The grids, by meeting; a meeting without points needs no entry.
    pub grids: Vec<GridCount>,
    /// Every referral.
    pub referrals: Vec<Referral>,
    /// What recommenders were told (G5).
    pub loop_news: Vec<LoopNews>,
    /// Who knows whom (B15, B16).
    pub ties: Vec<Tie>,
    /// Promises; settled ones may be left out (G6).
    pub promises: Vec<Promise>,
    /// Exchanges outside messages and meetings.
    pub exchanges: Vec<Exchange>,
    /// What moved (G4).
    pub progress: Vec<Progress>,
    /// What was told to whom (G4).
    pub told: Vec<ProgressTold>,
    /// Steps put off or dropped.
    pub choices: Vec<StepChoice>,
    /// How many people there are in each circle (B7); a circle left out has none.
    pub circles: Vec<(Circle, usize)>,
    /// How many people of each source.
    pub sources: Vec<(Source, usize)>,
    /// The organisations that welcome and orient (B5).
    pub gateways: Vec<OrganisationId>,
    /// Where one works now: a discreet campaign keeps away from it (B7).
    pub employers: Vec<OrganisationId>,
    /// Of the people who could be written to next, those whose work is what the campaign is about, see [`Subject`](crate::Subject)
    /// (B12, B13).
    pub on_subject: Vec<PersonId>,
    /// The last day on which the user did anything, before today.
    pub last_activity: Option<Date>,
}

impl History {
    /// When a campaign last ended: this one, or the one before it.
    pub fn ended_at(&self) -> Option<Timestamp> {
        let ended = self.campaign.as_ref().filter(|campaign| campaign.state == CampaignState::Ended);
        ended.map(|campaign| campaign.state_since).or(self.before)
    }
}

impl GridCount {
    /// A grid without points.
    pub const fn of(meeting_id: MeetingId) -> Self {
        Self { meeting_id, open: 0, raised: 0, total: 0 }
    }

    /// Counts points of that state by `step`.
    pub fn count(&mut self, state: PointState, reserve: bool, step: impl Fn(&mut usize)) {
        step(&mut self.total);
        match state {
            PointState::Raised => step(&mut self.raised),
            PointState::Open if !reserve => step(&mut self.open),
            PointState::Open | PointState::Skipped => {}
        }
    }
}

/// How far a meeting's grid got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GridCount {
    /// Of which meeting.
    pub meeting_id: MeetingId,
    /// Points not raised, those in reserve left out (G3).
    pub open: usize,
    /// Points raised.
    pub raised: usize,
    /// Points in all, reserve included.
    pub total: usize,
}
