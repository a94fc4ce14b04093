//! Events that come back. What enters: the rule and the first time. What leaves: the next times. Not done here: exceptions, which the
//! caller takes out and puts in.

use calcard::{Entry, Parser, common::timezone::Tz, icalendar::ICalendar};
use jiff::{
    ToSpan,
    civil::{Date, DateTime},
};
use rebond_domain::Date as Day;

/// How many times of one event are read at most.
pub(super) const NEXT_TIMES: usize = 6;
/// How many times a rule may give until then.
const LIMIT: usize = 60_000;

/// Every time of a rule from the first on until a year after a day, in the zone in which they are written; `None` for a rule that is
/// not understood.
pub(super) fn times(first: DateTime, rule: &str, today: Day) -> Option<Vec<DateTime>> {
    let begin = Date::new(1900, 1, 1).ok()?;
    let end = first.date().max(today).checked_add(1.year()).ok().filter(|_| first.date() >= begin)?;
    let (mut count, mut until, mut parts) = (usize::MAX, end, Vec::new());
    for part in rule.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=')?;
        match name.to_ascii_uppercase().as_str() {
            "COUNT" => count = value.parse().ok()?,
            "UNTIL" => until = until.min(day(value)?),
            // What comes back by the hour is no event to go to.
            "FREQ" if !matches!(value.to_ascii_uppercase().as_str(), "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY") => return None,
            _ => parts.push(part),
        }
    }
    let text = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nDTSTART:{}\nRRULE:{};UNTIL={}T235959\nEND:VEVENT\nEND:VCALENDAR\n",
        first.strftime("%Y%m%dT%H%M%S"),
        parts.join(";"),
        until.strftime("%Y%m%d"),
    );
    // As for cards: should the parser ever panic, one rule is lost and not the file.
    let times = std::panic::catch_unwind(|| expand(&text)).ok()??;
    Some(times.into_iter().filter(|time| time.date() <= until).take(count).collect())
}

fn expand(text: &str) -> Option<Vec<DateTime>> {
    let Entry::ICalendar(calendar) = Parser::new(text).entry() else { return None };
    let mut times = starts(&calendar);
    times.sort_unstable();
    times.dedup();
    (!times.is_empty()).then_some(times)
}

fn starts(calendar: &ICalendar) -> Vec<DateTime> {
    let expanded = calendar.expand_dates(Tz::Floating, LIMIT);
    let written = |text: String| text.get(..19).and_then(|text| text.replace(' ', "T").parse().ok());
    expanded.events.into_iter().filter_map(|event| written(event.start.naive_local().to_string())).collect()
}

fn day(text: &str) -> Option<Date> {
    Date::new(text.get(..4)?.parse().ok()?, text.get(4..6)?.parse().ok()?, text.get(6..8)?.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(first: &str, rule: &str, today: &str) -> Option<Vec<String>> {
        let times = times(first.parse().unwrap(), rule, today.parse().unwrap())?;
        Some(times.iter().map(|time| time.date().to_string()).collect())
    }

    #[test]
    fn rules_give_their_times() {
        let monthly = read("2026-01-05T19:00", "FREQ=MONTHLY;BYDAY=1MO", "2026-01-01").unwrap();
        assert_eq!(monthly.get(..3).unwrap(), ["2026-01-05", "2026-02-02", "2026-03-02"]);
        assert_eq!(monthly.len(), 13);
        assert_eq!(read("2026-01-05T19:00", "FREQ=WEEKLY;COUNT=2", "2026-01-01").unwrap(), ["2026-01-05", "2026-01-12"]);
        assert_eq!(read("2026-01-05T19:00", "FREQ=DAILY;UNTIL=20260107T190000Z", "2026-01-01").unwrap().len(), 3);
        assert_eq!(read("2026-01-05T19:00", "FREQ=SECONDLY", "2026-01-01"), None);
        assert_eq!(read("2026-01-05T19:00", "nonsense", "2026-01-01"), None);
        assert!(read("1950-01-05T19:00", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01").is_none_or(|times| times.len() <= 1));
    }
}
