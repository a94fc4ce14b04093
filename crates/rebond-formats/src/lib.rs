//! Files of other programs, and our own. What enters: bytes. What leaves: domain values with rejects and notices, or bytes to
//! save. Never fails on a bad row, never panics, never reads a clock. Not done here: IO, storing, words on screen.
#![warn(missing_docs)]

mod archive;
mod calendar;
mod cell;
mod date;
mod detect;
mod document;
mod export;
mod gather;
mod json;
mod label;
mod mail;
mod merge;
mod name;
mod preview;
mod read;
mod reading;
mod sheet;
mod table;
mod text;
mod unreadable;
mod vcard;
mod zip_entry;

pub use archive::{Archive, ArchiveError, ArchiveWriter, NoRecord, Unread, read_archive, salvage_archive};
pub use calendar::{DayEntry, MeetingEntry, write_calendar, write_meeting};
pub use date::DateOrder;
pub use detect::{Detected, detect};
pub use document::{Block, Document};
pub use export::{
    CsvStyle, MeetingRow, OrganisationRow, PersonRow, write_cards, write_folder, write_meetings, write_organisations, write_people,
    write_words,
};
pub use mail::{MailDraft, mailto_link, write_eml};
pub use preview::{Preview, preview};
pub use read::{ReadOptions, read};
pub use reading::{Field, Notice, NoticeKind, ReadEvent, ReadOrganisation, ReadPerson, Reading, Reject, RejectReason};
pub use text::TextEncoding;
pub use unreadable::{MAX_BYTES, MAX_ROWS, Unreadable};
