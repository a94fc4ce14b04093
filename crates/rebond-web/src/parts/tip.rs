//! A word of the method where it applies: short, with its rule.

use maud::{Markup, html};
use rebond_text::Text;

/// A word of the method.
pub fn tip(text: Text, rule: Option<&str>, words: &str) -> Markup {
    html! {
        aside.tip { p { (words) @if let Some(rule) = rule { " " span.rule { (text.step_rule(rule)) } } } }
    }
}
