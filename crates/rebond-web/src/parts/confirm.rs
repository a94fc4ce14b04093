//! The page that asks before something is deleted: what goes, two ways out. It is a page of its own, so that it works
//! everywhere; the careful answer comes first for who hears it, the other stands out for who sees it.

use std::borrow::Cow;

use maud::{Markup, Render, html};
use rebond_text::Text;

use super::{button, link_button};

/// A question before an action; see [`confirm`].
#[must_use]
pub struct Confirm {
    text: Text,
    question: String,
    act: (String, Cow<'static, str>),
    back: String,
    goes: Vec<String>,
    content: Option<Markup>,
}

/// Asks `question`; yes posts to `to` under the label `act`, no leads back to `back`.
pub fn confirm(
    text: Text,
    question: impl Into<String>,
    to: impl Into<String>,
    act: impl Into<Cow<'static, str>>,
    back: impl Into<String>,
) -> Confirm {
    Confirm { text, question: question.into(), act: (to.into(), act.into()), back: back.into(), goes: Vec::new(), content: None }
}

impl Confirm {
    /// With the list of what goes.
    pub fn goes(mut self, goes: Vec<String>) -> Self {
        self.goes = goes;
        self
    }

    /// With more inside the form: a sentence, a field.
    pub fn content(mut self, content: Markup) -> Self {
        self.content = Some(content);
        self
    }
}

impl Render for Confirm {
    fn render(&self) -> Markup {
        html! {
            section.confirm {
                h1 { (self.question) }
                form method="post" action=(self.act.0) {
                    @if !self.goes.is_empty() { ul.goes { @for line in &self.goes { li { (line) } } } }
                    @if let Some(content) = &self.content { (content) }
                    div.actions {
                        (button(self.act.1.clone()).danger())
                        (link_button(self.back.clone(), self.text.action_cancel()).quiet())
                    }
                }
            }
        }
    }
}
