//! The remark on somebody who leads (B10), and the encouragement for somebody who changed path (B11). Not done here: when they apply.

use maud::{Markup, html};
use rebond_text::Text;

/// The remark on a leader.
pub(crate) fn leader(text: Text) -> Markup {
    html! {
        aside.tip.leader {
            p { strong { (text.person_leader_title()) } " " span.rule { (text.step_rule("B10")) } }
            p { (text.person_leader_reason()) }
            p { (text.person_leader_hint()) }
        }
    }
}

/// The encouragement for somebody who changed path.
pub(crate) fn changed_path(text: Text) -> Markup {
    html! {
        aside.tip {
            p { strong { (text.person_changed_path_title()) } " " span.rule { (text.step_rule("B11")) } }
            p { (text.person_changed_path_reason()) }
        }
    }
}
