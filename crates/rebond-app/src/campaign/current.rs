//! The campaign under way, or a new one on the first answer. Not done here: saving it.

use rebond_domain::{Campaign, CampaignState};

use crate::{AppError, Desk};

/// The campaign under way; a fresh one, not saved yet, when there is none.
pub(super) async fn current_or_new(desk: &Desk) -> Result<Campaign, AppError> {
    let found = rebond_store::campaigns::current(desk.store(), desk.account_id()).await?;
    Ok(found.unwrap_or_else(|| Campaign {
        id: desk.new_id(),
        expectation: None,
        purpose: None,
        direction: None,
        aims_to_lead: false,
        story: None,
        weekly_goal: 2,
        state: CampaignState::Active,
        state_since: desk.now(),
        decision: None,
        started_at: desk.now(),
    }))
}
