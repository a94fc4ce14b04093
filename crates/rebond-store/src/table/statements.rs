//! The statements that follow from what a noun declares: put, get, delete, list, and find or clear by each reference. What enters: a
//! noun. What leaves: its statements, each in the registry. Not done here: other queries (`tables`).

use std::sync::{LazyLock, OnceLock};

use rebond_domain::{AccountId, Noun};
use uuid::Uuid;

use super::{
    OnErasure, Reference,
    nouns::{columns_of, references_of},
};
use crate::{
    field::{Column, Target},
    query::Registered,
    sql::{InList, Sql},
    value::{Kind, Value},
};

/// The statements that follow from a noun's declaration.
pub(crate) struct NounSql {
    pub(crate) table: &'static str,
    pub(crate) columns: Vec<Column>,
    pub(crate) derived: Vec<Column>,
    /// Parameters: the values of [`values_of`](super::values_of).
    pub(crate) put: Sql,
    /// Parameters: account, identifier.
    pub(crate) get: Sql,
    /// Parameters: account; identifiers.
    pub(crate) many: InList,
    /// Parameters: account, identifier.
    pub(crate) delete: Sql,
    /// Parameters: account.
    pub(crate) all: Sql,
    /// By each column that refers to another record, in the order of columns.
    pub(crate) references: Vec<ReferenceSql>,
    /// Whether a text of its records names others, with which they are erased.
    pub(crate) names_records: bool,
    /// Whether records of other nouns are about people through records of this one.
    pub(crate) leads_to_people: bool,
}

/// The statements that follow from a reference.
pub(crate) struct ReferenceSql {
    pub(crate) reference: &'static Reference,
    /// Finds the records that refer to others. Parameters: account; identifiers.
    pub(crate) find: InList,
    /// Empties the column, where erasing does. Parameters: account; identifiers.
    pub(crate) clear: Option<InList>,
}

/// The statements of a noun.
pub(crate) fn sql_of(noun: Noun) -> &'static NounSql {
    static EACH: [OnceLock<NounSql>; Noun::ALL.len()] = [const { OnceLock::new() }; Noun::ALL.len()];
    EACH[noun as usize].get_or_init(|| NounSql::of(noun))
}

impl NounSql {
    fn of(noun: Noun) -> Self {
        let (table, columns, derived) = columns_of(noun);
        let read = columns.iter().map(|column| column.name).collect::<Vec<_>>().join(", ");
        let written: Vec<&str> = columns.iter().chain(&derived).map(|column| column.name).collect();
        let places: Vec<String> = (1..=written.len() + 1).map(|n| format!("${n}")).collect();
        let replaced: Vec<String> = written[1..].iter().map(|name| format!("{name} = excluded.{name}")).collect();
        let by = |reference: &'static Reference| {
            let column = reference.column;
            let clear = format!("UPDATE {table} SET {column} = NULL WHERE account_id = $1 AND {column} IN ({{list}})");
            ReferenceSql {
                reference,
                find: InList::of(&format!("SELECT {read} FROM {table} WHERE account_id = $1 AND {column} IN ({{list}})")),
                clear: (reference.on_erasure == OnErasure::Cleared).then(|| InList::of(&clear)),
            }
        };
        Self {
            table,
            put: Sql::of(format!(
                "INSERT INTO {table} (account_id, {}) VALUES ({}) ON CONFLICT (account_id, id) DO UPDATE SET {}",
                written.join(", "),
                places.join(", "),
                replaced.join(", ")
            )),
            get: Sql::of(format!("SELECT {read} FROM {table} WHERE account_id = $1 AND id = $2")),
            many: InList::of(&format!("SELECT {read} FROM {table} WHERE account_id = $1 AND id IN ({{list}})")),
            delete: Sql::of(format!("DELETE FROM {table} WHERE account_id = $1 AND id = $2")),
            all: Sql::of(format!("SELECT {read} FROM {table} WHERE account_id = $1 ORDER BY id")),
            references: references_of(noun).iter().filter(|reference| reference.target != Target::Named).map(by).collect(),
            names_records: references_of(noun).iter().any(|it| it.target == Target::Named && it.on_erasure == OnErasure::Erased),
            leads_to_people: noun != Noun::Person && is_about_people(noun) && Noun::ALL.iter().any(|other| is_erased_with(*other, noun)),
            columns,
            derived,
        }
    }
}

/// Whether records of a noun are about people: they are erased with one.
fn is_about_people(noun: Noun) -> bool {
    noun == Noun::Person || Noun::ALL.iter().any(|other| is_erased_with(noun, *other) && is_about_people(*other))
}

fn is_erased_with(noun: Noun, other: Noun) -> bool {
    references_of(noun).iter().any(|it| it.on_erasure == OnErasure::Erased && it.target == Target::One(other))
}

/// The tables of all nouns, and those beside them that are an account's as well.
pub(crate) fn names() -> Vec<&'static str> {
    let nouns = Noun::ALL.iter().map(|noun| sql_of(*noun).table);
    nouns.chain(["terms", "actions", "action_lines", "action_packs", "action_people", "sessions"]).collect()
}

/// Parameters: an account and an identifier.
pub(crate) fn key(account: AccountId, id: Uuid) -> [Value; 2] {
    [Value::Id(account.0), Value::Id(id)]
}

/// One statement of a noun, for the registry.
struct NounStatement {
    name: String,
    forms: Vec<(&'static Sql, Vec<Kind>)>,
    columns: Vec<Column>,
}

impl Registered for NounStatement {
    fn name(&self) -> &str {
        &self.name
    }
    fn forms(&'static self) -> Vec<(&'static Sql, Vec<Kind>)> {
        self.forms.clone()
    }
    fn columns(&self) -> Vec<Column> {
        self.columns.clone()
    }
}

/// Every statement that follows from a noun's declaration.
pub(crate) fn registered() -> Vec<&'static dyn Registered> {
    static EACH: LazyLock<Vec<NounStatement>> = LazyLock::new(|| Noun::ALL.iter().flat_map(|noun| statements_of(*noun)).collect());
    EACH.iter().map(|statement| statement as &'static dyn Registered).collect()
}

fn statements_of(noun: Noun) -> Vec<NounStatement> {
    let sql = sql_of(noun);
    let written = sql.columns.iter().chain(&sql.derived).map(|column| column.kind);
    let mut each = vec![
        ("put".to_owned(), vec![(&sql.put, std::iter::once(Kind::Id).chain(written).collect())], false),
        ("get".to_owned(), vec![(&sql.get, vec![Kind::Id; 2])], true),
        ("many".to_owned(), sql.many.forms(), true),
        ("delete".to_owned(), vec![(&sql.delete, vec![Kind::Id; 2])], false),
        ("all".to_owned(), vec![(&sql.all, vec![Kind::Id])], true),
    ];
    for by in &sql.references {
        each.push((format!("{}.find", by.reference.column), by.find.forms(), true));
        each.extend(by.clear.iter().map(|clear| (format!("{}.clear", by.reference.column), clear.forms(), false)));
    }
    let named = |(verb, forms, reads): (String, _, bool)| NounStatement {
        name: format!("{noun}.{verb}"),
        forms,
        columns: if reads { sql.columns.clone() } else { Vec::new() },
    };
    each.into_iter().map(named).collect()
}
