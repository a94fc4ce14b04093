//! Tables: LinkedIn's `Connections.csv` and every other CSV of people or organisations. What enters: decoded text. What
//! leaves: people, organisations, rejects, notices. Not done here: encodings, ZIP archives, writing.

mod column;
mod columns;
mod dates;
mod delimiter;
mod dictionary;
mod header;
mod headerless;
mod linkedin;
mod organisation_row;
mod person_row;
mod read;
mod records;

pub(crate) use delimiter::{guess_delimiter, without_sep_line};
pub(crate) use header::{TableKind, find_header};
pub(crate) use read::{TableOptions, kind_of, read_sheet, read_table};
pub(crate) use records::{Record, records};
