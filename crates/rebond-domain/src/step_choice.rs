//! A choice about a step: put off or dropped. The step itself is computed and never stored. Not done here: computing steps.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{Line, StepChoiceId};

/// What was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "choice", rename_all = "kebab-case")]
pub enum Choice {
    /// Not before that day.
    PutOff {
        /// The day from which it may come back.
        until: Date,
    },
    /// Never again.
    Dropped,
}

/// A choice about the step of that key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepChoice {
    /// Identifier.
    pub id: StepChoiceId,
    /// Key of the step: what it is and whom or what it is about; one choice a key.
    pub key: Line,
    /// What was chosen.
    pub choice: Choice,
    /// When.
    pub at: Timestamp,
}
