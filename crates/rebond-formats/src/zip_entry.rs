//! The one file to read inside a ZIP archive: `Connections.csv` of LinkedIn, or else the contacts or the calendar that somebody packed.
//! What enters: the bytes of a ZIP file. What leaves: the bytes of that file, within limits on entries and size. Not done here: reading
//! it; writing archives.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::{MAX_BYTES, Unreadable};

/// The greatest number of entries; a complete LinkedIn archive has about 40, or some hundreds with its articles and media.
const MAX_ENTRIES: usize = 20_000;
/// Cards that are read together when each is a file of its own.
const MAX_CARDS: usize = 5_000;

/// What is to be read of an archive.
pub(crate) struct Unpacked {
    /// Its name in the archive.
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    /// `messages.csv` and `Invitations.csv` beside it: who and when.
    pub(crate) exchanges: Vec<Vec<u8>>,
}

/// Whether the bytes begin as a ZIP file does.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Whether a ZIP file is a spreadsheet or a text document.
pub(crate) fn is_office_document(bytes: &[u8]) -> bool {
    names(bytes).is_some_and(|names| names.iter().any(|name| name == "[Content_Types].xml" || name == "mimetype"))
}

/// Whether Connections.csv is in a ZIP file.
pub(crate) fn has_connections(bytes: &[u8]) -> bool {
    names(bytes).is_some_and(|names| names.iter().any(|name| rank(name) == Some(0)))
}

fn names(bytes: &[u8]) -> Option<Vec<String>> {
    let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    (archive.len() <= MAX_ENTRIES).then_some(())?;
    Some(archive.file_names().filter_map(Result::ok).map(std::borrow::Cow::into_owned).collect())
}

fn base(name: &str) -> String {
    name.rsplit(['/', '\\']).next().unwrap_or(name).to_ascii_lowercase()
}

/// How likely a file is the one that is meant, 0 the most; never a name that only ends so, nor what a Mac adds beside each file.
fn rank(name: &str) -> Option<usize> {
    let base = base(name);
    if name.starts_with("__MACOSX") || base.starts_with('.') {
        return None;
    }
    match base.as_str() {
        "connections.csv" => Some(0),
        "relations.csv" | "contacts.csv" | "kontakte.csv" | "contactos.csv" | "conexiones.csv" | "collegamenti.csv" | "connecties.csv" => {
            Some(1)
        }
        // Other people's data, what one wrote, and what is about oneself: only when asked for by name.
        "guide_messages.csv"
        | "learning_role_play_messages.csv"
        | "learning_coach_messages.csv"
        | "profile.csv"
        | "positions.csv"
        | "email addresses.csv" => None,
        _ if base.contains("connections") => None,
        _ => match base.rsplit_once('.')?.1 {
            "vcf" | "vcard" => Some(2),
            "zip" if base.contains("linkedin") => Some(3),
            "xlsx" => Some(4),
            "ics" => Some(5),
            "csv" if !base.contains("messages") && base != "invitations.csv" => Some(6),
            "zip" => Some(7),
            "csv" if base == "messages.csv" => Some(8),
            "csv" if base == "invitations.csv" => Some(9),
            _ => None,
        },
    }
}

/// The file that is meant; the least deep when there are several alike.
pub(crate) fn unpack(bytes: &[u8]) -> Result<Unpacked, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::DamagedZip)?;
    if archive.len() > MAX_ENTRIES {
        return Err(Unreadable::TooLarge);
    }
    let entries: Vec<(usize, String)> =
        (0..archive.len()).filter_map(|index| Some((index, archive.name_for_index(index)?.ok()?.into_owned()))).collect();
    let depth = |name: &str| name.matches(['/', '\\']).count();
    let wanted = entries.iter().filter_map(|(index, name)| Some((rank(name)?, depth(name), *index, name.clone()))).min();
    let (rank_of, _, index, name) = wanted.ok_or(Unreadable::NoConnections)?;
    let mut left = MAX_BYTES;
    let mut inflated = inflate(&mut archive, index, &mut left)?;
    // Each contact in a file of its own, as phones share them.
    if rank_of == 2 {
        for (other, _) in entries.iter().filter(|(other, name)| *other != index && rank(name) == Some(2)).take(MAX_CARDS) {
            inflated.push(b'\n');
            inflated.append(&mut inflate(&mut archive, *other, &mut left)?);
        }
    }
    let mut exchanges = Vec::new();
    if rank_of == 0 {
        for (other, _) in entries
            .iter()
            .filter(|(_, name)| matches!(base(name).as_str(), "messages.csv" | "invitations.csv") && !name.starts_with("__MACOSX"))
        {
            // What is beside is a help: without it the connections are read all the same.
            exchanges.extend(inflate(&mut archive, *other, &mut left).ok());
        }
    }
    Ok(Unpacked { name, bytes: inflated, exchanges })
}

/// The size an entry announces may lie: what comes out is counted.
fn inflate(archive: &mut ZipArchive<Cursor<&[u8]>>, index: usize, left: &mut usize) -> Result<Vec<u8>, Unreadable> {
    let entry = archive.by_index(index).map_err(|_| Unreadable::DamagedZip)?;
    let mut inflated = Vec::new();
    let limit = u64::try_from(*left).unwrap_or(u64::MAX);
    entry.take(limit + 1).read_to_end(&mut inflated).map_err(|_| Unreadable::DamagedZip)?;
    *left = left.checked_sub(inflated.len()).ok_or(Unreadable::TooLarge)?;
    Ok(inflated)
}
