//! An import batch: what one file brought, so that it can be undone whole. Not done here: reading files (`rebond-formats`).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{ImportBatchId, Line};

word_enum! {
    /// What kind of file it was.
    pub enum ImportKind {
        /// `Connections.csv` of a LinkedIn archive.
        LinkedInConnections = "linkedin-connections",
        /// A phone's contact file.
        VCard = "vcard",
        /// A calendar of events (B2).
        ICalendar = "icalendar",
        /// A table of people or organisations.
        Table = "table",
    }
}

/// What one file brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportBatch {
    /// Identifier.
    pub id: ImportBatchId,
    /// What kind of file it was.
    pub kind: ImportKind,
    /// Its name.
    pub file_name: Line,
    /// SHA-256 of its bytes, in hexadecimal: the same file twice is recognised.
    pub digest: String,
    /// How many people, organisations or events were added.
    pub added: u32,
    /// How many were completed.
    pub completed: u32,
    /// How many were there already.
    pub unchanged: u32,
    /// How many rows could not be read.
    pub rejected: u32,
    /// When.
    pub at: Timestamp,
    /// When it was undone, if it was.
    pub undone_at: Option<Timestamp>,
}
