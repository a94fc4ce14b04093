//! Leaders (B10): least available and farthest from one's path, unless one wants to found or direct. Not done here: the words.

use rebond_domain::Campaign;

/// Whether the method advises against choosing somebody because they direct others.
pub fn is_discouraged(leads_others: bool, campaign: Option<&Campaign>) -> bool {
    leads_others && !campaign.is_some_and(|campaign| campaign.aims_to_lead)
}
