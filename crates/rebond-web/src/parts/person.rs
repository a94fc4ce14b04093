//! A person in a list or a sentence: disc, name that leads to their page, and a line of what they do.

use maud::{Markup, Render, html};
use rebond_domain::{PersonId, PersonName};

use super::avatar;

/// A person; see [`person`].
#[must_use]
pub struct PersonChip<'a> {
    id: PersonId,
    name: &'a PersonName,
    line: Option<String>,
}

/// A person, whose name leads to their page.
pub fn person(id: PersonId, name: &PersonName) -> PersonChip<'_> {
    PersonChip { id, name, line: None }
}

impl PersonChip<'_> {
    /// With a line under the name: role and organisation.
    pub fn line(mut self, line: impl Into<Option<String>>) -> Self {
        self.line = line.into();
        self
    }
}

impl Render for PersonChip<'_> {
    fn render(&self) -> Markup {
        html! {
            span.person {
                (avatar(self.name))
                span.person-words {
                    a.person-name href={ "/people/" (self.id) } { bdi { (self.name.full()) } }
                    @if let Some(line) = &self.line { span.person-line { bdi { (line) } } }
                }
            }
        }
    }
}
