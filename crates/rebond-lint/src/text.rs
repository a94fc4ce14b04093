//! The text of a message: bytes enter, tokens with byte spans and the zones they stand in leave.
//! No meaning is read here; quoted replies and mail headers are left out once and for all.

pub(crate) mod flag;
pub(crate) mod fold;
mod inclusive;
pub(crate) mod language;
mod lines;
mod placeholder;
mod scan;
pub(crate) mod token;

pub(crate) use scan::scan;
pub(crate) use token::{Shape, Token, Tokens};
