//! A value that a form carries unseen.

use std::fmt::Display;

use maud::{Markup, html};

/// A value that the form carries unseen.
pub fn hidden(field: &str, value: impl Display) -> Markup {
    html! { input type="hidden" name=(field) value=(value); }
}
