//! Who helped in a campaign before the one under way (G10, A7). What enters: what passed with somebody. What leaves: whether one begins anew
//! with them. Not done here: the end of a campaign (`closing`).

use rebond_domain::CampaignState;

use crate::joined::{Joined, Thread};

/// Whether somebody helped before the campaign under way began, and nothing was begun with them since: a second campaign starts with the
/// people of the first (G10).
pub(crate) fn helped_before(all: &Joined, thread: &Thread) -> bool {
    let active = all.history.campaign.as_ref().is_some_and(|campaign| campaign.state == CampaignState::Active);
    let Some(end) = all.history.before.filter(|_| active) else { return false };
    let met = |at: &u32| all.meeting(*at).is_held() && all.meeting(*at).starts_at <= end;
    let helped = thread.meetings.iter().any(met) || thread.gave.iter().any(|at| all.referral_at(*at).at <= end);
    let asked = thread.attempts.iter().chain(&thread.drafts).map(|at| all.approach(*at));
    let since = asked.map(|it| it.delivery.sent_at().unwrap_or(it.updated_at)).any(|at| at > end);
    helped && !since && !thread.meetings.iter().any(|at| all.meeting(*at).created_at > end)
}
