//! One of many answers.

use maud::{Markup, Render, html};
use rebond_sentences::Choice;

use super::field::{Around, around};
use crate::Form;

/// A list to choose from; see [`select`].
#[must_use]
pub struct Select<'a> {
    around: Around<'a>,
    options: Vec<(String, String)>,
}
around!(Select);

/// A list without options yet; it starts with « Choisir… », or « Non précisé » when optional.
pub fn select<'a>(form: &'a Form, field: &'a str, label: impl Into<String>) -> Select<'a> {
    Select { around: Around::new(form, field, label.into()), options: Vec::new() }
}

impl Select<'_> {
    /// With one more option.
    pub fn option(mut self, value: impl ToString, label: impl Into<String>) -> Self {
        self.options.push((value.to_string(), label.into()));
        self
    }

    /// With every value of a closed list.
    pub fn choices<C: Choice>(mut self) -> Self {
        for (value, label) in C::options(self.around.form.text()) {
            self.options.push((value.to_owned(), label.to_owned()));
        }
        self
    }
}

impl Render for Select<'_> {
    fn render(&self) -> Markup {
        let around = &self.around;
        let text = around.form.text();
        let none = if around.optional { text.form_not_said() } else { text.form_choose() };
        around.labelled(&html! {
            select id=(around.id()) name=(around.field) aria-describedby=[around.described()] aria-invalid=[around.is_wrong().then_some("true")] {
                option value="" { (none) }
                @for (value, label) in &self.options {
                    option value=(value) selected[around.form.holds(around.field, value)] { (label) }
                }
            }
            (around.elsewhere(|stored| self.options.iter().find(|(value, _)| value == stored).map_or_else(String::new, |(_, label)| label.clone())))
        })
    }
}
