//! The kinds of value both engines keep, and values on their way into a statement. Not done here: reading rows (`row`),
//! domain types (`field`).

use std::error::Error;

use tokio_postgres::types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked};
use uuid::Uuid;

/// What a column or a parameter holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An identifier: 16 bytes, or `uuid`.
    Id,
    /// A moment: microseconds since 1970, UTC.
    Time,
    /// A day: text, `2026-11-22`.
    Date,
    /// Yes or no.
    Bool,
    /// A whole number.
    Int,
    /// Text.
    Text,
    /// JSON, as text: neither engine looks into it.
    Json,
}

/// A value on its way into a statement.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Value {
    Null,
    Id(Uuid),
    Int(i64),
    Bool(bool),
    Text(String),
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::{ToSqlOutput, Value as Owned, ValueRef};
        Ok(match self {
            Self::Null => ToSqlOutput::Owned(Owned::Null),
            Self::Id(id) => ToSqlOutput::Borrowed(ValueRef::Blob(id.as_bytes())),
            Self::Int(int) => ToSqlOutput::Owned(Owned::Integer(*int)),
            Self::Bool(yes) => ToSqlOutput::Owned(Owned::Integer(i64::from(*yes))),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
        })
    }
}

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match (self, kind) {
            (Self::Null, _) => return Ok(IsNull::Yes),
            (Self::Id(id), &Type::UUID) => out.extend_from_slice(id.as_bytes()),
            (Self::Int(int), &Type::INT8) => out.extend_from_slice(&int.to_be_bytes()),
            (Self::Bool(yes), &Type::BOOL) => out.extend_from_slice(&[u8::from(*yes)]),
            (Self::Text(text), &Type::TEXT) => out.extend_from_slice(text.as_bytes()),
            (value, kind) => return Err(format!("a parameter of type {kind} was given {value:?}").into()),
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}
