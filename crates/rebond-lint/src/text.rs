//! The text of a message: subject and body enter; tokens with their places and the zones they stand in leave.
//! No meaning is read here; quoted replies and mail headers are left out once and for all.

pub(crate) mod flag;
pub(crate) mod fold;
mod inclusive;
pub(crate) mod language;
mod length;
mod lines;
mod message_text;
mod placeholder;
mod plain;
mod scan;
mod sentence;
pub(crate) mod token;

pub use length::{count_characters, count_words};
pub use message_text::MessageText;
pub use plain::PlainText;
pub(crate) use scan::scan;
pub(crate) use sentence::{Sentence, sentences};
pub(crate) use token::{Shape, Token, Tokens};
