//! My data: the history with undo, exports, restoring an archive, settings. Not done here: importing contacts (`import`), erasing
//! one person (`people`).

mod archive;
mod erase;
mod export;
mod history;
mod markdown;
mod settings;

pub use archive::{ArchiveError, LeftOut, Misfit, NoRecord, RestoreArchive, Restored, Unreadable, WhyLeftOut, WriteArchive, Written};
pub use erase::EraseEverything;
pub use export::{ExportMeetings, ExportPeople, PeopleFormat, write_words};
pub use history::{ActionUndone, DataPage, PastAction, ShowData, UndoAction};
pub use markdown::{ExportMarkdown, MarkdownFile};
pub use settings::{SaveSettings, Speak};
