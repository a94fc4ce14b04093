//! What the nouns declare, asked of any noun or any record: the one place where the list of nouns meets their tables. Not done here:
//! the statements that follow (`statements`).

use std::borrow::Cow;

use rebond_domain::{AccountId, Noun, Record};
use uuid::Uuid;

use super::{Reference, Table};
use crate::{
    StoreError,
    field::{Column, FromRow},
    row::Row,
    value::Value,
};

macro_rules! dispatch {
    ($($(#[$doc:meta])* $noun:ident: $id:ident = $word:literal),+ $(,)?) => {
        /// The name of a noun's table, its columns and those computed.
        pub(super) fn columns_of(noun: Noun) -> (&'static str, Vec<Column>, Vec<Column>) {
            let (mut columns, mut derived) = (Vec::new(), Vec::new());
            let name = match noun { $(Noun::$noun => {
                <rebond_domain::$noun as FromRow>::columns(&mut columns);
                <rebond_domain::$noun as Table>::derived(&mut derived);
                <rebond_domain::$noun as Table>::NAME
            })+ };
            (name, columns, derived)
        }

        /// The columns of a noun that refer to other records.
        pub(super) const fn references_of(noun: Noun) -> &'static [Reference] {
            match noun { $(Noun::$noun => <rebond_domain::$noun as Table>::REFERENCES),+ }
        }

        /// Visits the records that a record refers to.
        pub(crate) fn each_reference(record: &Record, visit: &mut dyn FnMut(&'static Reference, Uuid)) {
            match record { $(Record::$noun(record) => Table::each_reference(record, visit)),+ }
        }

        /// Makes a record refer to another record, wherever it refers to this one.
        pub(crate) fn repoint(record: &mut Record, from: Uuid, to: Uuid) {
            match record { $(Record::$noun(record) => Table::repoint(record, from, to)),+ }
        }

        /// Empties the columns of a record that refer to this one and are emptied when it goes.
        pub(crate) fn clear(record: &mut Record, of: Uuid) {
            match record { $(Record::$noun(record) => Table::clear(record, of)),+ }
        }

        /// The texts of a record that can be searched for.
        pub(crate) fn texts_of(record: &Record) -> Vec<Cow<'_, str>> {
            match record { $(Record::$noun(record) => Table::texts(record)),+ }
        }

        /// The values of a record in its table's columns, the account first.
        pub(crate) fn values_of(account: AccountId, record: &Record) -> Vec<Value> {
            let mut values = vec![Value::Id(account.0)];
            match record { $(Record::$noun(record) => Table::write(record, &mut values)),+ }
            values
        }

        /// Reads a record of that noun.
        pub(crate) fn reader_of(noun: Noun) -> fn(&mut Row<'_>) -> Result<Record, StoreError> {
            match noun { $(Noun::$noun => |row| <rebond_domain::$noun as FromRow>::read(row).map(Record::$noun)),+ }
        }
    };
}
rebond_domain::nouns!(dispatch);
