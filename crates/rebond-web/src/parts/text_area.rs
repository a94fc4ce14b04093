//! A field for prose: several lines that grow with what is typed.

use maud::{Markup, Render, html};

use super::field::{Around, around};
use crate::Form;

/// A field for prose; see [`text_area`].
#[must_use]
pub struct TextArea<'a> {
    around: Around<'a>,
    rows: u8,
}
around!(TextArea);

/// A field for prose; read it with `reader.prose(field)`.
pub fn text_area<'a>(form: &'a Form, field: &'a str, label: impl Into<String>) -> TextArea<'a> {
    TextArea { around: Around::new(form, field, label.into()), rows: 5 }
}

impl TextArea<'_> {
    /// Of so many lines at first; it grows with what is typed where the browser can.
    pub fn rows(mut self, rows: u8) -> Self {
        self.rows = rows;
        self
    }
}

impl Render for TextArea<'_> {
    fn render(&self) -> Markup {
        let around = &self.around;
        around.labelled(&html! {
            textarea id=(around.id()) name=(around.field) rows=(self.rows) dir="auto" aria-describedby=[around.described()]
                aria-invalid=[around.is_wrong().then_some("true")] { "\n" (around.form.value(around.field)) }
            (around.elsewhere(str::to_owned))
        })
    }
}
