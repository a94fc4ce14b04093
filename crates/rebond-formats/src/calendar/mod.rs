//! Calendars (iCalendar). What enters: decoded text, or one meeting. What leaves: events with rejects, or the text of a
//! calendar file. Not done here: subscriptions.

mod all;
mod entries;
mod events;
mod meeting;
mod moment;
mod part;
mod series;
mod zone;

pub use all::{DayEntry, write_calendar};
pub(crate) use events::read_events;
pub use meeting::{MeetingEntry, write_meeting};
