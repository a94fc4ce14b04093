//! Reads any file that can be imported. What enters: its name, its bytes, and what somebody chose. What leaves: everything it
//! says, with rejects and notices; an error only when nothing at all can be read. Not done here: IO, storing, words on screen.

use std::borrow::Cow;

use rebond_domain::{ImportKind, ZoneName};

use crate::{
    DateOrder, Detected, MAX_BYTES, Reading, TextEncoding, Unreadable, calendar, detect, gather::Gathered, merge::merge, table,
    text::decode, vcard, zip_entry,
};

/// What somebody chose; by default everything is worked out from the file.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// The encoding.
    pub encoding: Option<TextEncoding>,
    /// The sign between cells.
    pub delimiter: Option<char>,
    /// The order of day and month, for dates that can be read in two ways.
    pub date_order: Option<DateOrder>,
    /// The zone in which the days of events are counted; Paris by default.
    pub zone: Option<ZoneName>,
}

/// Reads a file. Rows that cannot be read are rejects, never an error.
pub fn read(file_name: &str, bytes: &[u8], options: &ReadOptions) -> Result<Reading, Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    let detected = detect(file_name, bytes);
    let (bytes, entry) = match detected {
        Some(Detected::Spreadsheet) => return Err(Unreadable::Spreadsheet),
        Some(Detected::Archive) => return Err(Unreadable::Archive),
        Some(Detected::ConnectionsInZip | Detected::OtherZip) => {
            let (name, inflated) = zip_entry::connections(bytes)?;
            (Cow::Owned(inflated), Some(name))
        }
        _ => (Cow::Borrowed(bytes), None),
    };
    let (text, encoding) = decode(&bytes, options.encoding);
    let (mut gathered, kind, delimiter) = gather(&text, detected, options)?;
    merge(&mut gathered);
    let Gathered { people, organisations, events, rejects, mut notices } = gathered;
    notices.sort_by_key(|notice| notice.line);
    Ok(Reading { kind, people, organisations, events, rejects, notices, encoding, delimiter, entry })
}

fn gather(text: &str, detected: Option<Detected>, options: &ReadOptions) -> Result<(Gathered, ImportKind, Option<char>), Unreadable> {
    match detected {
        Some(Detected::VCard) => Ok((vcard::read_cards(text), ImportKind::VCard, None)),
        Some(Detected::ICalendar) => {
            let zone = options.zone.clone().unwrap_or_else(ZoneName::paris);
            Ok((calendar::read_events(text, &zone), ImportKind::ICalendar, None))
        }
        // An encoding chosen by hand may make a header known that was not: the table is tried in any case.
        _ => {
            let read = table::read_table(text, options.delimiter, options.date_order);
            let (gathered, kind, delimiter) = read.ok_or(Unreadable::UnknownKind)?;
            let kind = if kind == table::TableKind::Connections { ImportKind::LinkedInConnections } else { ImportKind::Table };
            Ok((gathered, kind, Some(delimiter)))
        }
    }
}
