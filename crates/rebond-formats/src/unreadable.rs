//! The limits of a file, and why nothing at all can be read of one. Not done here: what is wrong with a row (`reading`).

/// The greatest size of a file, and of what comes out of a ZIP archive, in bytes.
pub const MAX_BYTES: usize = 48 * 1024 * 1024;
/// The greatest number of rows, cards or entries read from one file.
pub const MAX_ROWS: usize = 100_000;

/// Why nothing at all can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Unreadable {
    /// Nothing is in it.
    #[error("the file is empty")]
    Empty,
    /// Larger than [`MAX_BYTES`], as it is or unpacked.
    #[error("the file is too large")]
    TooLarge,
    /// Of no known kind, or a table without a header that is known.
    #[error("the kind of the file is not known")]
    UnknownKind,
    /// A spreadsheet: to be saved as CSV first.
    #[error("the file is a spreadsheet")]
    Spreadsheet,
    /// An archive of Rebond: to be restored, not imported.
    #[error("the file is an archive")]
    Archive,
    /// A ZIP archive without `Connections.csv`.
    #[error("no Connections.csv in the archive")]
    NoConnections,
    /// A ZIP archive that cannot be unpacked: cut off, encrypted, damaged.
    #[error("the archive is damaged")]
    DamagedZip,
}
