//! A list of facts: what, and its value. What is not known is left out rather than shown empty.

use maud::{Markup, Render, html};

/// A list of facts; see [`facts`].
#[must_use]
#[derive(Default)]
pub struct Facts {
    rows: Vec<(String, Markup)>,
}

/// An empty list of facts.
pub fn facts() -> Facts {
    Facts::default()
}

impl Facts {
    /// With a fact.
    pub fn fact(mut self, what: impl Into<String>, value: impl Render) -> Self {
        self.rows.push((what.into(), html! { (value) }));
        self
    }

    /// With a fact, if it is known.
    pub fn known<T: Render>(self, what: impl Into<String>, value: Option<T>) -> Self {
        match value {
            Some(value) => self.fact(what, value),
            None => self,
        }
    }

    /// Whether nothing is known.
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl Render for Facts {
    fn render(&self) -> Markup {
        html! {
            @if !self.is_empty() {
                dl.facts { @for (what, value) in &self.rows { div { dt { (what) } dd dir="auto" { (value) } } } }
            }
        }
    }
}
