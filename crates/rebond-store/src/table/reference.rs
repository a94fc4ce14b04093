//! A column that refers to a record of another noun, and what erasing that record does. Whom a record is about, what an erasure takes
//! and the order of nouns follow from these; the registry's tests compare them with the foreign keys of both schemas.

use rebond_domain::Noun;

use crate::field::Target;

/// A column that refers to another record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reference {
    pub(crate) column: &'static str,
    pub(crate) target: Target,
    pub(crate) on_erasure: OnErasure,
}

/// What erasing a record does to one that refers to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OnErasure {
    /// It goes too: it is about the same people.
    Erased,
    /// It stays, and the column is emptied.
    Cleared,
}

/// Whether a column says what it must: one that refers to a noun, what erasing does; one that refers to nothing, nothing.
pub(crate) const fn is_declared(column: &str, target: Target, said: &[&str]) -> bool {
    match target {
        Target::Nothing => said.is_empty(),
        Target::One(_) => !said.is_empty() || matches!(column.as_bytes(), b"id"),
        Target::Named => true,
    }
}

/// Whether what a record is erased with is written before it, so that one pass in the order of nouns finds all.
pub(crate) const fn is_earlier(reference: &Reference, own: Noun) -> bool {
    match (reference.target, reference.on_erasure) {
        (Target::One(noun), OnErasure::Erased) => (noun as usize) < own as usize,
        _ => true,
    }
}
