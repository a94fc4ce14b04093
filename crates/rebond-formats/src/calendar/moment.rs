//! Moments of a calendar. What enters: a property with a date or a date and hour, in whatever zone it names. What leaves: the same in
//! one's own zone. Not done here: times that come back (`series`).

use std::str::FromStr;

use calcard::common::timezone::Tz;
use jiff::{
    Span,
    civil::{Date, DateTime, Time},
    tz::{Offset, TimeZone},
};
use rebond_domain::time;

use super::entries::DescribedZones;
use crate::text::ContentLine;

/// A day, or a day and an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Moment {
    pub(super) at: DateTime,
    /// Whether it is a whole day.
    pub(super) whole_day: bool,
}

impl Moment {
    /// Whether nothing of its day has passed then: an end at this moment is that of the day before.
    pub(super) fn is_start_of_day(self) -> bool {
        self.whole_day || self.at.time() == Time::midnight()
    }
}

/// Whose hours an entry is read in.
pub(super) struct Zones<'z> {
    /// One's own.
    pub(super) own: &'z TimeZone,
    pub(super) described: &'z DescribedZones,
}

impl Zones<'_> {
    /// The moments of a property: one, or a list (`EXDATE`), in one's own zone.
    pub(super) fn moments(&self, property: &ContentLine<'_>) -> Vec<Moment> {
        property.raw.split(',').filter_map(|text| self.moment(text.trim(), property.parameter("TZID"))).collect()
    }

    /// The same in the zone in which they were written: that is where times come back at the same hour.
    pub(super) fn written(property: &ContentLine<'_>) -> Vec<Moment> {
        property.raw.split(',').filter_map(|text| parse(text.trim()).map(|(moment, _)| moment)).collect()
    }

    fn moment(&self, text: &str, zone: &str) -> Option<Moment> {
        let (moment, universal) = parse(text)?;
        let zone = if universal { Some(TimeZone::UTC) } else { self.named(zone) };
        Some(self.own_of(moment, zone.as_ref()))
    }

    /// A moment written in a zone, in one's own.
    pub(super) fn own_of(&self, moment: Moment, zone: Option<&TimeZone>) -> Moment {
        match zone.filter(|_| !moment.whole_day) {
            Some(zone) => {
                zone.to_timestamp(moment.at).map_or(moment, |at| Moment { at: at.to_zoned(self.own.clone()).datetime(), whole_day: false })
            }
            None => moment,
        }
    }

    /// The zone of a property, when it names one that is known.
    pub(super) fn of(&self, property: &ContentLine<'_>) -> Option<TimeZone> {
        if property.raw.trim_end().ends_with(['Z', 'z']) { Some(TimeZone::UTC) } else { self.named(property.parameter("TZID")) }
    }

    /// A zone by any of its names: of the database, of Windows, of the file itself.
    fn named(&self, name: &str) -> Option<TimeZone> {
        let name = name.trim().trim_matches('"');
        if name.is_empty() {
            return None;
        }
        let known = time::zone;
        let elsewhere = |name: &str| {
            let zone = Tz::from_str(name).ok().filter(|zone| !zone.is_floating())?;
            zone.name().and_then(|name| known(&name)).or_else(|| {
                let parts = zone.offset_parts();
                let seconds = i32::from(parts.tz_hour?) * 3600 + i32::from(parts.tz_minute?) * 60;
                Offset::from_seconds(if parts.tz_minus { -seconds } else { seconds }).ok().map(TimeZone::fixed)
            })
        };
        known(name).or_else(|| self.described.get(name).and_then(|place| known(place))).or_else(|| elsewhere(name))
    }
}

/// A moment, and whether it is written in universal time.
fn parse(text: &str) -> Option<(Moment, bool)> {
    let digits: String = text.chars().filter(|c| !matches!(c, '-' | ':')).collect();
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<i16>().ok();
    let small = |from: usize, to: usize| i8::try_from(number(from, to)?).ok();
    let day = Date::new(number(0, 4)?, small(4, 6)?, small(6, 8)?).ok()?;
    if !digits.get(8..).is_some_and(|rest| rest.starts_with(['T', 't'])) {
        return Some((Moment { at: day.to_datetime(Time::midnight()), whole_day: true }, false));
    }
    let time = Time::new(small(9, 11)?, small(11, 13).unwrap_or(0), small(13, 15).unwrap_or(0).min(59), 0).ok()?;
    Some((Moment { at: day.to_datetime(time), whole_day: false }, digits.ends_with(['Z', 'z'])))
}

/// A moment after a duration such as `P3D` or `PT1H30M`.
pub(super) fn after(moment: Moment, duration: &str) -> Option<Moment> {
    let text = duration.trim().trim_start_matches('+').to_ascii_uppercase();
    let mut rest = text.strip_prefix('P')?;
    let (mut span, mut hours) = (Span::new(), false);
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('T') {
            (rest, hours) = (after, true);
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        let count: i64 = rest.get(..end)?.parse().ok().filter(|count| *count < 1_000_000)?;
        span = match (rest.get(end..=end)?, hours) {
            ("W", false) => span.try_days(count * 7).ok()?,
            ("D", false) => span.try_days(count).ok()?,
            ("H", true) => span.try_hours(count).ok()?,
            ("M", true) => span.try_minutes(count).ok()?,
            ("S", true) => span.try_seconds(count).ok()?,
            _ => return None,
        };
        rest = rest.get(end + 1..)?;
    }
    Some(Moment { at: moment.at.checked_add(span).ok()?, whole_day: moment.whole_day && !hours })
}
