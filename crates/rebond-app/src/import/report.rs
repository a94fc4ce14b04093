//! What an import would do, or did: line by line, and counted. Not done here: working it out (`plan`).

use rebond_domain::{ImportBatchId, ImportKind, OrganisationId, PersonId, Timestamp};
use rebond_formats::{Field, Notice, Preview, RejectReason, TextEncoding};

use crate::LocalTime;

/// What an import would do, or did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportReport {
    /// Name of the file.
    pub file_name: String,
    /// What kind of file it is.
    pub kind: ImportKind,
    /// The file that was read inside an archive.
    pub entry: Option<String>,
    /// Every row of the file, in its order.
    pub lines: Vec<ImportLine>,
    /// How many people, organisations or events are new.
    pub added: u32,
    /// How many known ones gain something.
    pub completed: u32,
    /// How many are there already.
    pub unchanged: u32,
    /// How many rows could not be read.
    pub rejected: u32,
    /// The encoding under which the text was read.
    pub encoding: TextEncoding,
    /// The sign between cells, for a table.
    pub delimiter: Option<char>,
    /// How many dates can be read in two ways, until somebody says which.
    pub ambiguous_dates: usize,
    /// How the first rows of a table were read.
    pub sample: Option<Preview>,
    /// When this very file was imported before.
    pub seen_before: Option<Timestamp>,
    /// The present, when this was worked out.
    pub time: LocalTime,
    /// The batch, once imported; none when there was nothing to do.
    pub batch: Option<ImportBatchId>,
}

impl ImportReport {
    /// Whether carrying it out changes anything.
    pub const fn changes_something(&self) -> bool {
        self.added + self.completed > 0
    }
}

/// One row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportLine {
    /// Line of the file, from 1.
    pub line: usize,
    /// Who or what it is: a name, or how the row begins.
    pub name: String,
    /// Where they work, or what day it is.
    pub detail: Option<String>,
    /// What happens.
    pub outcome: Outcome,
    /// What was changed or left out in it.
    pub notices: Vec<Notice>,
}

/// What happens to a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A new person, organisation or event.
    New,
    /// Somebody known gains these.
    Completed(Option<PersonId>, Vec<Field>),
    /// There already, with all this.
    Known(Option<PersonId>, Option<OrganisationId>),
    /// The same person as on an earlier line, with whom it was put together.
    Merged(usize),
    /// Left out.
    LeftOut(RejectReason),
}
