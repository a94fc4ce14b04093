//! Views in words, for the other door: the terminal says a step or a refusal as a page does. What enters: a view. What leaves:
//! sentences. Not done here: any markup.

use rebond_app::{Reason, import::Outcome, today::StepView};
use rebond_text::Text;

use crate::{pages, problem};

/// A step in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepWords {
    /// What to do.
    pub title: String,
    /// Why.
    pub reason: &'static str,
}

/// A step in words.
pub fn step(text: Text, view: &StepView) -> StepWords {
    let said = pages::today::say(text, view);
    StepWords { title: said.title, reason: said.reason }
}

/// What happens, or happened, to a row of a file.
pub fn import_outcome(text: Text, outcome: &Outcome) -> String {
    pages::import::words::outcome(text, outcome)
}

/// Why something is refused, and what to do about it.
pub fn refusal(text: Text, reason: Reason) -> String {
    problem::reason_words(text, reason)
}
