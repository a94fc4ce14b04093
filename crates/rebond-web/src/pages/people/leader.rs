//! The remark on somebody who leads (B10), and the encouragement for somebody who changed path (B11). Not done here: when they apply.

use maud::{Markup, html};
use rebond_domain::PersonId;
use rebond_method::Rule;
use rebond_text::Text;

use crate::parts;

/// The remark on a leader.
pub(crate) fn leader(text: Text) -> Markup {
    html! {
        aside.tip.leader {
            p { strong { (text.person_leader_title()) } }
            p { (text.person_leader_reason()) }
            p { (text.person_leader_hint()) }
            (parts::why(text, [Rule::B10]))
        }
    }
}

/// A role that says what the record does not.
pub(crate) fn may_lead(text: Text, id: PersonId) -> Markup {
    html! {
        aside.tip {
            p { (text.person_may_lead()) }
            (parts::why(text, [Rule::B10]))
            div.actions { (parts::link_button(format!("/people/{id}/edit#f-leads-others"), text.action_edit()).plain().about(text.person_field_leads_others())) }
        }
    }
}

/// The encouragement for somebody who changed path.
pub(crate) fn changed_path(text: Text) -> Markup {
    html! {
        aside.tip {
            p { strong { (text.person_changed_path_title()) } }
            p { (text.person_changed_path_reason()) }
            (parts::why(text, [Rule::B11]))
        }
    }
}
