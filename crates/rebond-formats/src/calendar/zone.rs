//! The description of a time zone in a calendar file. What enters: a zone and a moment. What leaves: its `VTIMEZONE`, good for
//! the moments around that one. Not done here: zones without any change of hour, which are written in universal time.

use calcard::icalendar::{ICalendar, ICalendarComponentType as Part, ICalendarProperty as Name};
use jiff::{
    Timestamp,
    tz::{Dst, Offset},
};
use rebond_domain::ZoneName;

use super::part::add;

/// Adds the changes of hour before and after a moment; `false` when the zone has none, and nothing is added.
pub(super) fn add_zone(calendar: &mut ICalendar, root: usize, name: &ZoneName, at: Timestamp) -> bool {
    let zone = name.zone();
    let Some(before) = zone.preceding(at).next() else { return false };
    let place = add(calendar, Some(root), Part::VTimezone, &[(Name::Tzid, name.as_str())]);
    for change in std::iter::once(before).chain(zone.following(at).take(2)) {
        let moment = change.timestamp();
        let before = moment.checked_sub(jiff::SignedDuration::from_secs(1)).map_or(change.offset(), |just| zone.to_offset(just));
        let kind = if change.dst() == Dst::Yes { Part::Daylight } else { Part::Standard };
        add(
            calendar,
            Some(place),
            kind,
            &[
                // The hour that clocks showed when it changed.
                (Name::Dtstart, &before.to_datetime(moment).strftime("%Y%m%dT%H%M%S").to_string()),
                (Name::Tzoffsetfrom, &offset(before)),
                (Name::Tzoffsetto, &offset(change.offset())),
                (Name::Tzname, change.abbreviation()),
            ],
        );
    }
    true
}

fn offset(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}
