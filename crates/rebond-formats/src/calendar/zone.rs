//! The description of a time zone in a calendar file. What enters: a zone and a moment. What leaves: its `VTIMEZONE`, good for
//! the moments around that one. Not done here: zones without any change of hour, which are written in universal time.

use jiff::{
    Timestamp,
    tz::{Dst, Offset, TimeZone, TimeZoneTransition},
};

use crate::content_line::ContentLines;

/// Writes the changes of hour before and after a moment; `false` when the zone has none, and nothing is written.
pub(super) fn write_zone(lines: &mut ContentLines, zone: &TimeZone, name: &str, at: Timestamp) -> bool {
    let Some(before) = zone.preceding(at).next() else { return false };
    lines.raw("BEGIN", "VTIMEZONE");
    lines.raw("TZID", name);
    for change in std::iter::once(before).chain(zone.following(at).take(2)) {
        write_change(lines, zone, &change);
    }
    lines.raw("END", "VTIMEZONE");
    true
}

fn write_change(lines: &mut ContentLines, zone: &TimeZone, change: &TimeZoneTransition<'_>) {
    let moment = change.timestamp();
    let before = moment.checked_sub(jiff::SignedDuration::from_secs(1)).map_or(change.offset(), |just| zone.to_offset(just));
    let kind = if change.dst() == Dst::Yes { "DAYLIGHT" } else { "STANDARD" };
    lines.raw("BEGIN", kind);
    // The hour that clocks showed when it changed.
    lines.raw("DTSTART", &before.to_datetime(moment).strftime("%Y%m%dT%H%M%S").to_string());
    lines.raw("TZOFFSETFROM", &offset(before));
    lines.raw("TZOFFSETTO", &offset(change.offset()));
    lines.raw("TZNAME", change.abbreviation());
    lines.raw("END", kind);
}

fn offset(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}
