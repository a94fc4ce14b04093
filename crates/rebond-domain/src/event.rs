//! An event (B2), and who one met or means to meet there (C6). Not done here: calendars.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{AttendanceId, EventId, ImportBatchId, Line, PersonId, Prose, WebUrl};

noted! {
    /// A fair, a talk, a workshop, a volunteer day.
    pub struct Event with EventDetails {
        kept {
            /// Identifier.
            id: EventId,
        }
        noted {
            /// Name.
            name: Line,
            /// First day.
            starts_on: Date,
            /// Last day, when it lasts more than one.
            ends_on: Option<Date>,
            /// Where.
            place: Option<Line>,
            /// Its page.
            website: Option<WebUrl>,
            /// Anything else.
            remarks: Option<Prose>,
        }
        kept {
            /// The calendar's own identifier: the same one twice is the same event.
            uid: Option<Line>,
            /// How often the calendar had changed it; a lower one is older.
            sequence: Option<u32>,
            /// The day on which a calendar called it off.
            called_off_on: Option<Date>,
            /// The import that brought it.
            batch_id: Option<ImportBatchId>,
            /// When it was added.
            created_at: Timestamp,
        }
    }
}

impl Event {
    /// An event of one day, of which only the name is known.
    pub fn named(id: EventId, name: Line, starts_on: Date, now: Timestamp) -> Self {
        let details = EventDetails { name, starts_on, ends_on: None, place: None, website: None, remarks: None };
        Self::noted(details, id, None, None, None, None, now)
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
