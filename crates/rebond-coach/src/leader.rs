//! Leaders (B10): least available and farthest from one's path, unless one wants to found or direct, or has met enough people close to
//! the work to be worth their hour. Not done here: the words.

use rebond_domain::{Campaign, Meeting};

/// After so many meetings one is worth the hour of a leader.
const ENOUGH: usize = 5;

/// Whether the method advises against choosing somebody because they direct others.
pub fn is_discouraged(leads_others: bool, campaign: Option<&Campaign>, met_enough: bool) -> bool {
    leads_others && !met_enough && !campaign.is_some_and(|campaign| campaign.aims_to_lead)
}

/// Whether one has met enough people for a leader to be worth asking.
pub fn met_enough<'a>(meetings: impl IntoIterator<Item = &'a Meeting>) -> bool {
    meetings.into_iter().filter(|meeting| meeting.is_held() && meeting.gathering.is_none()).nth(ENOUGH - 1).is_some()
}
