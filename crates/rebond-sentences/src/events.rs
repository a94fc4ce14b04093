//! Events in words: when they are.

use rebond_domain::{Date, Event};
use rebond_text::{Text, capitalise};

/// When an event is, or was to be.
pub fn days(text: Text, event: &Event, today: Date) -> String {
    let days = match event.ends_on {
        Some(end) => text.days_span(event.starts_on, end),
        None if event.starts_on >= today => text.relative_day(event.starts_on, today),
        None => text.day(event.starts_on),
    };
    if event.called_off_on.is_some() { text.event_called_off(days) } else { capitalise(&days) }
}
