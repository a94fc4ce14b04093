//! Open formats for everybody's own data. What enters: domain values, joined by the caller, with the words of closed lists in
//! their language. What leaves: text to save. Not done here: reading the store; the archive that restores everything.

mod cards;
mod csv;
mod folder;
mod headers;
mod tables;

pub(crate) use cards::PRODUCER;
pub use cards::write_cards;
pub use csv::CsvStyle;
pub use folder::write_folder;
pub(crate) use headers::is_of_people;
pub use tables::{MeetingRow, OrganisationRow, PersonRow, write_meetings, write_organisations, write_people, write_words};
