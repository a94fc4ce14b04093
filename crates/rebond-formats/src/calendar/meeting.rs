//! One meeting as a calendar file. What enters: the meeting and the words to show. What leaves: the text of an `.ics` file. The
//! entry ends after the margin (E1): phones open only the first entry of a file, so the margin cannot be one of its own. Not
//! done here: choosing the words; inviting anybody.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use rebond_domain::{Meeting, MeetingState};

use super::zone::write_zone;
use crate::content_line::ContentLines;

/// A meeting and the words of its entry.
#[derive(Debug, Clone, Copy)]
pub struct MeetingEntry<'a> {
    /// The meeting.
    pub meeting: &'a Meeting,
    /// When the file is made.
    pub made_at: Timestamp,
    /// The title, such as with whom.
    pub summary: &'a str,
    /// The text: the length agreed and the margin, what to bring.
    pub description: &'a str,
    /// What the reminder the day before says (E14); none when blank or when the meeting is not ahead.
    pub reminder: &'a str,
}

/// Writes the entry. The same meeting written again replaces the earlier entry: its identifier stays and its sequence grows.
pub fn write_meeting(entry: &MeetingEntry<'_>) -> String {
    let meeting = entry.meeting;
    let zone = meeting.zone.zone();
    let length = SignedDuration::from_mins(i64::from(meeting.length.get()) + i64::from(meeting.margin.get()));
    let end = meeting.starts_at.checked_add(length).unwrap_or(meeting.starts_at);
    let mut lines = ContentLines::default();
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.raw("PRODID", "-//Rebond//Rebond//EN");
    lines.raw("CALSCALE", "GREGORIAN");
    lines.raw("METHOD", "PUBLISH");
    let zoned = write_zone(&mut lines, &zone, meeting.zone.as_str(), meeting.starts_at);
    lines.raw("BEGIN", "VEVENT");
    lines.raw("UID", &format!("{}@rebond", meeting.id));
    lines.raw("DTSTAMP", &universal(entry.made_at));
    lines.raw("LAST-MODIFIED", &universal(meeting.updated_at));
    lines.raw("SEQUENCE", &meeting.updated_at.duration_since(meeting.created_at).as_secs().clamp(0, i64::from(i32::MAX)).to_string());
    for (name, moment) in [("DTSTART", meeting.starts_at), ("DTEND", end)] {
        if zoned {
            let local = moment.to_zoned(zone.clone()).strftime("%Y%m%dT%H%M%S").to_string();
            lines.raw(&format!("{name};TZID={}", meeting.zone.as_str()), &local);
        } else {
            lines.raw(name, &universal(moment));
        }
    }
    lines.text("SUMMARY", entry.summary);
    if let Some(place) = &meeting.place {
        lines.text("LOCATION", place.as_str());
    }
    if !entry.description.trim().is_empty() {
        lines.text("DESCRIPTION", entry.description.trim());
    }
    lines.raw("STATUS", status(meeting.state));
    lines.raw("TRANSP", "OPAQUE");
    if meeting.is_ahead() && !entry.reminder.trim().is_empty() {
        lines.raw("BEGIN", "VALARM");
        lines.raw("ACTION", "DISPLAY");
        lines.text("DESCRIPTION", entry.reminder.trim());
        lines.raw("TRIGGER", "-P1D");
        lines.raw("END", "VALARM");
    }
    lines.raw("END", "VEVENT");
    lines.raw("END", "VCALENDAR");
    lines.finish()
}

const fn status(state: MeetingState) -> &'static str {
    match state {
        MeetingState::Planned => "TENTATIVE",
        MeetingState::Cancelled { .. } => "CANCELLED",
        MeetingState::Confirmed { .. } | MeetingState::Held { .. } | MeetingState::Missed { .. } => "CONFIRMED",
    }
}

fn universal(moment: Timestamp) -> String {
    moment.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}
