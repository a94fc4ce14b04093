//! Closes the loop of a referral step by step: what the recommender was told, and when it ends by choice (G5).

use rebond_domain::{Action, Changes, LoopNews, LoopStage, Referral, ReferralId, Timestamp};
use rebond_store::loop_news;

use crate::{AppError, BoxFuture, Concern, Desk, Reason};

/// Notes what a recommender was told, by whatever means.
#[derive(Debug, Clone, Copy)]
pub struct TellLoop {
    /// Of which referral.
    pub id: ReferralId,
    /// What was told.
    pub stage: LoopStage,
    /// When.
    pub told_at: Timestamp,
}

impl TellLoop {
    /// Done; told twice is told once.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            desk.load::<Referral>(self.id).await?;
            if self.told_at > desk.now() {
                return Err(AppError::refused(Concern::Day, Reason::WrongMoment));
            }
            if loop_news::of_referral(store, account, self.id).await?.iter().any(|told| told.stage == self.stage) {
                return Ok(());
            }
            let news = LoopNews { id: desk.new_id(), referral_id: self.id, stage: self.stage, told_at: self.told_at };
            desk.save(Changes::of(Action::TellLoop).put(news)).await?;
            Ok(())
        })
    }
}

/// Closes a loop without more news, or opens it again.
#[derive(Debug, Clone, Copy)]
pub struct CloseLoop {
    /// Of which referral.
    pub id: ReferralId,
    /// Whether to close it.
    pub close: bool,
}

impl CloseLoop {
    /// Done.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let referral = desk.load::<Referral>(self.id).await?;
            let action = if self.close { Action::CloseLoop } else { Action::OpenLoop };
            let closed_at = self.close.then(|| desk.now());
            desk.save(Changes::of(action).put(Referral { closed_at, ..referral })).await?;
            Ok(())
        })
    }
}
