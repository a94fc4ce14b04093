//! A table without its header. What enters: its first records. What leaves: a header made of what the columns hold, when addresses,
//! numbers or pages tell that these are people. Not done here: tables with a header.

use rebond_domain::{AddressNature, PhoneNature};

use super::{
    column::Column,
    header::{Header, TableKind},
    records::Record,
};
use crate::{cell, date::read_date, name::NameOrder};

/// Rows looked at.
const LOOKED_AT: usize = 40;

/// The header a table would have; `None` when nothing tells that it is one of people.
pub(super) fn header_of_content<'t>(records: impl Iterator<Item = Record<'t>>) -> Option<Header> {
    let rows: Vec<Record<'t>> = records.filter(|record| !record.is_blank() && !record.broken).take(LOOKED_AT).collect();
    let width = rows.iter().map(|row| row.cells.len()).max().filter(|width| (1..=60).contains(width))?;
    let mut columns: Vec<(usize, Column)> = Vec::new();
    let mut texts: Vec<usize> = Vec::new();
    for place in 0..width {
        let cells: Vec<&str> = rows.iter().map(|row| row.cell(place)).filter(|cell| !cell.is_empty()).collect();
        let most = |is: fn(&str) -> bool| !cells.is_empty() && cells.iter().filter(|cell| is(cell)).count() * 10 >= cells.len() * 7;
        if most(|cell| cell.contains('@') && !cell::emails(cell).addresses.is_empty()) {
            columns.push((place, Column::Email(AddressNature::Unknown)));
        } else if most(|cell| cell.starts_with("http") || cell.starts_with("www.") || cell.contains("linkedin.com/")) {
            columns.push((place, if cells.iter().any(|cell| cell.contains("linkedin.com/")) { Column::Profile } else { Column::Website }));
        } else if most(is_date) {
            columns.push((place, Column::Passed));
        } else if most(is_number) {
            columns.push((place, Column::Phone(PhoneNature::Unknown)));
        } else if most(|cell| cell.chars().any(char::is_alphabetic) && cell.chars().count() <= 80) {
            texts.push(place);
        }
    }
    let people = columns.iter().any(|(_, column)| matches!(column, Column::Email(_) | Column::Phone(_) | Column::Profile));
    // A single column of numbers may count anything; addresses are addresses.
    let enough = people && (!texts.is_empty() || columns.iter().any(|(_, column)| matches!(column, Column::Email(_))));
    if !enough {
        return None;
    }
    columns.extend(texts_as_columns(&texts, &rows));
    columns.sort_by_key(|(place, _)| *place);
    let names = columns.iter().map(|(place, _)| (*place, String::new())).collect();
    Some(Header { line: 0, columns, kind: TableKind::People, names, unread: Vec::new(), ours: false })
}

fn is_date(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    cell.len() < 30 && (digits <= 8 || cell.contains(':')) && read_date(cell).is_some()
}

fn is_number(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    digits >= 8 && !cell::phones(cell).numbers.is_empty() && cell.chars().filter(|c| c.is_alphabetic()).count() < digits
}

/// Names first, then where they work and what they do.
fn texts_as_columns(texts: &[usize], rows: &[Record<'_>]) -> Vec<(usize, Column)> {
    let single = |place: usize| {
        let cells: Vec<&str> = rows.iter().map(|row| row.cell(place)).filter(|cell| !cell.is_empty()).collect();
        cells.iter().filter(|cell| cell.split_whitespace().count() == 1).count() * 10 >= cells.len() * 7
    };
    let shouted = |place: usize| {
        let cells: Vec<&str> = rows.iter().map(|row| row.cell(place)).filter(|cell| !cell.is_empty()).collect();
        cells.iter().filter(|cell| !cell.chars().any(char::is_lowercase)).count() * 10 >= cells.len() * 7
    };
    let after = [Column::Organisation, Column::Role, Column::Town];
    let (names, rest) = match texts {
        [first, second, rest @ ..] if single(*first) && second - first == 1 && (single(*second) || rest.is_empty()) => {
            let family_first = shouted(*first) && !shouted(*second);
            let columns = if family_first { [Column::Family, Column::Given] } else { [Column::Given, Column::Family] };
            (vec![(*first, columns[0]), (*second, columns[1])], rest)
        }
        [first, rest @ ..] => (vec![(*first, Column::Full(NameOrder::GivenFirst))], rest),
        [] => (Vec::new(), texts),
    };
    names.into_iter().chain(rest.iter().copied().zip(after)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::records::records;

    #[test]
    fn columns_are_known_by_what_they_hold() {
        use Column::{Email, Family, Full, Given, Organisation, Phone};
        let (email, phone) = (Email(AddressNature::Unknown), Phone(PhoneNature::Unknown));
        for (text, expected) in [
            ("Jeanne,Martin,jeanne@exemple.fr\nPaul,Petit,paul@exemple.fr", Some(vec![Given, Family, email])),
            ("MARTIN,Jeanne,jeanne@exemple.fr\nPETIT,Paul,paul@exemple.fr", Some(vec![Family, Given, email])),
            (
                "Jeanne Martin,06 12 34 56 78,Lac SA\nPaul Petit,06 12 34 56 79,Roc",
                Some(vec![Full(NameOrder::GivenFirst), phone, Organisation]),
            ),
            ("jeanne@exemple.fr\npaul@exemple.fr", Some(vec![email])),
            ("Bonjour\n", None),
            ("1,2,3\n4,5,6", None),
            ("Il y a longtemps, dans un pays,\nvivait quelqu'un", None),
        ] {
            let found = header_of_content(records(text, ','));
            assert_eq!(found.map(|header| header.columns.into_iter().map(|(_, column)| column).collect::<Vec<_>>()), expected, "{text}");
        }
    }
}
