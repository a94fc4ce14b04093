//! Reads an archive. What enters: its bytes. What leaves: its records with a reject for each line that is none, or why it is not
//! a whole archive. Not done here: restoring.

use base16ct::lower::encode_string as hex;
use rebond_domain::{Record, Timestamp};
use sha2::{Digest, Sha256};

use super::{Head, Tail, VERSION};
use crate::{Reject, RejectReason, gather::excerpt};

/// What an archive holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archive {
    /// When it was made.
    pub made_at: Timestamp,
    /// Its records, each after those it refers to.
    pub records: Vec<Record>,
    /// Lines that are no record of this version.
    pub rejects: Vec<Reject>,
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
    let version = serde_json::from_slice::<serde_json::Value>(first).ok();
    let version = version.and_then(|head| u32::try_from(head.get("rebond")?.as_u64()?).ok());
    match version {
        None => return Err(ArchiveError::NotAnArchive),
        Some(version) if version > VERSION => return Err(ArchiveError::Newer { version }),
        Some(_) => {}
    }
    let head: Head = serde_json::from_slice(first).map_err(|_| ArchiveError::NotAnArchive)?;
    let (mut records, mut rejects) = (Vec::new(), Vec::new());
    for (index, line) in lines.filter(|(_, line)| !line.trim_ascii().is_empty()) {
        match serde_json::from_slice::<Record>(line) {
            Ok(record) => records.push(record),
            Err(_) if serde_json::from_slice::<Tail>(line).is_ok() => break,
            Err(_) => {
                let excerpt = excerpt(&String::from_utf8_lossy(line));
                rejects.push(Reject { line: index + 1, reason: RejectReason::NotARecord, excerpt });
            }
        }
    }
    Ok(Archive { made_at: head.made_at, records, rejects })
}
