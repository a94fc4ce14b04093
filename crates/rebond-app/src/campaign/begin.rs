//! Begins another campaign once one has ended: with the same people, with a purpose, hopes and steps of its own (A7). Not done here: its
//! questions (`expect`, `tell`, `hope`).

use rebond_domain::{Action, Campaign, CampaignState, Changes, Strength};
use rebond_store::campaigns;

use crate::{BoxFuture, Desk};

/// Begins another campaign.
#[derive(Debug, Clone, Copy)]
pub struct BeginCampaign;

impl BeginCampaign {
    /// Saves it. What one is stays — path, strengths, rhythm, free hours, discretion —, what one looked for is asked anew.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let begun = Campaign::begun(desk.new_id(), desk.now());
            let mut changes = Changes::of(Action::BeginCampaign);
            match campaigns::current(store, account).await? {
                // The same tap again.
                Some(last) if last.state != CampaignState::Ended => return Ok(()),
                Some(last) => {
                    let strengths = campaigns::strengths(store, account, last.id).await?;
                    let id = begun.id;
                    changes.add(Campaign {
                        story: last.story,
                        weekly_goal: last.weekly_goal,
                        discreet: last.discreet,
                        free_hours: last.free_hours,
                        ..begun
                    });
                    for strength in strengths {
                        changes.add(Strength { id: desk.new_id(), campaign_id: id, ..strength });
                    }
                }
                None => changes.add(begun),
            }
            desk.save(changes).await?;
            Ok(())
        })
    }
}
