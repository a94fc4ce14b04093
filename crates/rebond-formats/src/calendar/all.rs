//! All meetings and days to remember in one calendar file. What enters: meetings, days, the words to show. What leaves: the text of an
//! `.ics` file, its hours in universal time, which every program turns into its own. Not done here: choosing them.

use calcard::icalendar::{
    ICalendar, ICalendarComponentType as Part, ICalendarEntry, ICalendarParameter, ICalendarProperty as Name, ICalendarValueType,
};
use jiff::{Timestamp, civil::Date};

use super::{
    meeting::{MeetingEntry, add_meeting, universal},
    part::add,
};

/// A day to remember.
#[derive(Debug, Clone, Copy)]
pub struct DayEntry<'a> {
    /// What tells it from every other: it stays when the day moves.
    pub id: &'a str,
    /// The day.
    pub day: Date,
    /// When the file is made.
    pub made_at: Timestamp,
    /// The title.
    pub summary: &'a str,
}

/// Writes them. The same file read again replaces what it brought before.
pub fn write_calendar(name: &str, meetings: &[MeetingEntry<'_>], days: &[DayEntry<'_>]) -> String {
    let mut calendar = ICalendar::default();
    let head = [
        (Name::Version, "2.0"),
        (Name::Prodid, "-//Rebond//Rebond//EN"),
        (Name::Calscale, "GREGORIAN"),
        (Name::Method, "PUBLISH"),
        (Name::Name, name),
        (Name::Other("X-WR-CALNAME".to_owned()), name),
        (Name::Other("X-PUBLISHED-TTL".to_owned()), "PT1H"),
    ];
    let root = add(&mut calendar, None, Part::VCalendar, &head);
    for entry in meetings {
        add_meeting(&mut calendar, root, entry, false);
    }
    for entry in days {
        let values = [
            (Name::Uid, format!("{}@rebond", entry.id)),
            (Name::Dtstamp, universal(entry.made_at)),
            (Name::Summary, entry.summary.to_owned()),
            // A day to remember is no appointment.
            (Name::Transp, "TRANSPARENT".to_owned()),
        ];
        let values = values.each_ref().map(|(name, value)| (name.clone(), value.as_str()));
        let event = add(&mut calendar, Some(root), Part::VEvent, &values);
        let until = entry.day.tomorrow().unwrap_or(entry.day);
        let days = [(Name::Dtstart, entry.day), (Name::Dtend, until)].map(|(name, day)| {
            ICalendarEntry::new(name)
                .with_param(ICalendarParameter::value(ICalendarValueType::Date))
                .with_value(day.strftime("%Y%m%d").to_string())
        });
        calendar.components[event].entries.extend(days);
    }
    calendar.to_string()
}
