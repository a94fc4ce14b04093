//! An event (B2), and who one met or means to meet there (C6). Not done here: calendars.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{AttendanceId, EventId, ImportBatchId, Line, PersonId, Prose, WebUrl};

/// A fair, a talk, a workshop, a volunteer day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Identifier.
    pub id: EventId,
    /// Name.
    pub name: Line,
    /// First day.
    pub starts_on: Date,
    /// Last day, when it lasts more than one.
    pub ends_on: Option<Date>,
    /// Where.
    pub place: Option<Line>,
    /// Its page.
    pub website: Option<WebUrl>,
    /// Anything else.
    pub remarks: Option<Prose>,
    /// The import that brought it.
    pub batch_id: Option<ImportBatchId>,
    /// When it was added.
    pub created_at: Timestamp,
}

impl Event {
    /// An event of one day, of which only the name is known.
    pub const fn named(id: EventId, name: Line, starts_on: Date, now: Timestamp) -> Self {
        Self { id, name, starts_on, ends_on: None, place: None, website: None, remarks: None, batch_id: None, created_at: now }
    }
}

/// The presence of a person at an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// Identifier.
    pub id: AttendanceId,
    /// Where.
    pub event_id: EventId,
    /// Who.
    pub person_id: PersonId,
    /// Whether one met them there, or only means to.
    pub met: bool,
}
