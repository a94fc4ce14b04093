//! The summary at the top of a form with mistakes: how many, and a link to each field.

use maud::{Markup, html};

use super::Icon;
use crate::Form;

/// The summary of what is wrong; nothing when all is well.
pub fn mistakes(form: &Form) -> Markup {
    html! {
        @if !form.mistakes().is_empty() {
            div.mistakes role="alert" {
                h2 { (Icon::Attention) (form.text().form_errors_title(form.mistakes().len())) }
                ul { @for mistake in form.mistakes() { li { @if mistake.field == "seen" { (mistake.message) } @else { a href={ "#" (form.id(&mistake.field)) } { (mistake.message) } } } } }
            }
        }
    }
}
