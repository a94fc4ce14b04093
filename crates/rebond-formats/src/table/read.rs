//! Reads a whole table. What enters: decoded text, or records of a spreadsheet; what somebody chose. What leaves: what was gathered,
//! and the delimiter used. Not done here: encodings, ZIP archives.

use std::borrow::Cow;

use rebond_domain::Watch;

use super::{
    column::Column,
    dates::OrderProof,
    delimiter::{guess_delimiter, without_sep_line},
    header::{Header, TableKind, find_header},
    headerless::header_of_content,
    linkedin::{self, LinkedInFile},
    organisation_row::read_organisation_row,
    person_row::read_person_row,
    records::{Record, records},
};
use crate::{DateOrder, Field, MAX_ROWS, NoticeKind, RejectReason, cell::DialPlan, gather::Gathered};

/// What somebody chose, or where they live.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TableOptions<'a> {
    pub(crate) delimiter: Option<char>,
    pub(crate) order: Option<DateOrder>,
    pub(crate) plan: DialPlan,
    pub(crate) watch: &'a Watch,
}

/// Reads a table of text; `None` when neither a header nor its content is known.
pub(crate) fn read_table(text: &str, options: TableOptions<'_>) -> Option<(Gathered, TableKind, char)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (said, body) = without_sep_line(text);
    let skipped = usize::from(said.is_some());
    let delimiter = options.delimiter.or(said).unwrap_or_else(|| guess_delimiter(body));
    let plain = records(body, delimiter);
    if let Some(file) = linkedin::recognised(plain.clone()) {
        return Some((linkedin::read(file, plain, skipped), TableKind::People, delimiter));
    }
    if let Some(header) = find_header(plain.clone()) {
        return Some((read_rows(&header, plain, options, skipped), header.kind, delimiter));
    }
    let nested: Vec<Record<'_>> = records(body, delimiter).map(unnested).collect();
    let nested: Vec<Record<'_>> = nested.iter().map(split_again).collect();
    if let Some(header) = find_header(nested.iter().cloned()) {
        return Some((read_rows(&header, nested.into_iter(), options, skipped), header.kind, ','));
    }
    let header = header_of_content(plain.clone())?;
    Some((read_rows(&header, plain, options, skipped), header.kind, delimiter))
}

/// Reads the rows of a spreadsheet.
pub(crate) fn read_sheet(rows: &[Record<'_>], options: TableOptions<'_>) -> Option<(Gathered, TableKind)> {
    let all = rows.iter().cloned();
    let header = find_header(all.clone()).or_else(|| header_of_content(all.clone()))?;
    Some((read_rows(&header, all, options, 0), header.kind))
}

/// Whether a table is one that can be read.
pub(crate) fn kind_of(text: &str) -> Option<TableKind> {
    let (said, body) = without_sep_line(text.strip_prefix('\u{feff}').unwrap_or(text));
    let delimiter = said.unwrap_or_else(|| guess_delimiter(body));
    let plain = records(body, delimiter);
    match linkedin::recognised(plain.clone()) {
        Some(LinkedInFile::Messages(_) | LinkedInFile::Invitations(_) | LinkedInFile::Own) => return Some(TableKind::People),
        None => {}
    }
    let header = find_header(plain.clone()).or_else(|| {
        // Rows saved whole inside one cell, as a French spreadsheet does to a file with commas.
        let inner: Vec<String> = records(body, delimiter).take(30).filter_map(|r| r.cells.first().map(ToString::to_string)).collect();
        let inner = inner.join("\n");
        find_header(records(&inner, ','))
    });
    header.or_else(|| header_of_content(plain)).map(|header| header.kind)
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

fn read_rows<'t>(
    header: &Header,
    records: impl Iterator<Item = Record<'t>> + Clone,
    options: TableOptions<'_>,
    skipped: usize,
) -> Gathered {
    let rows = records.filter(|record| record.line > header.line && !record.is_blank());
    let dates: Vec<usize> = header.places(|c| matches!(c, Column::ConnectedOn | Column::LastExchange)).collect();
    let order = options.order.or_else(|| {
        let mut proof = OrderProof::default();
        rows.clone().take(MAX_ROWS).for_each(|row| dates.iter().for_each(|place| proof.see(row.cell(*place))));
        proof.order()
    });
    let mut gathered = Gathered::default();
    let mut unread: Vec<(&(usize, String), bool)> = header.unread.iter().map(|column| (column, false)).collect();
    let mut rows = rows.enumerate();
    while let Some((count, mut record)) = rows.next() {
        record.line += skipped;
        if !options.watch.at(record.line) {
            break;
        }
        if count == MAX_ROWS {
            gathered.reject(record.line, RejectReason::TooMany { rows: 1 + rows.count() }, &record.cells.join(" "));
            break;
        }
        for ((place, _), used) in unread.iter_mut().filter(|(_, used)| !used) {
            *used = !record.cell(*place).is_empty();
        }
        if record.broken {
            gathered.reject(record.line, RejectReason::UnclosedQuote, &record.cells.join(" "));
        } else if header.kind == TableKind::Organisations {
            read_organisation_row(&mut gathered, header, &record);
        } else {
            if header.kind == TableKind::Connections && rejoin(header, &mut record) {
                gathered.notice(record.line, NoticeKind::Tidied(Field::Organisation), &record.cells.join(","));
            }
            read_person_row(&mut gathered, header, &record, order, options.plan);
        }
    }
    // Columns that no row fills are nobody's loss.
    let lost: Vec<&str> = unread.iter().filter(|(_, used)| *used).map(|((_, name), _)| name.as_str()).collect();
    for names in lost.chunks(5) {
        gathered.notice(header.line + skipped, NoticeKind::NotKept, &names.join(", "));
    }
    gathered
}

/// A company with a comma that nothing quotes pushes the rest of its row aside: where the last column is a date and the last cell is
/// one, the cells too many are the company's.
fn rejoin(header: &Header, record: &mut Record<'_>) -> bool {
    let width = header.columns.last().map_or(0, |(place, _)| place + 1);
    let extra = record.cells.len().saturating_sub(width);
    let Some(company) = header.places(|c| c == Column::Organisation).next() else { return false };
    let dated = |cell: &str| crate::date::read_date(cell).is_some();
    let last_is_date = header.columns.last().is_some_and(|(_, column)| *column == Column::ConnectedOn);
    if extra == 0
        || !last_is_date
        || !record.cells.last().is_some_and(|cell| dated(cell))
        || record.cells.get(width - 1).is_some_and(|cell| dated(cell))
    {
        return false;
    }
    let joined = record.cells.get(company..=company + extra).unwrap_or_default().join(",");
    record.cells.splice(company..=company + extra, [Cow::Owned(joined)]);
    true
}
