//! What an import would do, or did: line by line, and counted. Not done here: working it out (`plan`).

use rebond_domain::identity::Likeness;
use rebond_domain::{ActionId, ImportBatchId, ImportKind, OrganisationId, PersonId, Timestamp};
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
    /// What was left out of the file as a whole.
    pub notices: Vec<Notice>,
    /// The present, when this was worked out.
    pub time: LocalTime,
    /// The batch, once imported; none when there was nothing to do.
    pub batch: Option<ImportBatchId>,
    /// The action that imported it.
    pub action: Option<ActionId>,
}

impl ImportReport {
    /// Whether the file is text, whose encoding one may choose.
    pub fn is_text(&self) -> bool {
        self.sample.is_some()
            || self.delimiter.is_some()
            || self.ambiguous_dates > 0
            || matches!(self.kind, ImportKind::VCard | ImportKind::ICalendar)
    }

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
    /// What the row tells otherwise than one noted, which stays.
    pub differs: Vec<(Field, String)>,
    /// Who of those known it may be, the likeliest first, when it is added as somebody new.
    pub perhaps: Vec<Likely>,
}

impl ImportLine {
    /// A row, and what happens.
    pub(super) const fn new(line: usize, name: String, detail: Option<String>, outcome: Outcome) -> Self {
        Self { line, name, detail, outcome, notices: Vec::new(), differs: Vec::new(), perhaps: Vec::new() }
    }
}

/// Somebody whom a row may be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likely {
    /// Who.
    pub id: PersonId,
    /// Whether this very file brings them: they are not known yet.
    pub made_now: bool,
    /// Their name.
    pub name: String,
    /// Where they work.
    pub organisation: Option<String>,
    /// What speaks for it and against it.
    pub why: Vec<Likeness>,
}

/// What happens to a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A new person, organisation or event.
    New,
    /// Somebody known gains these.
    Completed(Option<PersonId>, Vec<Field>),
    /// Somebody known, of whom a newer export tells otherwise than an older one did.
    Changed(Option<PersonId>, Vec<Field>),
    /// An event known is called off.
    CalledOff,
    /// There already, with all this.
    Known(Option<PersonId>, Option<OrganisationId>),
    /// The same person as on an earlier line, with whom it was put together.
    Merged(usize),
    /// Left out.
    LeftOut(RejectReason),
}
