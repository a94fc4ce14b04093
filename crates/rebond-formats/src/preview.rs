//! The first rows of a table, to let somebody check encoding and delimiter by eye. What enters: bytes and what they chose. What
//! leaves: a few rows of plain text, to be escaped by whoever shows them. Not done here: meaning.

use std::borrow::Cow;

use crate::{
    ReadOptions, TextEncoding, Unreadable,
    gather::excerpt,
    table::{find_header, guess_delimiter, records, without_sep_line},
    text::decode,
    zip_entry,
};

/// The beginning of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The encoding used.
    pub encoding: TextEncoding,
    /// The delimiter used.
    pub delimiter: char,
    /// The header when it is known, then rows, five in all at most; cells of at most 80 characters.
    pub rows: Vec<Vec<String>>,
}

/// Shows how a table is understood.
pub fn preview(bytes: &[u8], options: &ReadOptions) -> Result<Preview, Unreadable> {
    let bytes = if zip_entry::is_zip(bytes) { Cow::Owned(zip_entry::unpack(bytes)?.bytes) } else { Cow::Borrowed(bytes) };
    let decoded = decode(&bytes, options.encoding);
    let (text, encoding) = (decoded.text, decoded.encoding);
    let (said, body) = without_sep_line(text.strip_prefix('\u{feff}').unwrap_or(&text));
    let delimiter = options.delimiter.or(said).unwrap_or_else(|| guess_delimiter(body));
    let header_line = find_header(records(body, delimiter)).map_or(0, |header| header.line);
    let rows = records(body, delimiter).filter(|record| record.line >= header_line && !record.is_blank()).take(5);
    let rows = rows.map(|record| record.cells.iter().take(40).map(|cell| excerpt(cell)).collect()).collect();
    Ok(Preview { encoding, delimiter, rows })
}
