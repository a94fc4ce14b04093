//! Connections.csv inside a LinkedIn archive. What enters: the bytes of a ZIP file. What leaves: the bytes of the one entry of
//! that base name, within limits on entries and size. Not done here: reading it; writing archives; other entries.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::{MAX_BYTES, Unreadable};

/// The greatest number of entries; a complete LinkedIn archive has about 40, or some hundreds with its articles and media.
const MAX_ENTRIES: usize = 20_000;

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
    names(bytes).is_some_and(|names| names.iter().any(|name| is_connections(name)))
}

fn names(bytes: &[u8]) -> Option<Vec<String>> {
    let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    (archive.len() <= MAX_ENTRIES).then_some(())?;
    Some(archive.file_names().filter_map(Result::ok).map(std::borrow::Cow::into_owned).collect())
}

/// `Connections.csv` at any depth; never a name that only ends so, nor what a Mac adds beside each file.
fn is_connections(name: &str) -> bool {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    base.eq_ignore_ascii_case("Connections.csv") && !name.starts_with("__MACOSX")
}

/// The name and the bytes of Connections.csv; the least deep when there are several.
pub(crate) fn connections(bytes: &[u8]) -> Result<(String, Vec<u8>), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::DamagedZip)?;
    if archive.len() > MAX_ENTRIES {
        return Err(Unreadable::TooLarge);
    }
    let wanted = (0..archive.len())
        .filter_map(|index| Some((index, archive.name_for_index(index)?.ok()?.into_owned())))
        .filter(|(_, name)| is_connections(name))
        .min_by_key(|(_, name)| name.matches(['/', '\\']).count());
    let (index, name) = wanted.ok_or(Unreadable::NoConnections)?;
    let entry = archive.by_index(index).map_err(|_| Unreadable::DamagedZip)?;
    let mut inflated = Vec::new();
    // The size an entry announces may lie: what comes out is counted.
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX);
    entry.take(limit + 1).read_to_end(&mut inflated).map_err(|_| Unreadable::DamagedZip)?;
    if inflated.len() > MAX_BYTES { Err(Unreadable::TooLarge) } else { Ok((name, inflated)) }
}
