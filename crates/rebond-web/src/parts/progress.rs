//! How far one is: a bar, and the count in words. No streaks, no colours of reproach.

use maud::{Markup, html};
use rebond_text::Text;

/// `done` of `total`, named by `label`.
pub fn progress(text: Text, label: &str, done: u32, total: u32) -> Markup {
    html! {
        div.progress {
            p { span { (label) } span.count { (text.progress_of(done, total)) } }
            progress aria-label=(label) value=(done.min(total)) max=(total.max(1)) { (text.progress_of(done, total)) }
        }
    }
}

/// A share of a hundred, named by `label`.
pub fn share(text: Text, label: &str, share: u8) -> Markup {
    html! {
        div.progress {
            p { span { (label) } span.count { (text.percent(share)) } }
            progress aria-label=(label) value=(share.min(100)) max="100" { (text.percent(share)) }
        }
    }
}
