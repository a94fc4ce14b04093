//! The text of a statement in each engine's spelling; a statement with its values, ready to be carried out. Not done here: where
//! texts come from (`query`, `table`), carrying out (`tx`).

use rebond_domain::Noun;

use crate::{StoreError, row::Row, value::Value};

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
