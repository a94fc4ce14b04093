//! The pace: meetings wished per week (G11); rest, resumption, end with a decision (A7).

use rebond_domain::{Action, CampaignState, Changes, Prose};

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
