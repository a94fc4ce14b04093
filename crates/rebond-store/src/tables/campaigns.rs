//! Campaigns, with their history of purpose, hopes and strengths. Not done here: progress (`progress`).

use rebond_domain::{
    AccountId, Campaign, CampaignId, CampaignState, Ending, FreeHours, Hope, HopeId, Line, Prose, Purpose, PurposeChange, PurposeChangeId,
    Strength, StrengthId, Timestamp,
};

use crate::{Store, tx::BoxFuture};

table! {
    Campaign in "campaigns" {
        id: CampaignId,
        expectation: Option<Prose>,
        purpose: Option<Purpose>,
        direction: Option<Prose>,
        aims_to_lead: bool,
        story: Option<Prose>,
        known: Option<Prose>,
        weekly_goal: u8,
        state: CampaignState,
        state_since: Timestamp,
        decision: Option<Prose>,
        ending: Option<Ending>,
        tipped: Option<Prose>,
        next_stages: Option<Prose>,
        help_wanted: Option<Prose>,
        started_at: Timestamp,
        discreet: bool,
        free_hours: FreeHours,
    }
}
table! {
    PurposeChange in "purpose_changes" {
        id: PurposeChangeId,
        campaign_id: CampaignId => Erased,
        purpose: Purpose,
        expectation: Option<Prose>,
        at: Timestamp,
    }
}
table! {
    Hope in "hopes" {
        id: HopeId,
        campaign_id: CampaignId => Erased,
        statement: Line,
        position: u16,
        created_at: Timestamp,
        retired_at: Option<Timestamp>,
    }
}
table! {
    Strength in "strengths" {
        id: StrengthId,
        campaign_id: CampaignId => Erased,
        title: Line,
        example: Option<Prose>,
        position: u16,
    }
}

queries! {
    CURRENT: Campaign = (Id) "SELECT {*} FROM campaigns WHERE account_id = $1 \
         ORDER BY CASE state WHEN 'ended' THEN 1 ELSE 0 END, started_at DESC, id DESC LIMIT 1";
    ENDED: Campaign = (Id) "SELECT {*} FROM campaigns WHERE account_id = $1 AND state = 'ended' ORDER BY state_since DESC, id DESC";
    HOPES: Hope = (Id, Id) "SELECT {*} FROM hopes WHERE account_id = $1 AND campaign_id = $2 ORDER BY position, id";
    STRENGTHS: Strength = (Id, Id) "SELECT {*} FROM strengths WHERE account_id = $1 AND campaign_id = $2 ORDER BY position, id";
    PURPOSE_CHANGES: PurposeChange = (Id, Id) "SELECT {*} FROM purpose_changes WHERE account_id = $1 AND campaign_id = $2 ORDER BY at, id";
}

/// The campaign under way or resting that began last; when all have ended, the last of them.
pub fn current(store: &Store, account: AccountId) -> BoxFuture<'_, Option<Campaign>> {
    Box::pin(async move { Ok(store.rows(account, &CURRENT, params![account]).await?.into_iter().next()) })
}

/// Those that ended, the last first.
pub fn ended(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<Campaign>> {
    Box::pin(async move { store.rows(account, &ENDED, params![account]).await })
}

/// The hopes of a campaign in their order, those set aside included.
pub fn hopes(store: &Store, account: AccountId, campaign: CampaignId) -> BoxFuture<'_, Vec<Hope>> {
    Box::pin(async move { store.rows(account, &HOPES, params![account, campaign]).await })
}

/// The strengths of a campaign in their order.
pub fn strengths(store: &Store, account: AccountId, campaign: CampaignId) -> BoxFuture<'_, Vec<Strength>> {
    Box::pin(async move { store.rows(account, &STRENGTHS, params![account, campaign]).await })
}

/// The history of a campaign's purpose, the oldest first.
pub fn purpose_changes(store: &Store, account: AccountId, campaign: CampaignId) -> BoxFuture<'_, Vec<PurposeChange>> {
    Box::pin(async move { store.rows(account, &PURPOSE_CHANGES, params![account, campaign]).await })
}

/// The progress made in a campaign, the oldest first.
pub fn progress(store: &Store, account: AccountId, campaign: CampaignId) -> BoxFuture<'_, Vec<rebond_domain::Progress>> {
    Box::pin(async move { super::progress::of_campaign(store, account, campaign).await })
}
