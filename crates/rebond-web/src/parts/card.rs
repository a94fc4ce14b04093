//! A card: one matter on its own sheet, with a heading and perhaps a link beside it.

use maud::{Markup, Render, html};

/// A card; see [`card`].
#[must_use]
pub struct Card {
    title: String,
    aside: Option<Markup>,
    content: Markup,
}

/// A card with a heading of the second level.
pub fn card(title: impl Into<String>, content: Markup) -> Card {
    Card { title: title.into(), aside: None, content }
}

impl Card {
    /// With a link or button at the end of its heading.
    pub fn aside(mut self, aside: impl Render) -> Self {
        self.aside = Some(aside.render());
        self
    }
}

impl Render for Card {
    fn render(&self) -> Markup {
        html! {
            section.card {
                div.card-head { h2 { (self.title) } @if let Some(aside) = &self.aside { (aside) } }
                (self.content)
            }
        }
    }
}
