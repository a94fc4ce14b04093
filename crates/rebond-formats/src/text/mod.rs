//! Text from bytes. What enters: bytes of any encoding. What leaves: text, and what it was taken for. Not done here: meaning.

mod decode;
mod lines;

pub use decode::TextEncoding;
pub(crate) use decode::decode;
pub(crate) use lines::{PhysicalLine, physical_lines};
