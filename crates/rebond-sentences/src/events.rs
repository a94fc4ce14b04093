//! Events in words: when they are.

use rebond_domain::{Date, Event};
use rebond_text::{Text, capitalise};

/// When an event is.
pub fn days(text: Text, event: &Event, today: Date) -> String {
    match event.ends_on {
        Some(end) => capitalise(&text.days_span(event.starts_on, end)),
        None if event.starts_on >= today => capitalise(&text.relative_day(event.starts_on, today)),
        None => text.day(event.starts_on),
    }
}
