//! The pages of what one shows to others, made to be printed; and what they share: what the address asks for, the choice of names. What
//! enters: requests. What leaves: markup, a table.

pub(crate) mod document;
pub(crate) mod overview;
pub(crate) mod project;
pub(crate) mod record;

use std::str::FromStr;

use maud::{Markup, html};
use rebond_domain::{PersonId, PersonName};
use rebond_text::Text;

use crate::parts;

/// What an address asks for: words that need no decoding, a field as often as it is ticked.
pub(crate) struct Asked(String);

impl Asked {
    pub(crate) fn of(query: Option<String>) -> Self {
        Self(query.unwrap_or_default())
    }

    /// Each value of a field that can be read.
    pub(crate) fn all<T: FromStr>(&self, field: &str) -> Vec<T> {
        let pairs = self.0.split('&').filter_map(|pair| pair.split_once('='));
        pairs.filter(|(name, _)| *name == field).filter_map(|(_, value)| value.parse().ok()).collect()
    }

    /// The value of a field.
    pub(crate) fn one<T: FromStr>(&self, field: &str) -> Option<T> {
        self.all(field).into_iter().next()
    }
}

/// A box for each of those one may name; none is ticked beforehand.
pub(crate) fn names(text: Text, people: &[(PersonId, PersonName)], named: impl Fn(PersonId) -> bool) -> Markup {
    html! {
        @if !people.is_empty() {
            (parts::more(text.proof_names(), &html! {
                p.hint { (text.proof_names_lead()) }
                div.boxes-of-names {
                    @for (id, name) in people {
                        label.tick { input type="checkbox" name="name" value=(id) checked[named(*id)]; span.tick-words { bdi { (name.full()) } } }
                    }
                }
            }))
        }
    }
}

/// Prints the page, where scripts run.
pub(crate) fn print_button(text: Text) -> Markup {
    html! { button.button.quiet type="button" data-print hidden { span { (text.proof_print()) } } }
}

/// What leads to these pages.
pub(crate) fn card(text: Text) -> Markup {
    html! {
        (parts::card(text.proof_card_title(), html! {
            p { (text.proof_card_lead()) }
            div.actions {
                (parts::link_button("/proof/record", text.proof_title()).quiet())
                (parts::link_button("/proof/project", text.proof_project_title()).quiet())
                (parts::link_button("/proof/overview", text.overview_title()).quiet())
            }
        }))
    }
}
