//! The text of a statement in each engine's spelling; values of any number in texts of a few sizes; a statement with its values, ready
//! to be carried out. Not done here: where texts come from (`query`, `table`), carrying out (`tx`).

use rebond_domain::{AccountId, Noun};
use uuid::Uuid;

use crate::{
    StoreError,
    row::Row,
    value::{Kind, Value},
};

/// A statement's text in each engine's spelling.
#[derive(Debug)]
pub(crate) struct Sql {
    /// With `?N`.
    pub(crate) sqlite: String,
    /// With `$N`.
    pub(crate) postgres: String,
}

impl Sql {
    /// From a text with `$N`.
    pub(crate) fn of(text: String) -> Self {
        Self { sqlite: text.replace('$', "?"), postgres: text }
    }
}

/// What a text repeats for values of any number. Few sizes, so that few texts are prepared.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Repeat {
    /// Nothing.
    Nothing,
    /// `{list}`, the values of an `IN (…)`: in the smallest size that fits, the last value repeated.
    List(Kind),
    /// `{rows (…)}`, with `{}` for each value of a row: in sizes taken exactly, for a row must not be written twice.
    Rows(&'static [Kind]),
}

impl Repeat {
    /// In which numbers.
    pub(crate) const fn sizes(self) -> &'static [usize] {
        match self {
            Self::Nothing => &[0],
            Self::List(_) => &[4, 32, 256],
            Self::Rows(_) => &[1, 4, 16, 64],
        }
    }

    /// The kinds of the values of one.
    pub(crate) fn kinds(&self) -> &[Kind] {
        match self {
            Self::Nothing => &[],
            Self::List(kind) => std::slice::from_ref(kind),
            Self::Rows(kinds) => kinds,
        }
    }

    /// The text with so many, whose values are numbered after `before` others.
    pub(crate) fn expand(self, text: &str, before: usize, size: usize) -> String {
        let (mark, one) = match self {
            Self::Nothing => return text.to_owned(),
            Self::List(_) => ("{list}".to_owned(), "{}".to_owned()),
            Self::Rows(_) => match text.split_once("{rows ").and_then(|(_, rest)| rest.split_once(")}")) {
                Some((row, _)) => (format!("{{rows {row})}}"), format!("{row})")),
                None => return text.to_owned(),
            },
        };
        let mut number = before;
        let each: Vec<String> = (0..size).map(|_| numbered(&one, &mut number)).collect();
        text.replace(&mark, &each.join(", "))
    }

    /// The values in groups, each with the place of its size. In a list, a value given twice counts once.
    pub(crate) fn groups(self, mut values: Vec<Value>) -> Vec<(usize, Vec<Value>)> {
        let (sizes, width) = (self.sizes(), self.kinds().len());
        let mut groups = Vec::new();
        match self {
            Self::Nothing => groups.push((0, Vec::new())),
            Self::List(_) => {
                let mut seen = std::collections::HashSet::new();
                values.retain(|value| seen.insert(value.clone()));
                let mut left = values.into_iter();
                while left.len() > 0 {
                    let form = sizes.iter().position(|size| *size >= left.len()).unwrap_or(sizes.len() - 1);
                    let mut group: Vec<Value> = left.by_ref().take(sizes[form]).collect();
                    group.resize(sizes[form], group[group.len() - 1].clone());
                    groups.push((form, group));
                }
            }
            Self::Rows(_) => {
                let mut left = values.into_iter();
                for (form, size) in sizes.iter().enumerate().rev() {
                    while left.len() >= size * width {
                        groups.push((form, left.by_ref().take(size * width).collect()));
                    }
                }
            }
        }
        groups
    }
}

/// A text with each `{}` numbered on.
pub(crate) fn numbered(text: &str, number: &mut usize) -> String {
    let mut parts = text.split("{}");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        *number += 1;
        out.push_str(&format!("${number}{part}"));
    }
    out
}

/// A statement for a list of identifiers of any length.
#[derive(Debug)]
pub(crate) struct InList {
    forms: Vec<Sql>,
    repeat: Repeat,
}

impl InList {
    /// From a text with `{list}`, the account being its only other parameter.
    pub(crate) fn of(text: &str) -> Self {
        let repeat = Repeat::List(Kind::Id);
        Self { forms: repeat.sizes().iter().map(|size| Sql::of(repeat.expand(text, 1, *size))).collect(), repeat }
    }

    /// What to carry out for the records of an account named.
    pub(crate) fn of_ids(&'static self, account: AccountId, ids: impl IntoIterator<Item = Uuid>) -> Vec<Statement> {
        let groups = self.repeat.groups(ids.into_iter().map(Value::Id).collect());
        let statement = |(form, ids): (usize, Vec<Value>)| Statement {
            sql: &self.forms[form],
            params: std::iter::once(Value::Id(account.0)).chain(ids).collect(),
            noun: None,
        };
        groups.into_iter().map(statement).collect()
    }

    /// Each form, with the kinds of its parameters.
    pub(crate) fn forms(&'static self) -> Vec<(&'static Sql, Vec<Kind>)> {
        self.forms.iter().zip(self.repeat.sizes()).map(|(sql, size)| (sql, vec![Kind::Id; size + 1])).collect()
    }
}

/// A statement to carry out, with its values.
#[derive(Debug)]
pub(crate) struct Statement {
    pub(crate) sql: &'static Sql,
    pub(crate) params: Vec<Value>,
    /// The noun it writes, for errors.
    pub(crate) noun: Option<Noun>,
}

impl Statement {
    /// An error with the noun concerned.
    pub(crate) fn explain(&self, error: StoreError) -> StoreError {
        match self.noun {
            Some(noun) => error.about(noun),
            None => error,
        }
    }
}

/// Takes rows one by one.
pub(crate) type Take<'t> = &'t mut (dyn FnMut(&mut Row<'_>) -> Result<(), StoreError> + Send);

#[cfg(test)]
mod tests {
    use super::*;

    fn grouped(repeat: Repeat, count: i64) -> Vec<(usize, usize)> {
        let groups = repeat.groups((0..count).map(Value::Int).collect());
        groups.into_iter().map(|(form, values)| (repeat.sizes()[form], values.len())).collect()
    }

    #[test]
    fn a_list_is_filled_up_and_rows_are_taken_exactly() {
        let (list, rows, pairs) = (Repeat::List(Kind::Int), Repeat::Rows(&[Kind::Int]), Repeat::Rows(&[Kind::Int, Kind::Int]));
        assert_eq!(grouped(list, 0), []);
        assert_eq!((grouped(list, 1), grouped(list, 5), grouped(list, 257)), (vec![(4, 4)], vec![(32, 32)], vec![(256, 256), (4, 4)]));
        assert_eq!(grouped(rows, 22), [(16, 16), (4, 4), (1, 1), (1, 1)]);
        assert_eq!(grouped(pairs, 10), [(4, 8), (1, 2)]);
        assert_eq!(list.groups(vec![Value::Int(1), Value::Int(1)]), [(0, vec![Value::Int(1); 4])], "once, then filled up");
        assert_eq!(grouped(Repeat::Nothing, 0), [(0, 0)]);
        assert_eq!(rows.expand("VALUES {rows ($1, {})} x", 1, 2), "VALUES ($1, $2), ($1, $3) x");
        assert_eq!(list.expand("IN ({list})", 2, 3), "IN ($3, $4, $5)");
    }
}
