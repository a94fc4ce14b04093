//! What can be opened for more, and is closed at first.

use maud::{Markup, html};

/// A line that opens on more.
pub fn more(summary: &str, content: &Markup) -> Markup {
    html! { details.more { summary { (summary) } div.more-inside { (content) } } }
}
