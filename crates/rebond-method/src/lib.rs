//! The method as data. What enters: a language, the code of a country's norms, a purpose. What leaves: rules, norms, working
//! days, phases, the question bank, channels, circles, suggestions and frames, typed, from the TOML files of `data/`, parsed
//! once. Not done here: deciding anything about a person, a message or a day.
#![warn(missing_docs)]

mod holiday;
mod norms;
mod rule;
mod shelf;
mod working_days;

pub use norms::{Lengths, MessageLength, MessageUnit, Norms, NormsText, Wait};
pub use rule::{Rule, UnknownRule};
