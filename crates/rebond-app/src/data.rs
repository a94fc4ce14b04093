//! My data: the history with undo, exports, restoring an archive, settings. Not done here: importing contacts (`import`), erasing
//! one person (`people`).

mod archive;
mod export;
mod history;
mod settings;

pub use archive::{RestoreArchive, Restored, WriteArchive};
pub use export::{ExportMeetings, ExportPeople, PeopleFormat};
pub use history::{DataPage, PastAction, ShowData, UndoAction};
pub use rebond_formats::ArchiveError;
pub use settings::{SaveSettings, Speak};
