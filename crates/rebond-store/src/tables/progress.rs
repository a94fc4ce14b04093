//! Progress, and to whom it was told. Not done here: whom to tell (`rebond-coach`).

use rebond_domain::{AccountId, CampaignId, PersonId, Progress, ProgressId, ProgressTold, ProgressToldId, Prose, Timestamp};

use crate::{Store, tx::BoxFuture};

table! {
    Progress in "progress" {
        id: ProgressId,
        campaign_id: CampaignId => Erased,
        text: Prose,
        at: Timestamp,
    }
}
table! {
    ProgressTold in "progress_told" {
        id: ProgressToldId,
        progress_id: ProgressId => Erased,
        person_id: PersonId => Erased,
        at: Timestamp,
    }
}

queries! {
    OF_CAMPAIGN: Progress = (Id, Id) "SELECT {*} FROM progress WHERE account_id = $1 AND campaign_id = $2 ORDER BY at, id";
    TOLD: ProgressTold = (Id) "SELECT {*} FROM progress_told WHERE account_id = $1 ORDER BY id";
}

/// The progress made in a campaign, the oldest first.
pub fn of_campaign(store: &Store, account: AccountId, campaign: CampaignId) -> BoxFuture<'_, Vec<Progress>> {
    Box::pin(async move { store.rows(account, &OF_CAMPAIGN, params![account, campaign]).await })
}

/// Everything told to anybody.
pub fn all_told(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<ProgressTold>> {
    Box::pin(async move { store.rows(account, &TOLD, params![account]).await })
}
