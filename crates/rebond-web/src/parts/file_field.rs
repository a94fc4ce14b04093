//! A field for a file. Its form needs `enctype="multipart/form-data"`.

use maud::{Markup, Render, html};

use super::field::{Around, around};
use crate::Form;

/// A field for a file; see [`file_field`].
#[must_use]
pub struct FileField<'a> {
    around: Around<'a>,
    accept: &'static str,
}
around!(FileField);

/// A field for a file of these kinds (`.csv,.zip`); read it with `reader.file(field)`.
pub fn file_field<'a>(form: &'a Form, field: &'a str, label: impl Into<String>, accept: &'static str) -> FileField<'a> {
    FileField { around: Around::new(form, field, label.into()), accept }
}

impl Render for FileField<'_> {
    fn render(&self) -> Markup {
        let around = &self.around;
        around.labelled(&html! {
            input id=(around.id()) type="file" name=(around.field) accept=(self.accept) aria-describedby=[around.described()]
                aria-invalid=[around.is_wrong().then_some("true")];
        })
    }
}
