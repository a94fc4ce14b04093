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
