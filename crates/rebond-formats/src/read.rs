//! Reads any file that can be imported. What enters: its name, its bytes, and what somebody chose. What leaves: everything it
//! says, with rejects and notices; an error only when nothing at all can be read. Not done here: IO, storing, words on screen.

use rebond_domain::{Date, ImportKind, Watch, WorkPart, ZoneName};

use crate::{
    DateOrder, Detected, MAX_BYTES, NoticeKind, Reading, TextEncoding, Unreadable, calendar,
    cell::DialPlan,
    detect,
    gather::Gathered,
    json,
    merge::merge,
    sheet,
    table::{self, TableKind, TableOptions},
    text::{decode, lines_of},
    vcard, zip_entry,
};

/// What somebody chose, and where and when they are; by default everything is worked out from the file.
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
    /// The country whose numbers lost a sign in a spreadsheet, by its two letters; France by default.
    pub country: Option<String>,
    /// The day from which on times of events that come back are wanted; by default from their first.
    pub today: Option<Date>,
    /// Who sees how far the reading has come, and may stop it: what is read then is not whole.
    pub watch: Watch,
}

/// Reads a file. Rows that cannot be read are rejects, never an error.
pub fn read(file_name: &str, bytes: &[u8], options: &ReadOptions) -> Result<Reading, Unreadable> {
    read_within(file_name, bytes, options, true)
}

fn read_within(file_name: &str, bytes: &[u8], options: &ReadOptions, may_unpack: bool) -> Result<Reading, Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    // Files of the archive with the header of its messages, written by a program.
    let base = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name).to_ascii_lowercase();
    if matches!(base.as_str(), "guide_messages.csv" | "learning_role_play_messages.csv" | "learning_coach_messages.csv") {
        return Err(Unreadable::UnknownKind);
    }
    let detected = detect(file_name, bytes);
    match detected {
        Some(Detected::Archive) => Err(Unreadable::Archive),
        Some(Detected::Spreadsheet) => {
            let rows = sheet::rows(bytes)?;
            let read = rows.iter().filter_map(|rows| table::read_sheet(rows, table_options(options)));
            let (mut all, mut kind) = (Gathered::default(), None);
            for (gathered, read_as) in read {
                all.append(gathered);
                kind = kind.or(Some(read_as));
            }
            let kind = kind.ok_or(Unreadable::UnknownKind)?;
            Ok(reading(all, import_kind(kind), TextEncoding::UTF_8, None, &options.watch))
        }
        Some(Detected::ConnectionsInZip | Detected::OtherZip) => {
            let unpacked = zip_entry::unpack(bytes)?;
            if !may_unpack && unpacked.name.to_ascii_lowercase().ends_with(".zip") {
                return Err(Unreadable::NoConnections);
            }
            let mut read = read_within(&unpacked.name, &unpacked.bytes, options, false).map_err(|_| Unreadable::NoConnections)?;
            for bytes in unpacked.exchanges {
                let (text, delimiter) = (decode(&bytes, options.encoding).text, Some(','));
                if let Some((exchanges, ..)) = table::read_table(&text, TableOptions { delimiter, ..table_options(options) }) {
                    read.know_exchanges(&exchanges.people);
                }
            }
            read.entry = read.entry.or(Some(unpacked.name));
            Ok(read)
        }
        _ => read_text(bytes, detected, options),
    }
}

fn read_text(bytes: &[u8], detected: Option<Detected>, options: &ReadOptions) -> Result<Reading, Unreadable> {
    let decoded = decode(bytes, options.encoding);
    options.watch.begin(WorkPart::Reading, lines_of(&decoded.text));
    let (mut gathered, kind, delimiter) = gather(&decoded.text, detected, options)?;
    for line in &decoded.mended {
        let text = decoded.text.split('\n').nth(line.number - 1).unwrap_or_default();
        gathered.notice(line.number, if line.lost { NoticeKind::LostSign } else { NoticeKind::OtherEncoding }, text);
    }
    Ok(reading(gathered, kind, decoded.encoding, delimiter, &options.watch))
}

fn reading(mut gathered: Gathered, kind: ImportKind, encoding: TextEncoding, delimiter: Option<char>, watch: &Watch) -> Reading {
    merge(&mut gathered, watch);
    let Gathered { people, organisations, events, rejects, mut notices } = gathered;
    notices.sort_by_key(|notice| notice.line);
    Reading { kind, people, organisations, events, rejects, notices, encoding, delimiter, entry: None }
}

fn table_options(options: &ReadOptions) -> TableOptions<'_> {
    let plan = DialPlan::of(options.country.as_deref().unwrap_or("FR"));
    TableOptions { delimiter: options.delimiter, order: options.date_order, plan, watch: &options.watch }
}

fn import_kind(kind: TableKind) -> ImportKind {
    if kind == TableKind::Connections { ImportKind::LinkedInConnections } else { ImportKind::Table }
}

fn gather(text: &str, detected: Option<Detected>, options: &ReadOptions) -> Result<(Gathered, ImportKind, Option<char>), Unreadable> {
    match detected {
        Some(Detected::VCard) => Ok((vcard::read_cards(text, &options.watch), ImportKind::VCard, None)),
        Some(Detected::ICalendar) => {
            let zone = options.zone.clone().unwrap_or_else(ZoneName::paris);
            Ok((calendar::read_events(text, &zone, options.today), ImportKind::ICalendar, None))
        }
        Some(Detected::Json) => Ok((json::read_people(text).ok_or(Unreadable::UnknownKind)?, ImportKind::Table, None)),
        // An encoding chosen by hand may make a header known that was not: the table is tried in any case.
        _ => {
            let (gathered, kind, delimiter) = table::read_table(text, table_options(options)).ok_or(Unreadable::UnknownKind)?;
            Ok((gathered, import_kind(kind), Some(delimiter)))
        }
    }
}
