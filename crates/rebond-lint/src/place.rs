//! A place in a message: which of its two fields, and which bytes of that field, on character boundaries.

/// The two fields of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The subject line.
    Subject,
    /// The text.
    Body,
}

/// Bytes `start..end` of a field, as it was given. Places are ordered as a message is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which field.
    pub field: Field,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Place {
    /// A place in the body.
    pub const fn in_body(start: usize, end: usize) -> Self {
        Self { field: Field::Body, start, end }
    }

    /// Whether it ends before the other begins.
    pub(crate) fn precedes(self, other: Self) -> bool {
        (self.field, self.end) <= (other.field, other.start)
    }
}
