//! An agenda of events (B2). What enters: decoded text. What leaves: events, with rejects and notices. Not done here:
//! repetitions (the first time is read, and said), people invited, reminders.

use calcard::{
    Entry, Parser,
    common::PartialDateTime,
    icalendar::{ICalendarProperty, ICalendarStatus, ICalendarValue, Uri},
};
use jiff::{civil::DateTime, tz::TimeZone};
use rebond_domain::{Date, Line, ZoneName};

use crate::{Field, MAX_ROWS, NoticeKind, ReadEvent, RejectReason, gather::Gathered, text::physical_lines};

/// Reads every event of a calendar; days are counted in `zone`.
pub(crate) fn read_events(text: &str, zone: &ZoneName) -> Gathered {
    let mut gathered = Gathered::default();
    let mut open: Option<(usize, Vec<&str>)> = None;
    let mut inner = 0_usize;
    let mut count = 0_usize;
    for line in physical_lines(text) {
        let mark = line.text.trim().to_ascii_uppercase();
        match &mut open {
            None if mark == "BEGIN:VEVENT" => (open, inner) = (Some((line.number, Vec::new())), 0),
            Some((start, lines)) if mark == "BEGIN:VEVENT" => {
                gathered.reject(*start, RejectReason::Broken, &lines.join(" "));
                (open, inner) = (Some((line.number, Vec::new())), 0);
            }
            Some((start, lines)) if mark == "END:VEVENT" => {
                count += 1;
                if count > MAX_ROWS {
                    gathered.reject(*start, RejectReason::TooMany, &lines.join(" "));
                    return gathered;
                }
                read_event(&mut gathered, *start, lines, &zone.zone());
                open = None;
            }
            // Reminders inside an event have summaries and dates of their own.
            Some(_) if mark.starts_with("BEGIN:") => inner += 1,
            Some(_) if mark.starts_with("END:") => inner = inner.saturating_sub(1),
            Some((_, lines)) if inner == 0 => lines.push(line.text),
            Some(_) | None => {}
        }
    }
    if let Some((start, lines)) = open {
        gathered.reject(start, RejectReason::Broken, &lines.join(" "));
    }
    gathered
}

fn read_event(gathered: &mut Gathered, line: usize, lines: &[&str], zone: &TimeZone) {
    let text = format!("BEGIN:VEVENT\n{}\nEND:VEVENT\n", lines.join("\n"));
    // As for cards: should the parser ever panic, one event is lost and not the file.
    let component = match std::panic::catch_unwind(|| Parser::new(&text).entry()) {
        Ok(Entry::ICalendar(calendar)) => calendar.components.into_iter().next(),
        _ => None,
    };
    let excerpt = || lines.join(" ");
    let Some(component) = component else { return gathered.reject(line, RejectReason::Broken, &excerpt()) };
    let value = |name: &ICalendarProperty| component.entries.iter().find(|entry| entry.name == *name)?.values.first();
    let words = |name: &ICalendarProperty| value(name).map(plain).unwrap_or_default();
    if matches!(value(&ICalendarProperty::Status), Some(ICalendarValue::Status(ICalendarStatus::Cancelled))) {
        return gathered.reject(line, RejectReason::Cancelled, &excerpt());
    }
    let Some(name) = gathered.line(line, Field::Name, &words(&ICalendarProperty::Summary)) else {
        return gathered.reject(line, RejectReason::NoName, &excerpt());
    };
    let moment = |name: &ICalendarProperty| match value(name) {
        Some(ICalendarValue::PartialDateTime(moment)) => day_and_midnight(moment, zone),
        _ => None,
    };
    let Some((starts_on, _)) = moment(&ICalendarProperty::Dtstart) else {
        return gathered.reject(line, RejectReason::NoDate, &excerpt());
    };
    // The end is not part of the event: midnight, or a day without an hour, is the end of the day before.
    let ends_on = moment(&ICalendarProperty::Dtend).and_then(|(day, midnight)| if midnight { day.yesterday().ok() } else { Some(day) });
    if value(&ICalendarProperty::Rrule).is_some() {
        gathered.notice(line, NoticeKind::Recurring, name.as_str());
    }
    let website = words(&ICalendarProperty::Url);
    let event = ReadEvent {
        line,
        uid: Line::cut(&words(&ICalendarProperty::Uid)),
        name,
        starts_on,
        ends_on: ends_on.filter(|end| *end > starts_on),
        place: gathered.line(line, Field::Place, &words(&ICalendarProperty::Location)),
        website: if website.is_empty() { None } else { gathered.link(line, &website) },
        remarks: gathered.prose(line, &words(&ICalendarProperty::Description)),
    };
    gathered.events.push(event);
}

fn plain(value: &ICalendarValue) -> String {
    match value {
        ICalendarValue::Text(text) | ICalendarValue::Uri(Uri::Location(text)) => text.clone(),
        _ => String::new(),
    }
}

/// The day of a moment, and whether it has no hour or that of midnight. Universal time is turned into the zone's; an hour of
/// another zone is that of the place, which is what people read.
fn day_and_midnight(moment: &PartialDateTime, zone: &TimeZone) -> Option<(Date, bool)> {
    let day = Date::new(i16::try_from(moment.year?).ok()?, i8::try_from(moment.month?).ok()?, i8::try_from(moment.day?).ok()?).ok()?;
    let part = |number: Option<u8>| i8::try_from(number.unwrap_or(0)).ok();
    let Some(hour) = part(moment.hour).filter(|_| moment.hour.is_some()) else { return Some((day, true)) };
    let time = jiff::civil::Time::new(hour, part(moment.minute)?, part(moment.second)?.min(59), 0).ok()?;
    let mut local = DateTime::from_parts(day, time);
    if moment.tz_hour == Some(0) && moment.tz_minute.unwrap_or(0) == 0 {
        local = TimeZone::UTC.to_timestamp(local).ok()?.to_zoned(zone.clone()).datetime();
    }
    Some((local.date(), local.time() == jiff::civil::Time::midnight()))
}
