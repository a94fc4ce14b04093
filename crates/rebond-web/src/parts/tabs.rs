//! The parts of a place, each a page of its own.

use maud::{Markup, html};
use rebond_text::Text;

/// Links to sister pages: address, label, how many there are if that helps; `here` is the address of the one shown.
pub fn tabs(text: Text, here: &str, entries: &[(&str, &str, Option<u32>)]) -> Markup {
    html! {
        nav.tabs aria-label=(text.tabs_label()) {
            ul {
                @for (address, label, count) in entries {
                    li {
                        a href=(address) aria-current=[(*address == here).then_some("page")] {
                            (label) @if let Some(count) = count { " " span.count { (text.number(i64::from(*count))) } }
                        }
                    }
                }
            }
        }
    }
}
