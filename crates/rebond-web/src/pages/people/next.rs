//! The next step of one person, where their page has room for it. Not done here: computing it (`rebond-coach`).

use maud::{Markup, html};
use rebond_app::people::PersonPage;

use super::story::Told;
use crate::parts;

/// The most pressing step, or that there is none.
pub(super) fn render(told: &Told, view: &PersonPage) -> Markup {
    let text = told.text;
    html! {
        @if view.steps.is_empty() { (parts::tip(text, None, text.person_next_none())) }
    }
}
