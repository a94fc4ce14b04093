//! One meeting as a calendar file. What enters: the meeting and the words to show. What leaves: the text of an `.ics` file. The
//! entry ends after the margin (E1): phones open only the first entry of a file, so the margin cannot be one of its own. Not
//! done here: choosing the words; inviting anybody.

use calcard::icalendar::{ICalendar, ICalendarComponentType as Part, ICalendarEntry, ICalendarParameter, ICalendarProperty as Name};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use rebond_domain::{Line, Meeting, MeetingState};

use super::{part::add, zone::add_zone};

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
    let mut calendar = ICalendar::default();
    let root = add(
        &mut calendar,
        None,
        Part::VCalendar,
        &[(Name::Version, "2.0"), (Name::Prodid, "-//Rebond//Rebond//EN"), (Name::Calscale, "GREGORIAN"), (Name::Method, "PUBLISH")],
    );
    let zoned = add_zone(&mut calendar, root, &entry.meeting.zone, entry.meeting.starts_at);
    add_meeting(&mut calendar, root, entry, zoned);
    calendar.to_string()
}

/// Adds the entry of a meeting, in its own zone where the calendar knows it, else in universal time.
pub(super) fn add_meeting(calendar: &mut ICalendar, root: usize, entry: &MeetingEntry<'_>, zoned: bool) {
    let meeting = entry.meeting;
    let sequence = meeting.updated_at.duration_since(meeting.created_at).as_secs().clamp(0, i64::from(i32::MAX)).to_string();
    let event = add(
        calendar,
        Some(root),
        Part::VEvent,
        &[
            (Name::Uid, &format!("{}@rebond", meeting.id)),
            (Name::Dtstamp, &universal(entry.made_at)),
            (Name::LastModified, &universal(meeting.updated_at)),
            (Name::Sequence, &sequence),
            (Name::Summary, entry.summary),
            (Name::Location, meeting.place.as_ref().map_or("", Line::as_str)),
            (Name::Description, entry.description.trim()),
            (Name::Status, status(meeting.state)),
            (Name::Transp, "OPAQUE"),
        ],
    );
    let length = SignedDuration::from_mins(i64::from(meeting.length.get()) + i64::from(meeting.margin.get()));
    let end = meeting.starts_at.checked_add(length).unwrap_or(meeting.starts_at);
    let moments = [(Name::Dtstart, meeting.starts_at), (Name::Dtend, end)].map(|(name, moment)| {
        let entry = ICalendarEntry::new(name);
        if zoned {
            let zone = ICalendarParameter::tzid(meeting.zone.as_str().to_owned());
            entry.with_param(zone).with_value(moment.to_zoned(meeting.zone.zone()).strftime("%Y%m%dT%H%M%S").to_string())
        } else {
            entry.with_value(universal(moment))
        }
    });
    calendar.components[event].entries.extend(moments);
    if meeting.is_ahead() && !entry.reminder.trim().is_empty() {
        let reminder = [(Name::Action, "DISPLAY"), (Name::Description, entry.reminder.trim()), (Name::Trigger, "-P1D")];
        add(calendar, Some(event), Part::VAlarm, &reminder);
    }
}

const fn status(state: MeetingState) -> &'static str {
    match state {
        MeetingState::Planned => "TENTATIVE",
        MeetingState::Cancelled { .. } => "CANCELLED",
        MeetingState::Confirmed { .. } | MeetingState::Held { .. } | MeetingState::Missed { .. } => "CONFIRMED",
    }
}

pub(super) fn universal(moment: Timestamp) -> String {
    moment.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}
