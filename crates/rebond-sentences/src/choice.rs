//! The closed lists that a form offers: their values, spellings and labels under one name.

use rebond_domain::ClosedList;
use rebond_text::{Labelled, Text};

/// A closed list that a form offers: every one whose values have a label.
pub trait Choice: ClosedList + Labelled {
    /// Spelling and label of every value: what a select or a group of radio buttons is made of.
    fn options(text: Text) -> Vec<(&'static str, &'static str)> {
        Self::EVERY.iter().map(|value| (value.word(), value.label(text))).collect()
    }
}

impl<T: ClosedList + Labelled> Choice for T {}
