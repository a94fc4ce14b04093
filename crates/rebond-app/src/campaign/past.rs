//! The campaigns that ended before the one under way, to be read again. Not done here: changing any of them.

use rebond_domain::{Campaign, PurposeChange};
use rebond_store::campaigns;

use super::show::{HopeView, hopes_of};
use crate::{BoxFuture, Desk, LocalTime};

/// Asks for the campaigns before.
#[derive(Debug, Clone, Copy)]
pub struct ShowPast;

/// A campaign that ended.
#[derive(Debug, Clone)]
pub struct PastCampaign {
    /// The campaign.
    pub campaign: Campaign,
    /// Its hopes, and what meetings said of each.
    pub hopes: Vec<HopeView>,
    /// Its purposes, the latest first.
    pub history: Vec<PurposeChange>,
    /// The present of the account.
    pub time: LocalTime,
}

impl ShowPast {
    /// Those before the current one, the last first.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Vec<PastCampaign>> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let current = campaigns::current(store, account).await?.map(|campaign| campaign.id);
            let mut past = Vec::new();
            for campaign in campaigns::ended(store, account).await?.into_iter().filter(|campaign| Some(campaign.id) != current) {
                let mut history = campaigns::purpose_changes(store, account, campaign.id).await?;
                history.reverse();
                past.push(PastCampaign { hopes: hopes_of(desk, campaign.id).await?, history, time: desk.local_time(), campaign });
            }
            Ok(past)
        })
    }
}
