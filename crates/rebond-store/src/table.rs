//! What a noun declares of its table: columns and kinds, computed keys, which columns refer to records of other nouns and what erasing
//! these does, which texts can be searched for. Not done here: what follows for all nouns (`nouns`), statements (`statements`).

mod nouns;
mod reference;
mod statements;

use std::borrow::Cow;

use rebond_domain::Noun;
use uuid::Uuid;

pub(crate) use nouns::{clear, each_reference, reader_of, repoint, texts_of, values_of};
pub(crate) use reference::{OnErasure, Reference, is_declared, is_earlier};
pub(crate) use statements::{key, names, registered, sql_of};

use crate::{
    StoreError,
    field::{Column, FromRow},
    row::Row,
    value::Value,
};

/// A noun with a table of its own.
pub trait Stored: Sized + Send + 'static {
    /// Which noun.
    const NOUN: Noun;
    #[doc(hidden)]
    fn read_row(row: &mut Row<'_>) -> Result<Self, StoreError>;
}

/// What a noun declares of its table.
pub(crate) trait Table: FromRow {
    const NAME: &'static str;
    /// The columns that refer to other records.
    const REFERENCES: &'static [Reference];
    /// Columns that are written, computed from the record, and never read back: keys to sort and compare by.
    fn derived(out: &mut Vec<Column>);
    fn write(&self, out: &mut Vec<Value>);
    /// Visits the records it refers to.
    fn each_reference(&self, visit: &mut dyn FnMut(&'static Reference, Uuid));
    /// Refers to another record instead, wherever it refers to this one.
    fn repoint(&mut self, from: Uuid, to: Uuid);
    /// Empties the columns that refer to this record and are emptied when it goes.
    fn clear(&mut self, of: Uuid);
    /// The texts that can be searched for.
    fn texts(&self) -> Vec<Cow<'_, str>> {
        Vec::new()
    }
}

/// Declares how a type is read from the columns of an answer.
macro_rules! from_row {
    ($name:ident { $($field:ident: $type:ty),+ $(,)? }) => {
        impl $crate::field::FromRow for $name {
            fn columns(out: &mut Vec<$crate::field::Column>) {
                $(<$type as $crate::field::Field>::columns(stringify!($field), out);)+
            }
            fn read(row: &mut $crate::row::Row<'_>) -> Result<Self, $crate::StoreError> {
                Ok(Self { $($field: <$type as $crate::field::Field>::read(row)?),+ })
            }
        }
    };
}

/// Declares a noun's table: its columns in order, then those computed from the record, then which texts can be searched for. A column
/// that refers to another record says what erasing that one does: `=> Erased`, this record goes too; `=> Cleared`, the column is
/// emptied. A text whose words may name records by their identifiers can say `=> Erased` too.
macro_rules! table {
    ($name:ident in $table:literal { $($field:ident: $type:ty $(=> $on_erasure:ident)?),+ $(,)? }
     $({ $($key:ident: $key_type:ty = $make:expr),+ $(,)? })? $(search { $($text:ident),+ $(,)? })?) => {
        from_row!($name { $($field: $type),+ });
        impl $crate::table::Table for $name {
            const NAME: &'static str = $table;
            const REFERENCES: &'static [$crate::table::Reference] = &[$($(table!(@reference $field $type => $on_erasure),)?)+];
            fn derived(_out: &mut Vec<$crate::field::Column>) {
                $($(<$key_type as $crate::field::Field>::columns(stringify!($key), _out);)+)?
            }
            fn write(&self, out: &mut Vec<$crate::value::Value>) {
                $(<$type as $crate::field::Field>::write(&self.$field, out);)+
                $($({
                    let make: fn(&Self) -> $key_type = $make;
                    $crate::field::Field::write(&make(self), out);
                })+)?
            }
            fn each_reference(&self, _visit: &mut dyn FnMut(&'static $crate::table::Reference, uuid::Uuid)) {
                $($({
                    const REFERENCE: $crate::table::Reference = table!(@reference $field $type => $on_erasure);
                    $crate::field::Field::each_id(&self.$field, &mut |id| _visit(&REFERENCE, id));
                })?)+
            }
            fn repoint(&mut self, _from: uuid::Uuid, _to: uuid::Uuid) {
                $($(table!(@repoint self $field $on_erasure _from _to);)?)+
            }
            fn clear(&mut self, _of: uuid::Uuid) {
                $($(table!(@clear self $field $on_erasure _of);)?)+
            }
            $(fn texts(&self) -> Vec<std::borrow::Cow<'_, str>> {
                [$($crate::field::Searched::text(&self.$text)),+].into_iter().flatten().collect()
            })?
        }
        impl $crate::table::Stored for $name {
            const NOUN: rebond_domain::Noun = rebond_domain::Noun::$name;
            fn read_row(row: &mut $crate::row::Row<'_>) -> Result<Self, $crate::StoreError> {
                <Self as $crate::field::FromRow>::read(row)
            }
        }
        const _: () = {$(
            assert!(
                $crate::table::is_declared(stringify!($field), <$type as $crate::field::Field>::TARGET, &[$(stringify!($on_erasure))?]),
                concat!(stringify!($name), ".", stringify!($field), " refers to another noun: say `=> Erased` or `=> Cleared`; if it does not, say neither")
            );
            $({
                const REFERENCE: $crate::table::Reference = table!(@reference $field $type => $on_erasure);
                assert!(
                    <$type as $crate::field::Field>::NULL || matches!(REFERENCE.on_erasure, $crate::table::OnErasure::Erased),
                    concat!(stringify!($name), ".", stringify!($field), " cannot be Cleared: it is no Option")
                );
                assert!(
                    $crate::table::is_earlier(&REFERENCE, rebond_domain::Noun::$name),
                    concat!(stringify!($name), ".", stringify!($field), " is Erased with a noun that must come before ", stringify!($name), " in the list of nouns")
                );
            })?
        )+};
    };
    (@repoint $self:ident $field:ident $on_erasure:ident $from:ident $to:ident) => {
        $crate::field::Field::repoint(&mut $self.$field, $from, $to)
    };
    (@clear $self:ident $field:ident Cleared $of:ident) => {
        $crate::field::Field::clear(&mut $self.$field, $of)
    };
    (@clear $self:ident $field:ident Erased $of:ident) => {};
    (@reference $field:ident $type:ty => $on_erasure:ident) => {
        $crate::table::Reference {
            column: stringify!($field),
            target: <$type as $crate::field::Field>::TARGET,
            on_erasure: $crate::table::OnErasure::$on_erasure,
        }
    };
}
