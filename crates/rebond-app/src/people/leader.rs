//! Whether a leader is being chosen as somebody to meet (B10): least available and farthest from one's path, unless one wants to
//! found or direct. Not done here: the words.

use rebond_domain::{Campaign, Person};

use crate::{AppError, Desk};

/// The remark on a leader chosen as somebody to meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeaderRemark;

impl LeaderRemark {
    /// The remark, if it applies: they direct others, were not set aside, and the campaign does not aim to lead.
    pub fn on(person: &Person, campaign: Option<&Campaign>) -> Option<Self> {
        let aims_to_lead = campaign.is_some_and(|campaign| campaign.aims_to_lead);
        (person.leads_others && person.set_aside_at.is_none() && !aims_to_lead).then_some(Self)
    }

    pub(super) async fn for_desk(desk: &Desk, person: &Person) -> Result<Option<Self>, AppError> {
        if !person.leads_others {
            return Ok(None);
        }
        let campaign = rebond_store::campaigns::current(desk.store(), desk.account_id()).await?;
        Ok(Self::on(person, campaign.as_ref()))
    }
}
