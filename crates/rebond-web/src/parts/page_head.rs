//! The head of a page: its title, a sentence of what it is for, what one can do there.

use maud::{Markup, Render, html};

/// The head of a page; see [`page_head`].
#[must_use]
pub struct PageHead {
    title: String,
    lead: Option<Markup>,
    actions: Vec<Markup>,
}

/// The head of a page, with its only heading of the first level.
pub fn page_head(title: impl Into<String>) -> PageHead {
    PageHead { title: title.into(), lead: None, actions: Vec::new() }
}

impl PageHead {
    /// With a sentence under the title.
    pub fn lead(mut self, lead: impl Render) -> Self {
        self.lead = Some(html! { (lead) });
        self
    }

    /// With something to do there.
    pub fn action(mut self, action: impl Render) -> Self {
        self.actions.push(action.render());
        self
    }
}

impl Render for PageHead {
    fn render(&self) -> Markup {
        html! {
            div.page-head {
                div { h1 dir="auto" { (self.title) } @if let Some(lead) = &self.lead { p.lead { (lead) } } }
                @if !self.actions.is_empty() { div.actions { @for action in &self.actions { (action) } } }
            }
        }
    }
}
