//! The header of a table. What enters: the first records. What leaves: which column is where, and what the table holds. The
//! header is found by its names, never by its line: LinkedIn puts notes before it. Not done here: reading rows.

use super::{
    column::Column,
    columns::{column, likely},
    records::Record,
};
use crate::export::is_of_people;

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
    /// The names of those columns, as written.
    pub(crate) names: Vec<(usize, String)>,
    /// The columns that are not read, with their names.
    pub(crate) unread: Vec<(usize, String)>,
    /// Whether the table is one's own export: what it holds was written here.
    pub(crate) ours: bool,
}

impl Header {
    /// The name of a column, as written.
    pub(crate) fn name(&self, place: usize) -> &str {
        self.names.iter().find(|(at, _)| *at == place).map_or("", |(_, name)| name)
    }

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
        // A row of data may hold a word that is a header elsewhere; it also holds an address.
        if record.cells.iter().any(|cell| cell.contains('@')) {
            continue;
        }
        let known = known_columns(&record);
        if known >= 4 {
            best = Some((known, record));
            break;
        }
        let filled = record.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let enough = known >= 2 || (known == 1 && filled == 1 && best.is_none());
        if enough && best.as_ref().is_none_or(|(most, _)| known > *most) {
            best = Some((known, record));
        }
    }
    let (_, record) = best?;
    let known: Vec<Option<Column>> = record.cells.iter().map(|cell| column(cell)).collect();
    let telling = |cell: &str| {
        likely(cell).filter(|guess| !known.contains(&Some(*guess)) || matches!(guess, Column::Email(_) | Column::Phone(_) | Column::Fax))
    };
    let columns: Vec<_> = record
        .cells
        .iter()
        .zip(&known)
        .enumerate()
        .filter_map(|(place, (cell, known))| Some((place, known.or_else(|| telling(cell))?)))
        .collect();
    let kind = kind(&columns)?;
    let read = |place: usize| columns.iter().any(|(at, _)| *at == place);
    let unread = record.cells.iter().enumerate().filter(|(place, cell)| !read(*place) && !cell.trim().is_empty());
    let unread = unread.map(|(place, cell)| (place, cell.trim().to_owned())).collect();
    let names = columns.iter().filter_map(|(place, _)| Some((*place, record.cells.get(*place)?.trim().to_owned()))).collect();
    let ours = is_of_people(&record.cells.iter().map(AsRef::as_ref));
    Some(Header { line: record.line, columns, kind, names, unread, ours })
}

fn kind(columns: &[(usize, Column)]) -> Option<TableKind> {
    let has = |wanted: fn(&Column) -> bool| columns.iter().any(|(_, column)| wanted(column));
    let person = has(|c| matches!(c, Column::Given | Column::Family | Column::Full(_) | Column::Nickname));
    let loose = has(|c| matches!(c, Column::NameOrFamily | Column::NameOrGiven));
    let of_organisations = has(|c| matches!(c, Column::OfOrganisations | Column::Sector));
    let reached = has(|c| matches!(c, Column::Email(_) | Column::EmailValue(_) | Column::Phone(_) | Column::PhoneValue(_)));
    let organisation = has(|c| *c == Column::Organisation);
    if (person || loose) && has(|c| *c == Column::ConnectedOn) {
        Some(TableKind::Connections)
    } else if person || (loose && !of_organisations) {
        Some(TableKind::People)
    } else if organisation || loose {
        Some(TableKind::Organisations)
    } else if reached {
        Some(TableKind::People)
    } else {
        None
    }
}
