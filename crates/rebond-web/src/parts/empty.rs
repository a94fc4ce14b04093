//! What stands where there is nothing yet: why it is worth filling, and the one thing to do.

use maud::{Markup, Render, html};

use super::loose_thread;

/// An empty place; see [`empty`].
#[must_use]
pub struct Empty {
    title: String,
    reason: String,
    action: Option<Markup>,
}

/// An empty place, with why it is worth filling.
pub fn empty(title: impl Into<String>, reason: impl Into<String>) -> Empty {
    Empty { title: title.into(), reason: reason.into(), action: None }
}

impl Empty {
    /// With what to do about it.
    pub fn action(mut self, action: impl Render) -> Self {
        self.action = Some(action.render());
        self
    }
}

impl Render for Empty {
    fn render(&self) -> Markup {
        html! {
            section.empty {
                (loose_thread())
                h2 { (self.title) }
                p { (self.reason) }
                @if let Some(action) = &self.action { div.actions { (action) } }
            }
        }
    }
}
