//! One line: text, address, number, date, time, search.

use maud::{Markup, Render, html};

use super::field::{Around, around};
use crate::Form;

/// A field of one line; see [`text_field`].
#[must_use]
pub struct TextField<'a> {
    around: Around<'a>,
    kind: &'static str,
    completes: Option<&'static str>,
    digits: bool,
    list: Option<(String, Vec<String>)>,
    once: bool,
}
around!(TextField);

/// A field of one line; read it with `reader.line(field)`, or with the method of its kind.
pub fn text_field<'a>(form: &'a Form, field: &'a str, label: impl Into<String>) -> TextField<'a> {
    TextField { around: Around::new(form, field, label.into()), kind: "text", completes: None, digits: false, list: None, once: false }
}

impl TextField<'_> {
    /// An e-mail address.
    pub fn email(mut self) -> Self {
        self.kind = "email";
        self
    }

    /// A phone number.
    pub fn phone(mut self) -> Self {
        self.kind = "tel";
        self
    }

    /// A link to a page.
    pub fn link(mut self) -> Self {
        self.kind = "url";
        self
    }

    /// A date.
    pub fn date(mut self) -> Self {
        self.kind = "date";
        self.short()
    }

    /// A time of day.
    pub fn time(mut self) -> Self {
        self.kind = "time";
        self.short()
    }

    /// A password: what was typed never goes back to the page.
    pub fn password(mut self) -> Self {
        self.kind = "password";
        self
    }

    /// A whole number.
    pub fn number(mut self) -> Self {
        self.kind = "number";
        self.short()
    }

    /// Digits that are no number, such as a code: a phone shows its keys for them.
    pub fn digits(mut self) -> Self {
        self.digits = true;
        self.short()
    }

    /// Good once: what was wrong is not typed again by mistake.
    pub fn once(mut self) -> Self {
        self.once = true;
        self.completes("one-time-code")
    }

    /// A search.
    pub fn search(mut self) -> Self {
        self.kind = "search";
        self
    }

    /// As wide as a date.
    pub fn short(mut self) -> Self {
        self.around.size = "short";
        self
    }

    /// What the browser may fill in of the user's own (`given-name`, `email` …). Without it nothing is filled in, for most fields
    /// here are about other people.
    pub fn completes(mut self, what: &'static str) -> Self {
        self.completes = Some(what);
        self
    }

    /// With suggestions that the browser shows while one types.
    pub fn suggestions(mut self, words: impl IntoIterator<Item = String>) -> Self {
        self.list = Some((format!("{}-list", self.around.id()), words.into_iter().collect()));
        self
    }
}

impl Render for TextField<'_> {
    fn render(&self) -> Markup {
        let around = &self.around;
        let value = if self.once || self.kind == "password" { "" } else { around.form.value(around.field) };
        around.labelled(&html! {
            input id=(around.id()) type=(self.kind) name=(around.field) value=(value) dir=[self.direction()]
                inputmode=[self.digits.then_some("numeric")] autocomplete=(self.completes.unwrap_or("off")) list=[self.list.as_ref().map(|(id, _)| id)]
                aria-describedby=[around.described()] aria-invalid=[around.is_wrong().then_some("true")];
            (around.elsewhere(str::to_owned))
            @if let Some((id, words)) = &self.list { datalist id=(id) { @for word in words { option value=(word) {} } } }
        })
    }
}

impl TextField<'_> {
    fn direction(&self) -> Option<&'static str> {
        matches!(self.kind, "text" | "search").then_some("auto")
    }
}
