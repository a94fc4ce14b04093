//! What `lint` reads: a file or the standard input, whole, as text. A byte that is no UTF-8 is read as Windows-1252 when the whole is
//! not UTF-8, as old letters are. Not done here: more than so many bytes.

use std::{
    fs::File,
    io::{self, Read as _},
    path::Path,
};

use crate::failure::Failure;

/// More is no message.
const MOST: u64 = 64 << 20;

/// The text of a file; `-` is the standard input.
pub(super) fn read(path: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = if is_input(path) {
        io::stdin().lock().take(MOST + 1).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(MOST + 1).read_to_end(&mut bytes))
    };
    read.map_err(|error| Failure::read(path, &error))?;
    if bytes.len() as u64 > MOST {
        return Err(Failure::TooLarge { path: name(path), megabytes: MOST >> 20 });
    }
    Ok(decode(bytes))
}

/// The name by which a file is spoken of, on one line.
pub(super) fn name(path: &Path) -> String {
    path.display().to_string().chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

fn is_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn decode(bytes: Vec<u8>) -> String {
    let text = String::from_utf8(bytes).unwrap_or_else(|error| error.as_bytes().iter().map(|byte| latin(*byte)).collect());
    match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    }
}

/// A byte of Windows-1252: Latin-1, but for the signs that French letters use.
const fn latin(byte: u8) -> char {
    match byte {
        0x80 => '€',
        0x85 => '…',
        0x8c => 'Œ',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x96 => '–',
        0x97 => '—',
        0x9c => 'œ',
        _ => byte as char,
    }
}
