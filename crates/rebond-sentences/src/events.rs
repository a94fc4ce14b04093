//! Events in words: when they are.

use rebond_domain::{Date, Event};
use rebond_text::{Text, capitalise};

/// When an event is.
pub fn days(text: Text, event: &Event, today: Date) -> String {
    match event.ends_on {
        Some(end) => text.event_dates(text.weekday_and_day(event.starts_on), text.day(end)),
        None if event.starts_on >= today => capitalise(&text.relative_day(event.starts_on, today)),
        None => text.day(event.starts_on),
    }
}
