//! An agenda of events (B2). What enters: decoded text, one's zone, and from which day on the times of what comes back are wanted. What
//! leaves: events, each under its own identifier in its newest version, with rejects and notices. Not done here: people invited,
//! reminders.

use std::collections::{HashMap, HashSet};

use jiff::{civil::DateTime, tz::TimeZone};
use rebond_domain::{Date, Line, ZoneName, time::holds_day};

use super::{
    entries::{DescribedZones, EntryKind, RawEntry, entries},
    moment::{Moment, Zones, after},
    series::{NEXT_TIMES, times},
};
use crate::{
    Field, MAX_ROWS, NoticeKind, ReadEvent, RejectReason,
    gather::Gathered,
    text::{ContentLine, content_lines},
};

/// How many events that come back are followed in one file; of more, the first time is read.
const FOLLOWED: usize = 300;

/// An entry, read.
struct Version {
    event: ReadEvent,
    /// The time of the series that it replaces, in the zone in which it is written.
    replaces: Option<DateTime>,
    series: Option<Series>,
    /// What tells two versions of one sequence apart.
    stamp: String,
}

/// What comes back.
struct Series {
    first: Moment,
    zone: Option<TimeZone>,
    rule: String,
    days: i32,
    /// Times that do not take place, and times added.
    left_out: Vec<Moment>,
    added: Vec<Moment>,
}

/// Reads every event of a calendar; days are counted in `zone`.
pub(crate) fn read_events(text: &str, zone: &ZoneName, today: Option<Date>) -> Gathered {
    let mut gathered = Gathered::default();
    let (raw, described) = entries(text);
    let own = zone.zone();
    let mut versions: Vec<Version> = Vec::new();
    for (count, entry) in raw.iter().enumerate() {
        let excerpt = || entry.lines.join(" ");
        if count == MAX_ROWS {
            gathered.reject(entry.line, RejectReason::TooMany { rows: raw.len() - count }, &excerpt());
            break;
        }
        if !entry.ended {
            gathered.reject(entry.line, RejectReason::Broken, &excerpt());
        } else if entry.kind == EntryKind::Task {
            let lines = content_lines(&entry.lines);
            let summary = lines.iter().find(|line| line.name == "SUMMARY").map_or_else(excerpt, ContentLine::text);
            gathered.reject(entry.line, RejectReason::Task, &summary);
        } else {
            versions.extend(version(&mut gathered, entry, &own, &described));
        }
    }
    let kept = newest(&mut gathered, versions);
    in_times(&mut gathered, kept, &own, &described, today);
    gathered.events.sort_by_key(|event| (event.line, event.starts_on));
    gathered
}

fn version(gathered: &mut Gathered, entry: &RawEntry<'_>, own: &TimeZone, described: &DescribedZones) -> Option<Version> {
    let (line, lines) = (entry.line, content_lines(&entry.lines));
    let zones = Zones { own, described };
    let property = |name: &str| lines.iter().find(|property| property.name == name);
    let text = |name: &str| property(name).map(ContentLine::text).unwrap_or_default();
    let excerpt = || entry.lines.join(" ");
    let cancelled = entry.called_off || text("STATUS").eq_ignore_ascii_case("CANCELLED");
    let Some(name) = gathered.line(line, Field::Name, &text("SUMMARY")).or_else(|| cancelled.then(|| Line::cut(&text("UID"))).flatten())
    else {
        gathered.reject(line, RejectReason::NoName, &excerpt());
        return None;
    };
    let start = property("DTSTART").or_else(|| property("RECURRENCE-ID"));
    let first = start.and_then(|property| Some((property, zones.moments(property).into_iter().next()?)));
    let Some((start, first)) = first.filter(|(_, first)| holds_day(first.at.date())) else {
        gathered.reject(line, RejectReason::NoDate, &excerpt());
        return None;
    };
    let end = property("DTEND").and_then(|property| zones.moments(property).into_iter().next());
    let end = end.or_else(|| after(first, &text("DURATION")));
    // The end is not part of the event: midnight, or a day without an hour, is the end of the day before.
    let last = end.and_then(|end| if end.is_start_of_day() { end.at.date().yesterday().ok() } else { Some(end.at.date()) });
    let website = text("URL");
    let event = ReadEvent {
        line,
        uid: Line::cut(&text("UID")),
        sequence: text("SEQUENCE").trim().parse().unwrap_or(0),
        cancelled,
        name,
        starts_on: first.at.date(),
        ends_on: last.filter(|last| *last > first.at.date() && holds_day(*last)),
        place: gathered.line(line, Field::Place, &text("LOCATION")),
        website: if website.is_empty() { None } else { gathered.link(line, &website) },
        remarks: gathered.prose(line, &text("DESCRIPTION")),
    };
    let written = |name: &str| lines.iter().filter(|property| property.name == name).flat_map(Zones::written).collect::<Vec<_>>();
    let rule = text("RRULE");
    let series = (!rule.is_empty() || property("RDATE").is_some()).then(|| Series {
        first: Zones::written(start).into_iter().next().unwrap_or(first),
        zone: zones.of(start),
        rule,
        days: event.ends_on.and_then(|end| event.starts_on.until(end).ok()).map_or(0, |span| span.get_days()),
        left_out: written("EXDATE"),
        added: written("RDATE"),
    });
    let replaces = property("RECURRENCE-ID").and_then(|property| Zones::written(property).into_iter().next()).map(|moment| moment.at);
    let stamp = [text("LAST-MODIFIED"), text("DTSTAMP")].into_iter().find(|stamp| !stamp.is_empty()).unwrap_or_default();
    Some(Version { event, replaces, series, stamp })
}

/// Of several versions of one event the newest: the greatest sequence, then the latest stamp, then the last in the file.
fn newest(gathered: &mut Gathered, versions: Vec<Version>) -> Vec<Version> {
    let mut kept: Vec<Version> = Vec::with_capacity(versions.len());
    let mut places: HashMap<(Line, Option<DateTime>), usize> = HashMap::new();
    for version in versions {
        let key = version.event.uid.clone().map(|uid| (uid, version.replaces));
        let earlier = key.as_ref().and_then(|key| places.get(key)).and_then(|at| Some((*at, kept.get_mut(*at)?)));
        let Some((_, earlier)) = earlier else {
            if let Some(key) = key {
                places.insert(key, kept.len());
            }
            kept.push(version);
            continue;
        };
        let (first_line, line, name) = (earlier.event.line, version.event.line, version.event.name.to_string());
        let age = |version: &Version| (version.event.sequence, version.stamp.clone());
        if age(&version) >= age(earlier) {
            let event = ReadEvent { line: first_line, ..version.event };
            *earlier = Version { event, ..version };
        }
        gathered.notice(line, NoticeKind::Merged { first_line }, &name);
    }
    kept
}

/// Each event once, and the next times of those that come back.
fn in_times(gathered: &mut Gathered, versions: Vec<Version>, own: &TimeZone, described: &DescribedZones, today: Option<Date>) {
    let zones = Zones { own, described };
    let mut replaced: HashMap<Line, HashSet<DateTime>> = HashMap::new();
    for version in &versions {
        if let (Some(uid), Some(time)) = (&version.event.uid, version.replaces) {
            replaced.entry(uid.clone()).or_default().insert(time);
        }
    }
    let mut followed = 0;
    for Version { event, replaces, series, .. } in versions {
        let Some(series) = series else {
            let uid = replaces.and_then(|time| one_time(event.uid.as_ref(), time.date())).or(event.uid);
            gathered.events.push(ReadEvent { uid, ..event });
            continue;
        };
        gathered.notice(event.line, NoticeKind::Recurring, event.name.as_str());
        followed += 1;
        let from = today.unwrap_or(event.starts_on);
        let all = if series.rule.is_empty() { Some(vec![series.first.at]) } else { times(series.first.at, &series.rule, from) };
        let Some(mut all) = all.filter(|_| followed <= FOLLOWED) else {
            gathered.events.push(event);
            continue;
        };
        all.extend(series.added.iter().map(|moment| moment.at));
        all.sort_unstable();
        all.dedup();
        let moved = event.uid.as_ref().and_then(|uid| replaced.get(uid));
        let off = |time: &DateTime| {
            series.left_out.iter().any(|out| out.at == *time || (out.whole_day && out.at.date() == time.date()))
                || moved.is_some_and(|moved| moved.contains(time))
        };
        all.retain(|time| !off(time));
        let in_own = |time: DateTime| zones.own_of(Moment { at: time, whole_day: series.first.whole_day }, series.zone.as_ref()).at.date();
        let ahead = all.iter().filter(|time| in_own(**time) >= from).take(if today.is_some() { NEXT_TIMES } else { 1 });
        let mut next: Vec<DateTime> = ahead.copied().collect();
        if next.is_empty() {
            next.extend(all.last());
        }
        for time in next.into_iter().filter(|time| holds_day(time.date())) {
            let starts_on = in_own(time);
            let ends_on = starts_on.checked_add(jiff::Span::new().days(series.days)).ok().filter(|end| *end > starts_on);
            gathered.events.push(ReadEvent { uid: one_time(event.uid.as_ref(), time.date()), starts_on, ends_on, ..event.clone() });
        }
    }
}

/// The identifier of one time of what comes back.
fn one_time(uid: Option<&Line>, day: Date) -> Option<Line> {
    uid.and_then(|uid| Line::cut(&format!("{uid}/{day}")))
}
