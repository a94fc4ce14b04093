//! What every field has around its control: label, hint, mistake, and the identifiers that tie them together.

use maud::{Markup, html};

use crate::Form;

/// The words around a control.
pub(super) struct Around<'a> {
    pub(super) form: &'a Form,
    pub(super) field: &'a str,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) optional: bool,
    pub(super) size: &'static str,
}

impl<'a> Around<'a> {
    pub(super) fn new(form: &'a Form, field: &'a str, label: String) -> Self {
        Self { form, field, label, hint: None, optional: false, size: "" }
    }

    pub(super) fn id(&self) -> String {
        self.form.id(self.field)
    }

    pub(super) fn is_wrong(&self) -> bool {
        self.form.mistake(self.field).is_some()
    }

    /// The identifiers of mistake, what is stored elsewhere, and hint, for `aria-describedby`.
    pub(super) fn described(&self) -> Option<String> {
        let mistake = self.form.mistake(self.field).map(|_| format!("{}-mistake", self.id()));
        let elsewhere = self.form.elsewhere(self.field).map(|_| format!("{}-elsewhere", self.id()));
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id()));
        let all: Vec<String> = [mistake, elsewhere, hint].into_iter().flatten().collect();
        (!all.is_empty()).then(|| all.join(" "))
    }

    /// What another tab stored meanwhile, in the words of `label`.
    pub(super) fn elsewhere(&self, label: impl Fn(&str) -> String) -> Markup {
        let Some(stored) = self.form.elsewhere(self.field) else { return html! {} };
        let text = self.form.text();
        html! {
            @let words = label(stored);
            // What a device reads that puts its own change right against what is there now.
            div.elsewhere data-field=(self.field) data-value=(stored) data-words=(words) id={ (self.id()) "-elsewhere" } {
                p.hint { (text.form_elsewhere()) }
                @if stored.trim().is_empty() { p { (text.form_elsewhere_nothing()) } } @else { blockquote.prose dir="auto" { (words) } }
            }
        }
    }

    /// A control under its label.
    pub(super) fn labelled(&self, control: &Markup) -> Markup {
        html! {
            div class={ "field " (self.size) @if self.is_wrong() { " wrong" } } {
                label for=(self.id()) { (self.label_words()) }
                (self.under())
                (control)
            }
        }
    }

    /// Several controls under one legend.
    pub(super) fn grouped(&self, controls: &Markup) -> Markup {
        html! {
            fieldset id=(self.id()) tabindex="-1" class={ "field " (self.size) @if self.is_wrong() { " wrong" } } aria-describedby=[self.described()] {
                legend { (self.label_words()) }
                (self.under())
                (controls)
            }
        }
    }

    fn label_words(&self) -> Markup {
        html! { (self.label) @if self.optional { " " span.optional { "(" (self.form.text().form_optional()) ")" } } }
    }

    fn under(&self) -> Markup {
        html! {
            @if let Some(hint) = &self.hint { p.hint id={ (self.id()) "-hint" } { (hint) } }
            @if let Some(mistake) = self.form.mistake(self.field) { p.mistake id={ (self.id()) "-mistake" } { (mistake) } }
        }
    }
}

/// The methods that every field shares.
macro_rules! around {
    ($name:ident) => {
        impl $name<'_> {
            /// With a line under the label: an example, or what it is for.
            pub fn hint(mut self, hint: impl Into<String>) -> Self {
                self.around.hint = Some(hint.into());
                self
            }

            /// May be left empty, and says so.
            pub fn optional(mut self) -> Self {
                self.around.optional = true;
                self
            }
        }
    };
}
pub(super) use around;
