//! The header of a table. What enters: the first records. What leaves: which column is where, and what the table holds. The
//! header is found by its names, never by its line: LinkedIn puts notes before it. Not done here: reading rows.

use super::{
    columns::{Column, column},
    records::Record,
};

/// What a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TableKind {
    /// LinkedIn's connections, under any of its known headers.
    Connections,
    /// People.
    People,
    /// Organisations.
    Organisations,
}

/// Where each column is.
#[derive(Debug, Clone)]
pub(crate) struct Header {
    pub(crate) line: usize,
    pub(crate) columns: Vec<(usize, Column)>,
    pub(crate) kind: TableKind,
}

impl Header {
    pub(crate) fn has(&self, wanted: impl Fn(Column) -> bool) -> bool {
        self.columns.iter().any(|(_, column)| wanted(*column))
    }

    /// Every place of the columns wanted, in order.
    pub(crate) fn places(&self, wanted: impl Fn(Column) -> bool) -> impl Iterator<Item = usize> {
        self.columns.iter().filter(move |(_, column)| wanted(*column)).map(|(place, _)| *place)
    }
}

/// How many different known columns a record names.
pub(crate) fn known_columns(record: &Record<'_>) -> usize {
    let mut known = Vec::new();
    for column in record.cells.iter().filter_map(|cell| column(cell)) {
        if !known.contains(&column) {
            known.push(column);
        }
    }
    known.len()
}

/// The header among the first 30 records: the first with four known columns, else the one with most, two at least; a header
/// of a single column counts when nothing but it is on its line.
pub(crate) fn find_header<'t>(records: impl Iterator<Item = Record<'t>>) -> Option<Header> {
    let mut best: Option<(usize, Record<'t>)> = None;
    for record in records.take(30) {
        let known = known_columns(&record);
        if known >= 4 {
            best = Some((known, record));
            break;
        }
        let enough = known >= 2 || (known == 1 && record.cells.len() == 1 && best.is_none());
        if enough && best.as_ref().is_none_or(|(most, _)| known > *most) {
            best = Some((known, record));
        }
    }
    let (_, record) = best?;
    let columns: Vec<_> = record.cells.iter().enumerate().filter_map(|(place, cell)| Some((place, column(cell)?))).collect();
    let kind = kind(&columns)?;
    Some(Header { line: record.line, columns, kind })
}

fn kind(columns: &[(usize, Column)]) -> Option<TableKind> {
    let has = |wanted: Column| columns.iter().any(|(_, column)| *column == wanted);
    let person = has(Column::Given) || has(Column::Family) || has(Column::Full);
    let loose = has(Column::NameOrFamily);
    let of_organisations = has(Column::OfOrganisations) || has(Column::Sector);
    if person && has(Column::ConnectedOn) {
        Some(TableKind::Connections)
    } else if person || (loose && !of_organisations) {
        Some(TableKind::People)
    } else if has(Column::Organisation) || loose {
        Some(TableKind::Organisations)
    } else {
        None
    }
}
