//! The remark on a leader chosen as somebody to meet (B10). Not done here: the words; when it is due, which the coach says.

use rebond_coach::{Situation, is_discouraged, met_enough};
use rebond_domain::{Campaign, Person};

/// The remark on a leader chosen as somebody to meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeaderRemark;

impl LeaderRemark {
    /// The remark, if the method advises against them and they were not set aside.
    pub fn on(person: &Person, campaign: Option<&Campaign>, met_enough: bool) -> Option<Self> {
        (person.set_aside_at.is_none() && is_discouraged(person.leads_others, campaign, met_enough)).then_some(Self)
    }

    /// The remark, unless one has met them already.
    pub(crate) fn of(situation: &Situation, person: &Person) -> Option<Self> {
        let history = situation.history();
        if !person.leads_others || history.meetings.iter().any(|it| it.is_held() && it.person_id == person.id) {
            return None;
        }
        Self::on(person, history.campaign.as_ref(), met_enough(&history.meetings))
    }
}
