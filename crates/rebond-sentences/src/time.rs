//! Moments and days in words, seen from the present day: « hier », « il y a trois semaines ».

use rebond_app::LocalTime;
use rebond_domain::{Date, Timestamp};
use rebond_text::Text;

/// A moment, seen from the present day.
pub fn when(text: Text, time: &LocalTime, at: Timestamp) -> String {
    on(text, time, time.day(at))
}

/// A day, seen from the present day.
pub fn on(text: Text, time: &LocalTime, day: Date) -> String {
    text.relative_day(day, time.today())
}
