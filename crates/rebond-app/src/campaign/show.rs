//! The campaign as its page shows it: everything written about it, with what meetings said of each hope.

use rebond_domain::{Campaign, CampaignId, Hope, HopeId, Progress, PurposeChange, Stance, Strength};
use rebond_store::{campaigns, findings};

use crate::{AppError, BoxFuture, Desk, LocalTime};

/// Asks for the campaign.
#[derive(Debug, Clone, Copy)]
pub struct ShowCampaign;

/// The campaign, if one was begun.
#[derive(Debug, Clone)]
pub struct CampaignPage {
    /// The campaign; `None` before the first answer.
    pub campaign: Option<Campaign>,
    /// Hopes in their order, those set aside last.
    pub hopes: Vec<HopeView>,
    /// Strengths in their order.
    pub strengths: Vec<Strength>,
    /// Changes of purpose, the latest first.
    pub history: Vec<PurposeChange>,
    /// Whether others ended before it.
    pub past: bool,
    /// What moved, the latest first.
    pub progress: Vec<Progress>,
    /// The present of the account.
    pub time: LocalTime,
}

/// A hope, and how often meetings confirmed, contradicted or nuanced it.
#[derive(Debug, Clone)]
pub struct HopeView {
    /// The hope.
    pub hope: Hope,
    /// How many findings confirm it.
    pub confirms: usize,
    /// How many contradict it.
    pub contradicts: usize,
    /// How many nuance it.
    pub nuances: usize,
}

impl ShowCampaign {
    /// Loads it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, CampaignPage> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let Some(campaign) = campaigns::current(store, account).await? else {
                return Ok(CampaignPage {
                    campaign: None,
                    hopes: Vec::new(),
                    strengths: Vec::new(),
                    history: Vec::new(),
                    past: false,
                    progress: Vec::new(),
                    time: desk.local_time(),
                });
            };
            let hopes = hopes_of(desk, campaign.id).await?;
            let mut strengths = campaigns::strengths(store, account, campaign.id).await?;
            strengths.sort_by_key(|strength| (strength.position, strength.id));
            let mut history = campaigns::purpose_changes(store, account, campaign.id).await?;
            history.sort_by_key(|change| std::cmp::Reverse(change.at));
            let mut progress = campaigns::progress(store, account, campaign.id).await?;
            progress.sort_by_key(|progress| std::cmp::Reverse(progress.at));
            let past = campaigns::ended(store, account).await?.iter().any(|ended| ended.id != campaign.id);
            Ok(CampaignPage { campaign: Some(campaign), hopes, strengths, history, past, progress, time: desk.local_time() })
        })
    }
}

/// The hopes of a campaign, those set aside last.
pub(super) async fn hopes_of(desk: &Desk, campaign: CampaignId) -> Result<Vec<HopeView>, AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let hopes = campaigns::hopes(store, account, campaign).await?;
    let said = desk.known_since(async { Ok(Said(findings::stances(store, account).await?)) }).await?;
    let mut hopes: Vec<HopeView> = hopes.into_iter().map(|hope| HopeView::of(hope, &said)).collect();
    hopes.sort_by_key(|view| (view.hope.retired_at.is_some(), view.hope.position, view.hope.id));
    Ok(hopes)
}

/// How often each hope was confirmed, contradicted, nuanced.
struct Said(Vec<(HopeId, Stance, u32)>);

impl HopeView {
    fn of(hope: Hope, said: &Said) -> Self {
        let id = hope.id;
        let count = |stance| said.0.iter().find(|of| (of.0, of.1) == (id, stance)).map_or(0, |of| of.2 as usize);
        Self { hope, confirms: count(Stance::Confirms), contradicts: count(Stance::Contradicts), nuances: count(Stance::Nuances) }
    }
}
