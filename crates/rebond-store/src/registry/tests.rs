//! Every statement is prepared on both engines, with the kinds it declares; none touches an account's table without its account;
//! both schemas are one; the questions of pages find their rows by an index.

use std::collections::{BTreeMap, BTreeSet};

use rebond_domain::Noun;
use rusqlite::Connection;
use tokio_postgres::{Client, NoTls, types::Type};

use super::all;
use crate::{engine::sqlite::Sqlite, field::Column, table::sql_of, value::Kind};

/// A file of SQLite with the schema.
fn sqlite() -> (rebond_testkit::TempDir, Connection) {
    let folder = rebond_testkit::temp_dir();
    let path = folder.path().join("rebond.db");
    drop(Sqlite::open(path.clone()).unwrap());
    (folder, Connection::open(path).unwrap())
}

/// A schema of its own on the server of the tests, that goes with the connection.
async fn postgres() -> Client {
    #[expect(clippy::disallowed_methods, reason = "xtask tells the tests, and only them, where their PostgreSQL is")]
    let server = std::env::var("REBOND_TEST_POSTGRES").expect("this test needs PostgreSQL: run `cargo xtask test`, which starts one");
    let (mut client, connection) = tokio_postgres::connect(&server, NoTls).await.unwrap();
    tokio::spawn(connection);
    client.batch_execute("SET search_path = pg_temp").await.unwrap();
    crate::migrate::postgres(&mut client).await.unwrap();
    client
}

#[test]
fn names_are_unique() {
    let names: Vec<&str> = all().iter().map(|statement| statement.name()).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    assert!(names.len() > 200, "{} statements", names.len());
}

#[test]
fn sqlite_prepares_every_statement() {
    let (_folder, connection) = sqlite();
    for statement in all() {
        let name = statement.name();
        for (sql, params) in statement.forms() {
            let prepared = connection.prepare(&sql.sqlite).unwrap_or_else(|error| panic!("{name}: {error}\n{}", sql.sqlite));
            assert_eq!(prepared.parameter_count(), params.len(), "parameters of {name}");
            let returns = prepared.column_count();
            assert_eq!(returns, statement.columns().len(), "columns of {name}");
        }
    }
}

#[tokio::test]
async fn postgres_prepares_every_statement_with_the_kinds_declared() {
    let client = postgres().await;
    for statement in all() {
        let name = statement.name();
        for (sql, params) in statement.forms() {
            let prepared = client.prepare(&sql.postgres).await.unwrap_or_else(|error| panic!("{name}: {error:?}\n{}", sql.postgres));
            let declared: Vec<Type> = params.iter().map(|kind| native(*kind)).collect();
            assert_eq!(prepared.params(), declared, "parameters of {name}");
            let columns: Vec<Type> = prepared.columns().iter().map(|column| column.type_().clone()).collect();
            let declared: Vec<Type> = statement.columns().iter().map(|column| native(column.kind)).collect();
            assert_eq!(columns, declared, "columns of {name}");
        }
    }
}

fn native(kind: Kind) -> Type {
    match kind {
        Kind::Id => Type::UUID,
        Kind::Time | Kind::Int => Type::INT8,
        Kind::Bool => Type::BOOL,
        Kind::Date | Kind::Text | Kind::Json => Type::TEXT,
    }
}

#[test]
fn every_statement_names_its_account() {
    let across = ["rebond_store::tables::accounts::FIRST"];
    for statement in all().iter().filter(|statement| !across.contains(&statement.name())) {
        for (sql, params) in statement.forms() {
            let text = &sql.postgres;
            assert_eq!(params.first(), Some(&Kind::Id), "{}", statement.name());
            // Each table named, in the statement itself or in a question inside it, is bound to the account.
            let words: Vec<&str> = text.split([' ', '(', ')', ',']).collect();
            let tables = words.windows(2).filter(|pair| matches!(pair[0], "FROM" | "JOIN" | "UPDATE" | "INTO") && pair[1] != "SET").count();
            let bound = text.matches("account_id = $1").count()
                + usize::from(text.starts_with("INSERT INTO ") && text.contains("(account_id, ") && text.contains("VALUES ($1"));
            assert!(tables > 0 && bound >= tables, "{}: {tables} tables, {bound} bound to the account\n{text}", statement.name());
        }
    }
}

/// A column as a schema has it: kind as far as both can say it, and whether it may be null.
type Schema = BTreeMap<String, BTreeMap<String, (String, bool)>>;

#[tokio::test]
async fn the_two_schemas_are_one() {
    let (_folder, connection) = sqlite();
    let client = postgres().await;
    let (one, other) = (schema_of_sqlite(&connection), schema_of_postgres(&client).await);
    assert_eq!(one, other);
    assert_eq!(indexes_of_sqlite(&connection), indexes_of_postgres(&client).await);
    for (table, indexes) in indexes_of_sqlite(&connection).iter().filter(|(table, _)| *table != "schema_migrations") {
        for (columns, _) in indexes {
            assert!(columns.starts_with("account_id"), "{table} ({columns}) does not start with its account");
        }
    }
    assert_eq!(references_of_sqlite(&connection), references_of_postgres(&client).await);
    for (table, target) in references_of_sqlite(&connection) {
        assert!(target.contains("(account_id→account_id"), "{table} {target} does not start with its account");
    }
    // What the nouns declare is what the tables have.
    for noun in Noun::ALL {
        let sql = sql_of(*noun);
        let mut declared: BTreeMap<String, (String, bool)> = sql
            .columns
            .iter()
            .chain(&sql.derived)
            .map(|Column { name, kind, null }| ((*name).to_owned(), (kind_of(&native(*kind)).to_owned(), *null)))
            .collect();
        declared.insert("account_id".to_owned(), ("id".to_owned(), false));
        assert_eq!(one.get(sql.table), Some(&declared), "{noun}");
    }
}

#[tokio::test]
async fn row_level_security_binds_every_table_but_the_list_of_accounts() {
    let client = postgres().await;
    let open = client
        .query(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = pg_my_temp_schema() \
             AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname",
            &[],
        )
        .await
        .unwrap();
    let open: Vec<String> = open.iter().map(|row| row.get(0)).collect();
    assert_eq!(open, ["accounts", "schema_migrations"]);
}

fn kind_of(native: &Type) -> &'static str {
    match *native {
        Type::UUID => "id",
        Type::INT8 => "int",
        Type::BOOL => "bool",
        _ => "text",
    }
}

fn strings<const N: usize>(connection: &Connection, sql: &str) -> Vec<[String; N]> {
    let mut statement = connection.prepare(sql).unwrap();
    let row = |row: &rusqlite::Row<'_>| Ok(std::array::from_fn(|at| row.get::<_, String>(at).unwrap()));
    statement.query_map((), row).unwrap().map(Result::unwrap).collect()
}

fn schema_of_sqlite(connection: &Connection) -> Schema {
    let mut schema = Schema::new();
    let sql = "SELECT t.name, c.name, c.type, CAST(c.\"notnull\" AS TEXT), t.sql FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'";
    for [table, column, kind, filled, text] in strings(connection, sql) {
        let kind = match kind.as_str() {
            "BLOB" => "id",
            "INTEGER" if text.contains(&format!("CHECK ({column} IN (0, 1))")) => "bool",
            "INTEGER" => "int",
            _ => "text",
        };
        schema.entry(table).or_default().insert(column, (kind.to_owned(), filled == "0"));
    }
    schema
}

async fn schema_of_postgres(client: &Client) -> Schema {
    let mut schema = Schema::new();
    let sql = "SELECT c.relname::text, a.attname::text, format_type(a.atttypid, NULL), NOT a.attnotnull, COALESCE(l.collname::text, '') \
               FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid LEFT JOIN pg_collation l ON l.oid = a.attcollation \
               WHERE c.relnamespace = pg_my_temp_schema() AND c.relkind = 'r' AND a.attnum > 0";
    for row in client.query(sql, &[]).await.unwrap() {
        let (table, column): (String, String) = (row.get(0), row.get(1));
        let kind = match row.get::<_, String>(2).as_str() {
            "uuid" => "id",
            "bigint" => "int",
            "boolean" => "bool",
            "text" => "text",
            other => panic!("{table}.{column} is {other}"),
        };
        let compared = kind == "text" && !matches!(column.as_str(), "before" | "after") && table != "schema_migrations";
        assert!(!compared || row.get::<_, String>(4) == "C", "{table}.{column} does not compare by bytes");
        schema.entry(table).or_default().insert(column, (kind.to_owned(), row.get(3)));
    }
    schema
}

type Indexes = BTreeMap<String, BTreeSet<(String, bool)>>;

fn indexes_of_sqlite(connection: &Connection) -> Indexes {
    let mut indexes = Indexes::new();
    let sql = "SELECT t.name, group_concat(c.name, ', '), CAST(i.\"unique\" AS TEXT) \
               FROM sqlite_schema t, pragma_index_list(t.name) i, pragma_index_info(i.name) c WHERE t.type = 'table' GROUP BY t.name, i.name";
    for [table, columns, unique] in strings(connection, sql) {
        indexes.entry(table).or_default().insert((columns, unique == "1"));
    }
    indexes
}

async fn indexes_of_postgres(client: &Client) -> Indexes {
    let mut indexes = Indexes::new();
    let sql = "SELECT t.relname::text, string_agg(a.attname::text, ', ' ORDER BY k.at), i.indisunique \
               FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY k (number, at) \
               JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number \
               WHERE t.relnamespace = pg_my_temp_schema() GROUP BY t.relname, i.indexrelid, i.indisunique";
    for row in client.query(sql, &[]).await.unwrap() {
        indexes.entry(row.get(0)).or_default().insert((row.get(1), row.get(2)));
    }
    indexes
}

fn references_of_sqlite(connection: &Connection) -> BTreeSet<(String, String)> {
    let sql = "SELECT t.name, f.\"table\", group_concat(f.\"from\" || '→' || f.\"to\", ', ') \
               FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table' GROUP BY t.name, f.id ORDER BY f.seq";
    strings(connection, sql).into_iter().map(|[table, target, columns]| (table, format!("{target} ({columns})"))).collect()
}

async fn references_of_postgres(client: &Client) -> BTreeSet<(String, String)> {
    let sql = "SELECT t.relname::text, r.relname::text, string_agg(a.attname::text || '→' || b.attname::text, ', ' ORDER BY k.at) \
               FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid \
               CROSS JOIN LATERAL unnest(c.conkey, c.confkey) WITH ORDINALITY k (here, there, at) \
               JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.here JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = k.there \
               WHERE c.contype = 'f' AND t.relnamespace = pg_my_temp_schema() GROUP BY c.oid, t.relname, r.relname";
    client
        .query(sql, &[])
        .await
        .unwrap()
        .iter()
        .map(|row| (row.get(0), format!("{} ({})", row.get::<_, String>(1), row.get::<_, String>(2))))
        .collect()
}

#[test]
fn pages_find_their_rows_by_an_index() {
    let (_folder, connection) = sqlite();
    // Whole tables are read only where all of an account's rows are asked for, or few are there; and then by the account.
    for statement in all() {
        for (sql, _) in statement.forms().iter().take(1) {
            if sql.sqlite.starts_with("INSERT") {
                continue;
            }
            let plan: Vec<[String; 1]> = {
                let mut explain = connection.prepare(&format!("EXPLAIN QUERY PLAN {}", sql.sqlite)).unwrap();
                explain.raw_query().mapped(|row| Ok([row.get::<_, String>(3)?])).map(Result::unwrap).collect()
            };
            for [step] in &plan {
                let full = step.starts_with("SCAN") && !step.contains("CONSTANT ROW") && !step.contains("SUBQUERY");
                assert!(!full || statement.name().ends_with("accounts::FIRST"), "{}: {step}\n{}", statement.name(), sql.sqlite);
            }
            let hot = [
                "people",
                "approaches::OF",
                "approaches::OUTLINES_OF",
                "notes",
                "contact",
                "organisations",
                "matching",
                "search",
                "referrals",
                "promises::OF",
                "meetings::OF",
                "events::ATTENDANCES",
            ];
            let narrow = hot.iter().any(|part| statement.name().contains(&format!("tables::{part}")) || statement.name().contains(part));
            let whole = ["COUNT", "UNTOUCHED", "REFERRED", ".all", "OUTLINES", "OF_KIND", "referrals::ALL"]
                .iter()
                .any(|part| statement.name().ends_with(part));
            for [step] in plan.iter().filter(|_| narrow && !whole) {
                let by_account_only = step.ends_with("(account_id=?)");
                assert!(!by_account_only, "{} reads all of an account: {step}\n{}", statement.name(), sql.sqlite);
                // A page is read from an index in its order, however long the list.
                assert!(!step.contains("TEMP B-TREE") || !sql.sqlite.contains("LIMIT"), "{} sorts: {step}", statement.name());
            }
        }
    }
}
