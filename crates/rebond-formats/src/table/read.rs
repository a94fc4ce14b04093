//! Reads a whole table. What enters: decoded text, the delimiter and the order of dates when somebody chose them. What leaves:
//! what was gathered, and the delimiter used. Not done here: encodings, ZIP archives.

use std::borrow::Cow;

use super::{
    columns::Column,
    dates::OrderProof,
    delimiter::{guess_delimiter, without_sep_line},
    header::{Header, TableKind, find_header},
    organisation_row::read_organisation_row,
    person_row::read_person_row,
    records::{Record, records},
};
use crate::{DateOrder, MAX_ROWS, RejectReason, gather::Gathered};

/// Reads a table; `None` when no header is known.
pub(crate) fn read_table(text: &str, delimiter: Option<char>, order: Option<DateOrder>) -> Option<(Gathered, TableKind, char)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (said, body) = without_sep_line(text);
    let skipped = usize::from(said.is_some());
    let delimiter = delimiter.or(said).unwrap_or_else(|| guess_delimiter(body));
    let plain = records(body, delimiter);
    if let Some(header) = find_header(plain.clone()) {
        return Some((read_rows(&header, plain, order, skipped), header.kind, delimiter));
    }
    let nested: Vec<Record<'_>> = records(body, delimiter).map(unnested).collect();
    let nested: Vec<Record<'_>> = nested.iter().map(split_again).collect();
    let header = find_header(nested.iter().cloned())?;
    Some((read_rows(&header, nested.into_iter(), order, skipped), header.kind, ','))
}

/// A French spreadsheet that opens a file with commas shows each row in one cell, and saves it so, in quotation marks.
fn unnested(mut record: Record<'_>) -> Record<'_> {
    record.cells.truncate(1);
    record
}

fn split_again<'t>(outer: &'t Record<'t>) -> Record<'t> {
    let text = outer.cells.first().map_or("", Cow::as_ref);
    let inner = records(text, ',').next().map_or_else(Vec::new, |record| record.cells);
    Record { line: outer.line, cells: inner, broken: outer.broken }
}

fn read_rows<'t>(header: &Header, records: impl Iterator<Item = Record<'t>> + Clone, order: Option<DateOrder>, skipped: usize) -> Gathered {
    let rows = records.filter(|record| record.line > header.line && !record.is_blank());
    let dates: Vec<usize> = header.places(|c| matches!(c, Column::ConnectedOn | Column::LastExchange)).collect();
    let order = order.or_else(|| {
        let mut proof = OrderProof::default();
        rows.clone().take(MAX_ROWS).for_each(|row| dates.iter().for_each(|place| proof.see(row.cell(*place))));
        proof.order()
    });
    let mut gathered = Gathered::default();
    for (count, mut record) in rows.enumerate() {
        record.line += skipped;
        if count == MAX_ROWS {
            gathered.reject(record.line, RejectReason::TooMany, &record.cells.join(" "));
            break;
        }
        if record.broken {
            gathered.reject(record.line, RejectReason::UnclosedQuote, &record.cells.join(" "));
        } else if header.kind == TableKind::Organisations {
            read_organisation_row(&mut gathered, header, &record);
        } else {
            read_person_row(&mut gathered, header, &record, order);
        }
    }
    gathered
}
