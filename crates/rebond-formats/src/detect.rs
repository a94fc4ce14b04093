//! What kind of file it is. What enters: its name and bytes. What leaves: a kind, by content first, by name only when the
//! content leaves it open. Not done here: reading it.

use rebond_domain::ImportKind;

use crate::{
    json,
    table::{TableKind, kind_of},
    text::decode,
    zip_entry,
};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Detected {
    /// `Connections.csv` of LinkedIn.
    Connections,
    /// A ZIP archive of LinkedIn with `Connections.csv` inside.
    ConnectionsInZip,
    /// A phone's contact file.
    VCard,
    /// A calendar.
    ICalendar,
    /// A table of people.
    People,
    /// A table of organisations.
    Organisations,
    /// An archive of Rebond: to be restored, not imported.
    Archive,
    /// A spreadsheet; other ones than .xlsx are to be saved as such first.
    Spreadsheet,
    /// A ZIP archive without `Connections.csv`.
    OtherZip,
    /// People in JSON, as Monica and address books on the web export them.
    Json,
}

impl Detected {
    /// Under which kind it is imported; `None` when it cannot be.
    pub const fn kind(self) -> Option<ImportKind> {
        match self {
            Self::Connections | Self::ConnectionsInZip => Some(ImportKind::LinkedInConnections),
            Self::VCard => Some(ImportKind::VCard),
            Self::ICalendar => Some(ImportKind::ICalendar),
            Self::People | Self::Organisations | Self::Spreadsheet | Self::Json => Some(ImportKind::Table),
            Self::Archive | Self::OtherZip => None,
        }
    }
}

/// Recognises a file; `None` when it is of no known kind.
pub fn detect(file_name: &str, bytes: &[u8]) -> Option<Detected> {
    if zip_entry::is_zip(bytes) {
        return Some(if zip_entry::has_connections(bytes) {
            Detected::ConnectionsInZip
        } else if zip_entry::is_office_document(bytes) {
            Detected::Spreadsheet
        } else {
            Detected::OtherZip
        });
    }
    // The old binary spreadsheet.
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Some(Detected::Spreadsheet);
    }
    // A header stands near the beginning; the end may cut a character, which costs nothing here.
    let start = bytes.get(..64 * 1024).unwrap_or(bytes);
    let start = start.get(..start.iter().rposition(|byte| *byte == b'\n').unwrap_or(start.len())).unwrap_or(start);
    let text = decode(start, None).text;
    detect_text(&text).or_else(|| by_name(file_name, &text))
}

/// Recognises decoded text.
fn detect_text(text: &str) -> Option<Detected> {
    let begins = |word: &str| {
        text.lines().take(2_000).any(|line| {
            let line = line.trim_start_matches('\u{feff}').trim();
            line.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
        })
    };
    let first = text.trim_start_matches('\u{feff}').trim_start();
    if first.starts_with("{\"rebond\"") {
        return Some(Detected::Archive);
    }
    if begins("BEGIN:VCARD") {
        return Some(Detected::VCard);
    }
    if begins("BEGIN:VCALENDAR") || begins("BEGIN:VEVENT") {
        return Some(Detected::ICalendar);
    }
    if json::looks_like_people(first) {
        return Some(Detected::Json);
    }
    Some(match kind_of(text)? {
        TableKind::Connections => Detected::Connections,
        TableKind::People => Detected::People,
        TableKind::Organisations => Detected::Organisations,
    })
}

/// By the last part of the name, for an empty calendar or contact file; a table needs a header that is known.
fn by_name(file_name: &str, text: &str) -> Option<Detected> {
    let (_, ending) = file_name.rsplit_once('.')?;
    let plain = !text.chars().take(1_000).any(|c| c.is_control() && !c.is_whitespace());
    match ending.to_lowercase().as_str() {
        "vcf" | "vcard" if plain => Some(Detected::VCard),
        "ics" | "ical" if plain => Some(Detected::ICalendar),
        _ => None,
    }
}
