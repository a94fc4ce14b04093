//! The archive: everything of one account in one file that restores (docs/decisions/0004-archive.md). One JSON value a line: a
//! first line that says what it is, one line a record, a last line with their number and a checksum. Not done here: IO, the
//! store, which records belong in it.

mod read;
mod write;

pub use read::{Archive, ArchiveError, NoRecord, Unread, read_archive, salvage_archive};
pub use write::ArchiveWriter;

/// The version written, and the greatest one read.
const VERSION: u32 = 1;

/// The first line.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct Head {
    rebond: u32,
    made_at: rebond_domain::Timestamp,
}

/// The last line.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct Tail {
    /// How many records there are.
    end: u64,
    /// SHA-256 of every byte before this line, in hexadecimal.
    sha256: String,
}
