//! The words of a message in its two fields, and how long they are as norms count them (D10, C5): what enters is what was typed.

use super::scan;
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

/// How many words a body has (D10): without its subject, quoted replies and mail headers.
pub fn count_words(body: &str) -> usize {
    scan(body.into()).words
}

/// How many characters a body has, where a channel counts them (C5).
pub fn count_characters(body: &str) -> usize {
    body.trim().chars().count()
}
