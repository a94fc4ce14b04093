//! The pace: meetings wished per week (G11); rest, resumption, end with a decision (A7).

use rebond_domain::{Action, Campaign, CampaignState, Changes, Ending, FreeHours, Prose};

use super::current::current_or_new;
use crate::{BoxFuture, Desk};

/// Meetings wished per week.
#[derive(Debug, Clone, Copy)]
pub struct SetRhythm {
    /// 0 to 20.
    pub weekly_goal: u8,
}

impl SetRhythm {
    /// Saves it; more than 20 is 20.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let mut campaign = current_or_new(desk).await?;
            campaign.weekly_goal = self.weekly_goal.min(20);
            desk.save(Changes::of(Action::SetRhythm).put(campaign)).await?;
            Ok(())
        })
    }
}

/// The campaign rests, goes on, or ends.
#[derive(Debug, Clone)]
pub struct ChangeState {
    /// From now on.
    pub state: CampaignState,
    /// The decision it ends with.
    pub decision: Option<Prose>,
    /// How it ends.
    pub ending: Option<Ending>,
}

impl ChangeState {
    /// Saves it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let mut campaign = current_or_new(desk).await?;
            if campaign.state != self.state {
                campaign.state_since = desk.now();
            }
            campaign.state = self.state;
            if self.state == CampaignState::Ended {
                campaign.decision = self.decision;
                campaign.ending = self.ending;
            }
            let action = match self.state {
                CampaignState::Active => Action::ResumeCampaign,
                CampaignState::Resting => Action::RestCampaign,
                CampaignState::Ended => Action::EndCampaign,
            };
            desk.save(Changes::of(action).put(campaign)).await?;
            Ok(())
        })
    }
}

/// Whether the campaign is kept from one's present employer (B7).
#[derive(Debug, Clone, Copy)]
pub struct SetDiscretion {
    /// From now on.
    pub discreet: bool,
}

impl SetDiscretion {
    /// Saves it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let campaign = Campaign { discreet: self.discreet, ..current_or_new(desk).await? };
            desk.save(Changes::of(Action::SetDiscretion).put(campaign)).await?;
            Ok(())
        })
    }
}

/// When one is free for a meeting: what is proposed after a yes is taken from there (E2).
#[derive(Debug, Clone, Copy)]
pub struct NoteFreeHours {
    /// Parts of the days of a week.
    pub hours: FreeHours,
}

impl NoteFreeHours {
    /// Saves them.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let campaign = Campaign { free_hours: self.hours, ..current_or_new(desk).await? };
            desk.save(Changes::of(Action::NoteFreeHours).put(campaign)).await?;
            Ok(())
        })
    }
}
