//! Text from bytes. What enters: bytes of any encoding. What leaves: text, and what it was taken for. Not done here: meaning.

mod content_line;
mod decode;
mod guess;
mod lines;

pub(crate) use content_line::{ContentLine, content_lines};
pub use decode::TextEncoding;
pub(crate) use decode::decode;
pub(crate) use lines::{PhysicalLine, lines_of, physical_lines};

/// A text as a value of a contact file or calendar: line ends as one sign, no other control.
pub(crate) fn one_value(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}
