//! The link back to where one came from, at the top of a page.

use maud::{Markup, html};

use super::Icon;

/// A link back, named after the page it leads to.
pub fn back(to: &str, label: &str) -> Markup {
    html! { p.back { a href=(to) { (Icon::Left) bdi { (label) } } } }
}
