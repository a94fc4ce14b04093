//! The words of a message in its two fields: what enters is what was typed.

use crate::place::{Field, Place};

/// Subject and body of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MessageText<'t> {
    /// The subject line; empty where there is none.
    pub subject: &'t str,
    /// The text.
    pub body: &'t str,
}

impl<'t> MessageText<'t> {
    /// The words at a place; empty for a place of another message.
    pub fn at(&self, place: Place) -> &'t str {
        self.field(place.field).get(place.start..place.end).unwrap_or("")
    }

    /// A field, whole.
    pub const fn field(&self, field: Field) -> &'t str {
        match field {
            Field::Subject => self.subject,
            Field::Body => self.body,
        }
    }
}

impl<'t> From<&'t str> for MessageText<'t> {
    /// A message without a subject.
    fn from(body: &'t str) -> Self {
        Self { subject: "", body }
    }
}
