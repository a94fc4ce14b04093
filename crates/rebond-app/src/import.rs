//! Importing a file: look at what would happen, carry it out as one batch, take the batch back. What enters: a file's name and
//! bytes. What leaves: a report, line by line. Not done here: reading files (`rebond-formats`), keeping the bytes between two
//! requests (the door).

mod batch;
mod brings;
mod choices;
mod events;
mod file;
mod organisations;
mod past;
mod people;
mod plan;
mod preview;
mod report;
mod sure;
mod undo;

pub use choices::LineChoices;
pub use file::{ImportFile, ImportLines};
pub use past::{ImportHistory, PastImports};
pub use preview::PreviewImport;
pub use rebond_domain::identity::Likeness;
pub use rebond_formats::{
    DateOrder, Field, MAX_BYTES, Notice, NoticeKind, Preview as Sample, ReadEvent, ReadOptions, ReadOrganisation, ReadPerson, Reading,
    Reject, RejectReason, TextEncoding, Unreadable,
};
pub use report::{ImportLine, ImportReport, Likely, Outcome};
pub use undo::{AskUndo, ImportUndone, Staying, UndoImport, UndoOutlook, UndoWholeImport};
