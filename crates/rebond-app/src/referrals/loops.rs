//! Loops of the account, as the graph sees them now. What leaves: referrals, news due, loops open. Not done here: their laws.

use rebond_domain::{ApproachOutline, LoopNews, Meeting, Referral, ReferralId};
use rebond_graph::DueNews;
use rebond_store::{approaches, loop_news, meetings, referrals};

use crate::{BoxFuture, Desk};

/// Everything the loops are made of, and what they are now.
pub(crate) struct Loops {
    pub(crate) referrals: Vec<Referral>,
    pub(crate) told: Vec<LoopNews>,
    pub(crate) approaches: Vec<ApproachOutline>,
    pub(crate) meetings: Vec<Meeting>,
    pub(crate) due: Vec<DueNews>,
    pub(crate) open: Vec<ReferralId>,
}

impl Loops {
    /// The loops of the account.
    pub(crate) fn load(desk: &Desk) -> BoxFuture<'_, Self> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let referrals = referrals::all(store, account).await?;
            let told = loop_news::all(store, account).await?;
            let approaches = approaches::outlines(store, account).await?;
            let meetings = meetings::all(store, account).await?;
            let found = rebond_graph::loops(&referrals, &told, &approaches, &meetings, desk.norms(), &desk.local_now());
            Ok(Self { referrals, told, approaches, meetings, due: found.due, open: found.open })
        })
    }
}
