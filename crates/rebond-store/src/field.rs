//! Domain types as columns: which kinds they take, how they are written and read. A simple type takes one column; a few take
//! more (a name, a state with its moments). Not done here: tables (`tables`).

mod simple;
mod spread;

use crate::{
    StoreError,
    row::{Cell, Row},
    value::{Kind, Value},
};

/// One column of a table or of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) null: bool,
}

/// A type that takes exactly one column.
pub(crate) trait Simple: Sized {
    const KIND: Kind;
    fn value(&self) -> Value;
    fn parse(cell: Cell<'_>) -> Result<Self, StoreError>;
}

/// A type that takes one or more columns.
pub(crate) trait Field: Sized {
    /// Adds its columns; a simple type's is named as the field is.
    fn columns(name: &'static str, out: &mut Vec<Column>);
    fn write(&self, out: &mut Vec<Value>);
    fn read(row: &mut Row<'_>) -> Result<Self, StoreError>;
}

impl<T: Simple> Field for T {
    fn columns(name: &'static str, out: &mut Vec<Column>) {
        out.push(Column { name, kind: T::KIND, null: false });
    }

    fn write(&self, out: &mut Vec<Value>) {
        out.push(self.value());
    }

    fn read(row: &mut Row<'_>) -> Result<Self, StoreError> {
        T::parse(row.cell(T::KIND)?.ok_or_else(|| StoreError::corrupt("null where a value was expected"))?)
    }
}

impl<T: Simple> Field for Option<T> {
    fn columns(name: &'static str, out: &mut Vec<Column>) {
        out.push(Column { name, kind: T::KIND, null: true });
    }

    fn write(&self, out: &mut Vec<Value>) {
        out.push(self.as_ref().map_or(Value::Null, Simple::value));
    }

    fn read(row: &mut Row<'_>) -> Result<Self, StoreError> {
        row.cell(T::KIND)?.map(T::parse).transpose()
    }
}

/// What a row of an answer is read into.
pub(crate) trait FromRow: Sized + Send + 'static {
    fn columns(out: &mut Vec<Column>);
    fn read(row: &mut Row<'_>) -> Result<Self, StoreError>;
}

/// A statement that answers nothing.
impl FromRow for () {
    fn columns(_: &mut Vec<Column>) {}
    fn read(_: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(())
    }
}

macro_rules! tuples {
    ($(($($part:ident),+)),+) => {$(
        impl<$($part: Field + Send + 'static),+> FromRow for ($($part,)+) {
            fn columns(out: &mut Vec<Column>) { $(<$part as Field>::columns(stringify!($part), out);)+ }
            fn read(row: &mut Row<'_>) -> Result<Self, StoreError> { Ok(($(<$part as Field>::read(row)?,)+)) }
        }
    )+};
}
tuples!((A), (A, B), (A, B, C), (A, B, C, D), (A, B, C, D, E), (A, B, C, D, E, F));

/// Values for the parameters of a statement, in order.
macro_rules! params {
    () => { Vec::new() };
    ($($value:expr),+ $(,)?) => {{
        let mut values = Vec::new();
        $($crate::field::Field::write(&$value, &mut values);)+
        values
    }};
}
