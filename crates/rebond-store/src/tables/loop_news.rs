//! News given to recommenders. Not done here: which is due (`rebond-graph`).

use rebond_domain::{AccountId, LoopNews, LoopNewsId, LoopStage, ReferralId, Timestamp};

use crate::{Store, tx::BoxFuture};

table! {
    LoopNews in "loop_news" {
        id: LoopNewsId,
        referral_id: ReferralId => Erased,
        stage: LoopStage,
        told_at: Timestamp,
    }
}

queries! {
    ALL: LoopNews = (Id) "SELECT {*} FROM loop_news WHERE account_id = $1 ORDER BY id";
    OF_REFERRAL: LoopNews = (Id, Id) "SELECT {*} FROM loop_news WHERE account_id = $1 AND referral_id = $2 ORDER BY told_at, id";
}

/// All news given.
pub fn all(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<LoopNews>> {
    Box::pin(async move { store.rows(account, &ALL, params![account]).await })
}

/// The news given of a referral, the oldest first.
pub fn of_referral(store: &Store, account: AccountId, referral: ReferralId) -> BoxFuture<'_, Vec<LoopNews>> {
    Box::pin(async move { store.rows(account, &OF_REFERRAL, params![account, referral]).await })
}
