//! The lines of an action that added many records, hundreds in one row: each with a print of the record in the place of its image, for the
//! record itself stands in its table. What enters: records added. What leaves: a text, and the lines that it holds. Not done here: lines
//! with their images (`audit`).

use rebond_domain::Noun;
use uuid::Uuid;

use crate::{StoreError, field::Target, sql::Statement, table::OnErasure, table::sql_of, value::Value};

/// From so many additions in one piece on, an action that brings a file packs its lines.
pub(super) const MANY: usize = 64;

/// A record that an action added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Packed {
    pub(super) of: (Noun, Uuid),
    /// Of the record as it was left.
    pub(super) print: u64,
    /// What it is erased with: of an address, its person.
    pub(super) parents: Vec<(Noun, Uuid)>,
}

impl Packed {
    /// The line of a record that a statement puts.
    pub(super) fn of(of: (Noun, Uuid), put: &Statement) -> Self {
        Self { of, print: print(of.0, &put.params), parents: parents(of.0, &put.params) }
    }
}

/// A print of a record, from the values of its columns, the account first. What says nothing does not count, so that a column added later,
/// empty, changes no print.
pub(super) fn print(noun: Noun, values: &[Value]) -> u64 {
    let mut print = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |bytes: &[u8]| {
        for byte in bytes.iter().chain(&[0xff]) {
            print = (print ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for (column, value) in sql_of(noun).columns.iter().zip(values.iter().skip(1)) {
        let mut name = || add(column.name.as_bytes());
        match value {
            Value::Null | Value::Bool(false) => {}
            Value::Bool(true) => name(),
            Value::Id(id) => {
                name();
                add(id.as_bytes());
            }
            Value::Int(int) => {
                name();
                add(&int.to_le_bytes());
            }
            Value::Text(text) => {
                name();
                add(text.as_bytes());
            }
        }
    }
    print
}

/// What a record is erased with, from the same values.
fn parents(noun: Noun, values: &[Value]) -> Vec<(Noun, Uuid)> {
    let sql = sql_of(noun);
    let erased = sql.references.iter().filter(|by| by.reference.on_erasure == OnErasure::Erased);
    erased
        .filter_map(|by| {
            let at = sql.columns.iter().position(|column| column.name == by.reference.column)?;
            match (by.reference.target, values.get(at + 1)?) {
                (Target::One(noun), Value::Id(id)) => Some((noun, *id)),
                _ => None,
            }
        })
        .collect()
}

/// Lines as one text: one a line, its words between blanks.
pub(super) fn written(lines: &[Packed]) -> String {
    let mut text = String::with_capacity(lines.len() * 64);
    for Packed { of: (noun, id), print, parents } in lines {
        text.push_str(&format!("{noun} {} {print:016x}", id.simple()));
        for (noun, id) in parents {
            text.push_str(&format!(" {noun} {}", id.simple()));
        }
        text.push('\n');
    }
    text
}

/// The lines of such a text.
pub(super) fn read(text: &str) -> Result<Vec<Packed>, StoreError> {
    text.lines().map(|line| line_of(line).ok_or_else(|| StoreError::corrupt("the audit: a line of a pack"))).collect()
}

fn line_of(line: &str) -> Option<Packed> {
    let mut words = line.split(' ');
    let of = subject(words.next()?, words.next()?)?;
    let print = u64::from_str_radix(words.next()?, 16).ok()?;
    let mut parents = Vec::new();
    while let Some(noun) = words.next() {
        parents.push(subject(noun, words.next()?)?);
    }
    Some(Packed { of, print, parents })
}

fn subject(noun: &str, id: &str) -> Option<(Noun, Uuid)> {
    Some((noun.parse().ok()?, Uuid::try_parse(id).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_they_were_written() {
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(u128::MAX));
        let lines = [
            Packed { of: (Noun::Person, one), print: 0, parents: Vec::new() },
            Packed { of: (Noun::PersonEmail, other), print: u64::MAX, parents: vec![(Noun::Person, one)] },
            Packed { of: (Noun::Attendance, other), print: 7, parents: vec![(Noun::Event, other), (Noun::Person, one)] },
        ];
        assert_eq!(read(&written(&lines)).unwrap(), lines);
        assert_eq!(read("").unwrap(), []);
        for broken in ["person", "person 1 2", "nobody 00000000000000000000000000000001 00", "\n"] {
            assert!(read(broken).is_err(), "{broken:?}");
        }
    }

    #[test]
    fn a_print_tells_every_column_and_not_whether_an_empty_one_is_there() {
        let place = sql_of(Noun::PersonEmail).columns.len() + 1;
        let empty = vec![Value::Null; place];
        let with = |at: usize, value: Value| {
            let mut values = empty.clone();
            values[at] = value;
            print(Noun::PersonEmail, &values)
        };
        let prints: std::collections::BTreeSet<u64> = (1..place).map(|at| with(at, Value::Text("x".to_owned()))).collect();
        assert_eq!(prints.len(), place - 1);
        assert_eq!(print(Noun::PersonEmail, &empty), print(Noun::PersonEmail, &empty[..3]));
        assert_ne!(with(1, Value::Int(1)), with(1, Value::Int(2)));
    }
}
