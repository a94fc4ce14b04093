//! Domain types as columns: which kinds they take, how they are written and read. A simple type takes one column; a few take
//! more (a name, a state with its moments). Not done here: tables (`tables`).

mod named;
mod simple;
mod spread;

use std::borrow::Cow;

use rebond_domain::{EmailAddress, Line, Noun, PersonName, PhoneNumber, Prose};
use uuid::Uuid;

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

/// Which records a column of a type can refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    /// None.
    Nothing,
    /// One of this noun, by its identifier.
    One(Noun),
    /// Any, whose identifiers are written in a text.
    Named,
}

/// A type that takes exactly one column.
pub(crate) trait Simple: Sized {
    const KIND: Kind;
    const TARGET: Target = Target::Nothing;
    fn value(&self) -> Value;
    fn parse(cell: Cell<'_>) -> Result<Self, StoreError>;
    /// Visits the identifiers of the records it refers to.
    fn each_id(&self, _visit: &mut dyn FnMut(Uuid)) {}
    /// Refers to another record instead, wherever it refers to this one.
    fn repoint(&mut self, _from: Uuid, _to: Uuid) {}
}

/// A type that takes one or more columns.
pub(crate) trait Field: Sized {
    const TARGET: Target = Target::Nothing;
    const NULL: bool = false;
    /// Adds its columns; a simple type's is named as the field is.
    fn columns(name: &'static str, out: &mut Vec<Column>);
    fn write(&self, out: &mut Vec<Value>);
    fn read(row: &mut Row<'_>) -> Result<Self, StoreError>;
    /// Visits the identifiers of the records it refers to.
    fn each_id(&self, _visit: &mut dyn FnMut(Uuid)) {}
    /// Refers to another record instead, wherever it refers to this one.
    fn repoint(&mut self, _from: Uuid, _to: Uuid) {}
    /// Refers to nothing, where it refers to this record and may be empty.
    fn clear(&mut self, _of: Uuid) {}
}

impl<T: Simple> Field for T {
    const TARGET: Target = T::TARGET;

    fn columns(name: &'static str, out: &mut Vec<Column>) {
        out.push(Column { name, kind: T::KIND, null: false });
    }

    fn write(&self, out: &mut Vec<Value>) {
        out.push(self.value());
    }

    fn read(row: &mut Row<'_>) -> Result<Self, StoreError> {
        T::parse(row.cell(T::KIND)?.ok_or_else(|| StoreError::corrupt("null where a value was expected"))?)
    }

    fn each_id(&self, visit: &mut dyn FnMut(Uuid)) {
        Simple::each_id(self, visit);
    }

    fn repoint(&mut self, from: Uuid, to: Uuid) {
        Simple::repoint(self, from, to);
    }
}

impl<T: Simple> Field for Option<T> {
    const TARGET: Target = T::TARGET;
    const NULL: bool = true;

    fn columns(name: &'static str, out: &mut Vec<Column>) {
        out.push(Column { name, kind: T::KIND, null: true });
    }

    fn write(&self, out: &mut Vec<Value>) {
        out.push(self.as_ref().map_or(Value::Null, Simple::value));
    }

    fn read(row: &mut Row<'_>) -> Result<Self, StoreError> {
        row.cell(T::KIND)?.map(T::parse).transpose()
    }

    fn each_id(&self, visit: &mut dyn FnMut(Uuid)) {
        if let Some(one) = self {
            one.each_id(visit);
        }
    }

    fn repoint(&mut self, from: Uuid, to: Uuid) {
        if let Some(one) = self {
            one.repoint(from, to);
        }
    }

    fn clear(&mut self, of: Uuid) {
        let mut refers = false;
        Field::each_id(self, &mut |id| refers |= id == of);
        if refers {
            *self = None;
        }
    }
}

/// A type whose words can be searched for.
pub(crate) trait Searched {
    fn text(&self) -> Option<Cow<'_, str>>;
}

impl Searched for PersonName {
    fn text(&self) -> Option<Cow<'_, str>> {
        Some(self.full().into())
    }
}

macro_rules! searched {
    ($($name:ident),+) => {$(
        impl Searched for $name {
            fn text(&self) -> Option<Cow<'_, str>> { Some(self.as_str().into()) }
        }
    )+};
}
searched!(Line, Prose, EmailAddress, PhoneNumber);

impl<T: Searched> Searched for Option<T> {
    fn text(&self) -> Option<Cow<'_, str>> {
        self.as_ref().and_then(Searched::text)
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
