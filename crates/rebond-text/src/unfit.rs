//! What to say of a text that does not fit its place.

use rebond_domain::{Flaw, Unfit};

use crate::Text;

impl Text {
    /// What is wrong with what was typed, in a sentence that says what to do; `malformed` is the sentence for this kind of field.
    pub fn unfit(self, unfit: Unfit, malformed: &str) -> String {
        match unfit.flaw {
            Flaw::Empty => self.error_empty().to_owned(),
            Flaw::TooLong { limit } => self.error_too_long(limit),
            Flaw::Malformed => malformed.to_owned(),
        }
    }
}
