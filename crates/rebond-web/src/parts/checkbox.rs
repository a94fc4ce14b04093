//! A box to tick, with a label that can be tapped and a hint.

use maud::{Markup, Render, html};

use crate::Form;

/// A box to tick; see [`checkbox`].
#[must_use]
pub struct Checkbox<'a> {
    form: &'a Form,
    field: &'a str,
    label: String,
    value: String,
    hint: Option<String>,
}

/// A box to tick; read it with `reader.checked(field)`.
pub fn checkbox<'a>(form: &'a Form, field: &'a str, label: impl Into<String>) -> Checkbox<'a> {
    Checkbox { form, field, label: label.into(), value: "yes".to_owned(), hint: None }
}

impl Checkbox<'_> {
    /// With a line under the label.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// One of several boxes of the same field; read them with `reader.ids(field)`.
    pub fn value(mut self, value: impl ToString) -> Self {
        self.value = value.to_string();
        self
    }
}

impl Render for Checkbox<'_> {
    fn render(&self) -> Markup {
        let mut id = self.form.id(self.field);
        if self.value != "yes" {
            id = format!("{id}-{}", self.value);
        }
        html! {
            label.tick for=(id) {
                input id=(id) type="checkbox" name=(self.field) value=(self.value) checked[self.form.holds(self.field, &self.value)];
                span.tick-words { span { (self.label) } @if let Some(hint) = &self.hint { span.hint { (hint) } }
                    @if let Some(ticked) = self.form.ticked_elsewhere(self.field, &self.value) {
                        @let text = self.form.text();
                        span.hint data-field=(self.field) data-box=(self.value) data-value=[ticked.then_some(&self.value)] { (if ticked { text.form_elsewhere_ticked() } else { text.form_elsewhere_unticked() }) }
                    }
                }
            }
        }
    }
}
