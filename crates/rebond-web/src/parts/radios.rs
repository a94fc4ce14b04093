//! A few answers of which one is chosen, each large enough to be tapped, with a line of explanation where it helps.

use maud::{Markup, Render, html};
use rebond_sentences::Choice;

use super::field::{Around, around};
use crate::Form;

/// A group of radio buttons; see [`radios`].
#[must_use]
pub struct Radios<'a> {
    around: Around<'a>,
    answers: Vec<(String, String, Option<String>)>,
}
around!(Radios);

/// A group of radio buttons without answers yet; read it with `reader.choice(field)` or `reader.id(field)`.
pub fn radios<'a>(form: &'a Form, field: &'a str, label: impl Into<String>) -> Radios<'a> {
    Radios { around: Around::new(form, field, label.into()), answers: Vec::new() }
}

impl Radios<'_> {
    /// With one more answer.
    pub fn answer(mut self, value: impl ToString, label: impl Into<String>) -> Self {
        self.answers.push((value.to_string(), label.into(), None));
        self
    }

    /// With one more answer and a line that explains it.
    pub fn explained(mut self, value: impl ToString, label: impl Into<String>, line: impl Into<String>) -> Self {
        self.answers.push((value.to_string(), label.into(), Some(line.into())));
        self
    }

    /// With every value of a closed list.
    pub fn choices<C: Choice>(mut self) -> Self {
        for (value, label) in C::options(self.around.form.text()) {
            self.answers.push((value.to_owned(), label.to_owned(), None));
        }
        self
    }

    /// Side by side where there is room: for short answers.
    pub fn in_line(mut self) -> Self {
        self.around.size = "in-line";
        self
    }
}

impl Render for Radios<'_> {
    fn render(&self) -> Markup {
        let around = &self.around;
        around.grouped(&html! {
            div.answers {
                @for (value, label, line) in &self.answers {
                    label.tick {
                        input type="radio" name=(around.field) value=(value) checked[around.form.holds(around.field, value)];
                        span.tick-words { span { (label) } @if let Some(line) = line { span.hint { (line) } } }
                    }
                }
            }
            (around.elsewhere(|stored| self.answers.iter().find(|(value, ..)| value == stored).map_or_else(String::new, |(_, label, _)| label.clone())))
        })
    }
}
