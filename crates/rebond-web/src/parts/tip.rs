//! A word of the method where it applies: short; its rule behind a question.

use maud::{Markup, html};
use rebond_method::Rule;
use rebond_text::Text;

use super::why;

/// A word of the method.
pub fn tip(text: Text, rule: Option<Rule>, words: &str) -> Markup {
    html! { aside.tip { p { (words) } (why(text, rule)) } }
}
