//! Calendars (iCalendar). What enters: decoded text, or one meeting. What leaves: events with rejects, or the bytes of a
//! calendar file. Not done here: subscriptions.

mod events;

pub(crate) use events::read_events;
