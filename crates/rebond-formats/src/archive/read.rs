//! Reads an archive. What enters: its bytes. What leaves: its records with a reject for each line that is none, or why it is not
//! a whole archive. Not done here: restoring.

use base16ct::lower::encode_string as hex;
use rebond_domain::{Noun, Record, Timestamp};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{Head, Tail, VERSION};

/// What an archive holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archive {
    /// When it was made.
    pub made_at: Timestamp,
    /// Its records, each after those it refers to.
    pub records: Vec<Record>,
    /// The line of each record, from 1.
    pub lines: Vec<usize>,
    /// Lines that are no record of this version.
    pub rejects: Vec<Unread>,
}

/// A line that is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unread {
    /// The line, from 1.
    pub line: usize,
    /// Of which noun it would be, where it says so.
    pub noun: Option<Noun>,
    /// Why it is none.
    pub why: NoRecord,
}

/// Why a line is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoRecord {
    /// Damaged: nothing can be made out.
    Broken,
    /// Of a noun that this version does not know.
    UnknownNoun,
    /// A text longer than any that is kept.
    TooLong,
    /// A text with a sign that no text has (NUL).
    Sign,
    /// A value that is none: a date, a zone, an address, a word of a list …
    Value,
}

/// Why a file is not a whole archive.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// No archive of Rebond.
    #[error("not an archive")]
    NotAnArchive,
    /// Written by a newer program.
    #[error("an archive of version {version}, newer than this program")]
    Newer {
        /// Its version.
        version: u32,
    },
    /// Its end is missing.
    #[error("the archive is cut off after {records} records")]
    CutOff {
        /// How many whole records stand before the cut.
        records: usize,
    },
    /// Its end does not fit the rest: it was changed, or damaged.
    #[error("the archive was changed or damaged")]
    Altered,
}

/// Reads a whole archive; one that is cut off or changed is an error, so that nobody restores half of it unawares.
pub fn read_archive(bytes: &[u8]) -> Result<Archive, ArchiveError> {
    let archive = salvage_archive(bytes)?;
    // Without blanks at the end, the last line begins after the last line end.
    let trimmed = bytes.trim_ascii_end();
    let start = trimmed.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let (body, last) = trimmed.split_at_checked(start).unwrap_or((trimmed, b""));
    let Ok(tail) = serde_json::from_slice::<Tail>(last) else {
        return Err(ArchiveError::CutOff { records: archive.records.len() });
    };
    let counted = u64::try_from(archive.records.len() + archive.rejects.len()).ok() == Some(tail.end);
    if !counted || hex(&Sha256::digest(body)) != tail.sha256 {
        return Err(ArchiveError::Altered);
    }
    Ok(archive)
}

/// Reads what can be read of an archive, cut off or changed as it may be; only for somebody who was told so and has no other.
pub fn salvage_archive(bytes: &[u8]) -> Result<Archive, ArchiveError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut lines = bytes.split(|byte| *byte == b'\n').enumerate();
    let (_, first) = lines.next().ok_or(ArchiveError::NotAnArchive)?;
    // The version comes first: what else a newer first line says may not fit.
    let version = serde_json::from_slice::<Value>(first).ok();
    let version = version.and_then(|head| u32::try_from(head.get("rebond")?.as_u64()?).ok());
    match version {
        None => return Err(ArchiveError::NotAnArchive),
        Some(version) if version > VERSION => return Err(ArchiveError::Newer { version }),
        Some(_) => {}
    }
    let head: Head = serde_json::from_slice(first).map_err(|_| ArchiveError::NotAnArchive)?;
    let (mut records, mut numbers, mut rejects) = (Vec::new(), Vec::new(), Vec::new());
    for (index, line) in lines.filter(|(_, line)| !line.trim_ascii().is_empty()) {
        match serde_json::from_slice::<Record>(line) {
            Ok(record) if !holds_nul(line) => {
                records.push(record);
                numbers.push(index + 1);
            }
            Err(_) if serde_json::from_slice::<Tail>(line).is_ok() => break,
            read => {
                let (noun, why) = cause(line, read.err());
                rejects.push(Unread { line: index + 1, noun, why });
            }
        }
    }
    Ok(Archive { made_at: head.made_at, records, lines: numbers, rejects })
}

/// Of which noun a line would be, and why it is no record.
fn cause(line: &[u8], error: Option<serde_json::Error>) -> (Option<Noun>, NoRecord) {
    let Ok(value) = serde_json::from_slice::<Value>(line) else { return (None, NoRecord::Broken) };
    let Some(word) = value.get("noun").and_then(Value::as_str) else { return (None, NoRecord::Broken) };
    let Ok(noun) = word.parse::<Noun>() else { return (None, NoRecord::UnknownNoun) };
    let why = match error {
        None => NoRecord::Sign,
        // The domain says it in the words of its own error.
        Some(error) if error.to_string().contains("TooLong") => NoRecord::TooLong,
        Some(_) => NoRecord::Value,
    };
    (Some(noun), why)
}

/// Whether a text of a line holds a NUL, which reading would drop without a word.
fn holds_nul(line: &[u8]) -> bool {
    fn inside(value: &Value) -> bool {
        match value {
            Value::String(text) => text.contains('\0'),
            Value::Array(list) => list.iter().any(inside),
            Value::Object(fields) => fields.values().any(inside),
            _ => false,
        }
    }
    line.windows(6).any(|signs| signs == b"\\u0000") && serde_json::from_slice(line).is_ok_and(|value| inside(&value))
}
