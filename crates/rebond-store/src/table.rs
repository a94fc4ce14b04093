//! Every noun's table, as the nouns declare it: from columns and kinds come the statements that put, get, delete and list.
//! What enters: a noun. What leaves: its statements; any record written or read. Not done here: other queries (`tables`).

use std::sync::{LazyLock, OnceLock};

use rebond_domain::{
    Account, AccountId, Approach, Attendance, Campaign, Event, Finding, GridPoint, Hope, ImportBatch, LoopNews, Meeting, Note, Noun,
    Organisation, Person, PersonEmail, PersonPhone, Progress, ProgressTold, Promise, PurposeChange, Record, Referral, RemarkAside,
    StepChoice, Strength, Tie,
};
use uuid::Uuid;

use crate::{
    StoreError,
    field::{Column, FromRow},
    query::{LIST_SIZES, Registered},
    row::Row,
    sql::Sql,
    value::{Kind, Value},
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
    /// Columns that are written, computed from the record, and never read back: keys to sort and compare by.
    fn derived(out: &mut Vec<Column>);
    fn write(&self, out: &mut Vec<Value>);
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

/// Declares a noun's table: its columns in order, then those computed from the record.
macro_rules! table {
    ($name:ident in $table:literal { $($field:ident: $type:ty),+ $(,)? } $({ $($key:ident: $key_type:ty = $make:expr),+ $(,)? })?) => {
        from_row!($name { $($field: $type),+ });
        impl $crate::table::Table for $name {
            const NAME: &'static str = $table;
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
        }
        impl $crate::table::Stored for $name {
            const NOUN: rebond_domain::Noun = rebond_domain::Noun::$name;
            fn read_row(row: &mut $crate::row::Row<'_>) -> Result<Self, $crate::StoreError> {
                <Self as $crate::field::FromRow>::read(row)
            }
        }
    };
}

macro_rules! nouns {
    ($($noun:ident),+ $(,)?) => {
        fn columns_of(noun: Noun, out: &mut Vec<Column>, derived: &mut Vec<Column>) -> &'static str {
            match noun { $(Noun::$noun => {
                <$noun as FromRow>::columns(out);
                <$noun as Table>::derived(derived);
                <$noun as Table>::NAME
            })+ }
        }

        /// Reads a record of that noun.
        pub(crate) fn read_record(noun: Noun, row: &mut Row<'_>) -> Result<Record, StoreError> {
            match noun { $(Noun::$noun => <$noun as FromRow>::read(row).map(Record::$noun)),+ }
        }

        /// The values of a record in its table's columns, the account first.
        pub(crate) fn values_of(account: AccountId, record: &Record) -> Vec<Value> {
            let mut values = vec![Value::Id(account.0)];
            match record { $(Record::$noun(record) => Table::write(record, &mut values)),+ }
            values
        }

        /// One reader a noun, for engines that want a plain function.
        pub(crate) fn reader_of(noun: Noun) -> fn(&mut Row<'_>) -> Result<Record, StoreError> {
            match noun { $(Noun::$noun => |row| read_record(Noun::$noun, row)),+ }
        }
    };
}
nouns!(
    Account,
    ImportBatch,
    Campaign,
    PurposeChange,
    Hope,
    Strength,
    Organisation,
    Person,
    PersonEmail,
    PersonPhone,
    Event,
    Attendance,
    Tie,
    Meeting,
    Referral,
    Approach,
    RemarkAside,
    GridPoint,
    Note,
    Finding,
    LoopNews,
    Promise,
    Progress,
    ProgressTold,
    StepChoice,
);

/// The statements that follow from a noun's declaration.
pub(crate) struct NounSql {
    pub(crate) table: &'static str,
    pub(crate) columns: Vec<Column>,
    pub(crate) derived: Vec<Column>,
    /// Parameters: the values of [`values_of`].
    pub(crate) put: Sql,
    /// Parameters: account, identifier.
    pub(crate) get: Sql,
    /// Parameters: account, identifiers; one form a list size.
    pub(crate) many: [Sql; LIST_SIZES.len()],
    /// Parameters: account, identifier.
    pub(crate) delete: Sql,
    /// Parameters: account.
    pub(crate) all: Sql,
}

/// The statements of a noun.
pub(crate) fn sql_of(noun: Noun) -> &'static NounSql {
    static EACH: [OnceLock<NounSql>; Noun::ALL.len()] = [const { OnceLock::new() }; Noun::ALL.len()];
    EACH[noun as usize].get_or_init(|| NounSql::of(noun))
}

impl NounSql {
    fn of(noun: Noun) -> Self {
        let (mut columns, mut derived) = (Vec::new(), Vec::new());
        let table = columns_of(noun, &mut columns, &mut derived);
        let read = columns.iter().map(|column| column.name).collect::<Vec<_>>().join(", ");
        let written: Vec<&str> = columns.iter().chain(&derived).map(|column| column.name).collect();
        let places: Vec<String> = (1..=written.len() + 1).map(|n| format!("${n}")).collect();
        let replaced: Vec<String> = written[1..].iter().map(|name| format!("{name} = excluded.{name}")).collect();
        let list = |size: usize| (2..=size + 1).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
        Self {
            table,
            put: Sql::of(format!(
                "INSERT INTO {table} (account_id, {}) VALUES ({}) ON CONFLICT (account_id, id) DO UPDATE SET {}",
                written.join(", "),
                places.join(", "),
                replaced.join(", ")
            )),
            get: Sql::of(format!("SELECT {read} FROM {table} WHERE account_id = $1 AND id = $2")),
            many: LIST_SIZES.map(|size| Sql::of(format!("SELECT {read} FROM {table} WHERE account_id = $1 AND id IN ({})", list(size)))),
            delete: Sql::of(format!("DELETE FROM {table} WHERE account_id = $1 AND id = $2")),
            all: Sql::of(format!("SELECT {read} FROM {table} WHERE account_id = $1 ORDER BY id")),
            columns,
            derived,
        }
    }
}

/// The forms a statement is prepared in, with the kinds of its parameters.
type Forms = Vec<(&'static Sql, Vec<Kind>)>;

/// The tables of all nouns, and those beside them that grow with every write.
pub(crate) fn names() -> Vec<&'static str> {
    let nouns = Noun::ALL.iter().map(|noun| sql_of(*noun).table);
    nouns.chain(["terms", "actions", "action_lines", "action_people"]).collect()
}

/// One statement of a noun, for the registry.
struct NounStatement {
    name: String,
    noun: Noun,
    which: fn(&'static NounSql) -> Forms,
    reads: bool,
}

impl Registered for NounStatement {
    fn name(&self) -> &str {
        &self.name
    }
    fn forms(&'static self) -> Forms {
        (self.which)(sql_of(self.noun))
    }
    fn columns(&self) -> Vec<Column> {
        if self.reads { sql_of(self.noun).columns.clone() } else { Vec::new() }
    }
}

/// Every statement that follows from a noun's declaration.
pub(crate) fn registered() -> Vec<&'static dyn Registered> {
    static EACH: LazyLock<Vec<NounStatement>> = LazyLock::new(|| {
        Noun::ALL
            .iter()
            .flat_map(|noun| {
                let statement = |verb: &str, reads, which| NounStatement { name: format!("{noun}.{verb}"), noun: *noun, which, reads };
                [
                    statement("put", false, |sql: &'static NounSql| {
                        let written = sql.columns.iter().chain(&sql.derived).map(|column| column.kind);
                        vec![(&sql.put, std::iter::once(Kind::Id).chain(written).collect())]
                    }),
                    statement("get", true, |sql| vec![(&sql.get, vec![Kind::Id; 2])]),
                    statement("many", true, |sql| {
                        sql.many.iter().zip(LIST_SIZES).map(|(form, size)| (form, vec![Kind::Id; size + 1])).collect()
                    }),
                    statement("delete", false, |sql| vec![(&sql.delete, vec![Kind::Id; 2])]),
                    statement("all", true, |sql| vec![(&sql.all, vec![Kind::Id])]),
                ]
            })
            .collect()
    });
    EACH.iter().map(|statement| statement as &'static dyn Registered).collect()
}

/// Parameters: an account and an identifier.
pub(crate) fn key(account: AccountId, id: Uuid) -> [Value; 2] {
    [Value::Id(account.0), Value::Id(id)]
}
