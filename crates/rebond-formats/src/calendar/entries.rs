//! Cuts a calendar into its entries. What enters: decoded text; a file may hold several calendars. What leaves: the lines of each entry,
//! what its calendar is meant for, and the zones it describes. Not done here: what an entry says.

use std::collections::HashMap;

use crate::text::{content_lines, physical_lines};

/// An entry as it stands in the file.
#[derive(Debug)]
pub(super) struct RawEntry<'t> {
    /// Line where it begins, from 1.
    pub(super) line: usize,
    pub(super) lines: Vec<&'t str>,
    pub(super) kind: EntryKind,
    /// Whether its end was found.
    pub(super) ended: bool,
    /// Whether its calendar calls it off (`METHOD:CANCEL`).
    pub(super) called_off: bool,
}

/// What kind of entry it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EntryKind {
    Event,
    Task,
}

/// Names of zones that a file describes, and the name each has in the zone database when it says so (`X-LIC-LOCATION`).
pub(super) type DescribedZones = HashMap<String, String>;

/// The entries of a file.
pub(super) fn entries(text: &str) -> (Vec<RawEntry<'_>>, DescribedZones) {
    let mut found: Vec<RawEntry<'_>> = Vec::new();
    let mut zones = DescribedZones::new();
    let mut open: Option<RawEntry<'_>> = None;
    let mut zone: Option<Vec<&str>> = None;
    let (mut inner, mut called_off) = (0_usize, false);
    for line in physical_lines(text) {
        let mark = line.text.trim_start_matches('\u{feff}').trim_end();
        let is = |word: &str| mark.eq_ignore_ascii_case(word);
        let begins = [("BEGIN:VEVENT", EntryKind::Event), ("BEGIN:VTODO", EntryKind::Task)]
            .into_iter()
            .find(|(word, _)| is(word))
            .map(|(_, kind)| kind);
        let starts = |word: &str| mark.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        if let Some(lines) = &mut zone {
            if is("END:VTIMEZONE") {
                describe(lines, &mut zones);
                zone = None;
            } else {
                lines.push(line.text);
            }
            continue;
        }
        match (&mut open, begins) {
            (_, Some(kind)) => {
                // The one before has no end.
                found.extend(open.take());
                open = Some(RawEntry { line: line.number, lines: Vec::new(), kind, ended: false, called_off });
                inner = 0;
            }
            (Some(entry), None) if is("END:VEVENT") || is("END:VTODO") => {
                entry.ended = true;
                found.extend(open.take());
            }
            // Reminders inside an event have summaries and dates of their own.
            (Some(_), None) if starts("BEGIN:") => inner += 1,
            (Some(_), None) if starts("END:") => inner = inner.saturating_sub(1),
            (Some(entry), None) if inner == 0 => entry.lines.push(line.text),
            (None, None) if is("BEGIN:VTIMEZONE") => zone = Some(Vec::new()),
            (None, None) if starts("METHOD:") => {
                called_off = mark.get(7..).is_some_and(|method| method.trim().eq_ignore_ascii_case("CANCEL"));
            }
            (None, None) if is("BEGIN:VCALENDAR") => called_off = false,
            (_, None) => {}
        }
    }
    found.extend(open);
    (found, zones)
}

fn describe(lines: &[&str], zones: &mut DescribedZones) {
    let properties = content_lines(lines);
    let text =
        |name: &str| properties.iter().find(|property| property.name == name).map(|property| property.text().trim_matches('"').to_owned());
    if let (Some(name), Some(place)) = (text("TZID"), text("X-LIC-LOCATION")) {
        zones.insert(name, place);
    }
}
