//! The method as data. What enters: a language, the code of a country's norms, a purpose. What leaves: rules, norms, working
//! days, phases, the question bank, channels, circles, suggestions and frames, typed, from the TOML files of `data/`, parsed
//! once. Not done here: deciding anything about a person, a message or a day.
#![warn(missing_docs)]

mod bank;
mod frame;
mod guide;
mod holiday;
mod norms;
mod phase;
mod rule;
mod shelf;
mod trades;
mod working_days;

pub use bank::{BankPlace, BankPoint, BankWho, bank, bank_for, said_again};
pub use frame::{Frame, Slot, fill, frame, frame_subject, lacks, note_frame, spoken_frame};
pub use guide::{ChannelReason, CircleGuide, Directory, DirectoryKind, circle_guide, kinds_for, suggestions, suggestions_rule};
pub use norms::{Lengths, MessageLength, MessageUnit, Norms, NormsText, Wait};
pub use phase::{Phase, Prompt, phase_starts, phases};
pub use rule::{Rule, UnknownRule};
pub use trades::{Trades, trades};
