//! One row of an answer, read cell by cell, from left to right, the same on both engines. Not done here: domain types
//! (`field`).

use tokio_postgres::types::{FromSql, Type};
use uuid::Uuid;

use crate::{StoreError, value::Kind};

/// One row of an answer.
pub struct Row<'r> {
    native: Native<'r>,
    next: usize,
}

enum Native<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r tokio_postgres::Row),
}

/// One cell that is not null.
pub(crate) enum Cell<'r> {
    Id(Uuid),
    Int(i64),
    Bool(bool),
    Text(&'r str),
}

impl<'r> Row<'r> {
    pub(crate) const fn sqlite(row: &'r rusqlite::Row<'r>) -> Self {
        Self { native: Native::Sqlite(row), next: 0 }
    }

    pub(crate) const fn postgres(row: &'r tokio_postgres::Row) -> Self {
        Self { native: Native::Postgres(row), next: 0 }
    }

    /// The identifier in the first cell, whatever was read since.
    pub(crate) fn first_id(&mut self) -> Option<Uuid> {
        self.next = 0;
        match self.cell(Kind::Id) {
            Ok(Some(Cell::Id(id))) => Some(id),
            _ => None,
        }
    }

    /// The next cell, of the kind declared; `None` when it is null.
    pub(crate) fn cell(&mut self, kind: Kind) -> Result<Option<Cell<'r>>, StoreError> {
        let at = self.next;
        self.next += 1;
        match self.native {
            Native::Sqlite(row) => sqlite_cell(row, at, kind),
            Native::Postgres(row) => postgres_cell(row, at, kind).map_err(|error| StoreError::corrupt(format!("column {at}: {error}"))),
        }
    }
}

fn sqlite_cell<'r>(row: &'r rusqlite::Row<'r>, at: usize, kind: Kind) -> Result<Option<Cell<'r>>, StoreError> {
    use rusqlite::types::ValueRef;
    let unfit = || StoreError::corrupt(format!("column {at} does not hold {kind:?}"));
    Ok(Some(match (row.get_ref(at)?, kind) {
        (ValueRef::Null, _) => return Ok(None),
        (ValueRef::Blob(bytes), Kind::Id) => Cell::Id(Uuid::from_slice(bytes).map_err(|_| unfit())?),
        (ValueRef::Integer(int), Kind::Bool) => Cell::Bool(int != 0),
        (ValueRef::Integer(int), Kind::Int | Kind::Time) => Cell::Int(int),
        (ValueRef::Text(bytes), Kind::Text | Kind::Json | Kind::Date) => Cell::Text(std::str::from_utf8(bytes).map_err(|_| unfit())?),
        _ => return Err(unfit()),
    }))
}

fn postgres_cell(row: &tokio_postgres::Row, at: usize, kind: Kind) -> Result<Option<Cell<'_>>, tokio_postgres::Error> {
    Ok(match kind {
        Kind::Id => row.try_get::<_, Option<RawId>>(at)?.map(|id| Cell::Id(id.0)),
        Kind::Int | Kind::Time => row.try_get::<_, Option<i64>>(at)?.map(Cell::Int),
        Kind::Bool => row.try_get::<_, Option<bool>>(at)?.map(Cell::Bool),
        Kind::Text | Kind::Json | Kind::Date => row.try_get::<_, Option<&str>>(at)?.map(Cell::Text),
    })
}

/// The 16 bytes of a `uuid`.
struct RawId(Uuid);

impl<'a> FromSql<'a> for RawId {
    fn from_sql(_: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self(Uuid::from_slice(raw)?))
    }

    fn accepts(kind: &Type) -> bool {
        *kind == Type::UUID
    }
}
