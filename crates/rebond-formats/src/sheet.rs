//! Spreadsheets (.xlsx). What enters: bytes. What leaves: the rows of each sheet as cells of text, within limits. Other kinds (.ods, .xls)
//! are refused: their reader lays a sheet out whole, and one cell far away would fill the memory. Not done here: what a column holds.

use std::{
    borrow::Cow,
    io::{Cursor, Read as _, sink},
};

use calamine::{DataRef, Reader as _, Xlsx};
use zip::ZipArchive;

use crate::{MAX_BYTES, MAX_ROWS, Unreadable, table::Record};

/// Columns read of a row; address books have about a hundred.
const MAX_COLUMNS: u32 = 400;
/// Sheets read of a book.
const MAX_SHEETS: usize = 30;

/// The rows of each sheet that has any.
pub(crate) fn rows(bytes: &[u8]) -> Result<Vec<Vec<Record<'static>>>, Unreadable> {
    if !bytes.starts_with(b"PK") {
        return Err(Unreadable::Spreadsheet);
    }
    within_limits(bytes)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::Spreadsheet)?;
    let names: Vec<String> = book.sheet_names().into_iter().take(MAX_SHEETS).collect();
    let mut sheets = Vec::new();
    for name in names {
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        let mut rows: Vec<Record<'static>> = Vec::new();
        while let Ok(Some(cell)) = cells.next_cell() {
            let (row, column) = cell.get_position();
            let text = text(cell.get_value());
            if column >= MAX_COLUMNS || text.is_empty() {
                continue;
            }
            let line = row as usize + 1;
            if rows.last().is_none_or(|last| last.line != line) {
                // One more than is read, so that the rest is said to be left.
                if rows.len() > MAX_ROWS + 1 {
                    break;
                }
                rows.push(Record { line, cells: Vec::new(), broken: false });
            }
            if let Some(last) = rows.last_mut() {
                let place = column as usize;
                if last.cells.len() <= place {
                    last.cells.resize(place + 1, Cow::Borrowed(""));
                }
                if let Some(cell) = last.cells.get_mut(place) {
                    *cell = Cow::Owned(text);
                }
            }
        }
        if !rows.is_empty() {
            sheets.push(rows);
        }
    }
    Ok(sheets)
}

/// What an entry announces may lie: what comes out is counted.
fn within_limits(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::DamagedZip)?;
    let most = u64::try_from(MAX_BYTES * 2).unwrap_or(u64::MAX);
    let mut left = most;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|_| Unreadable::DamagedZip)?;
        let size = std::io::copy(&mut entry.take(left + 1), &mut sink()).map_err(|_| Unreadable::DamagedZip)?;
        left = left.checked_sub(size).ok_or(Unreadable::TooLarge)?;
    }
    Ok(())
}

/// A cell as text: numbers without the dot that only says that they are numbers, dates as dates.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        DataRef::Float(number) => number.to_string(),
        DataRef::DateTime(moment) => day(moment.as_f64()).unwrap_or_default(),
        _ => String::new(),
    }
}

/// Spreadsheets count days from 30 December 1899.
fn day(serial: f64) -> Option<String> {
    if !(1.0..80_000.0).contains(&serial) {
        return None;
    }
    let days = jiff::Span::new().try_days(serial.trunc() as i64).ok()?;
    Some(rebond_domain::Date::new(1899, 12, 30).ok()?.checked_add(days).ok()?.to_string())
}
