//! Every statement is prepared on both engines, in each of its forms, with the kinds it declares; none touches an account's table
//! without its account.

mod plans;
mod schemas;

use std::collections::BTreeSet;

use rusqlite::Connection;
use tokio_postgres::{Client, NoTls, types::Type};

use super::all;
use crate::{engine::sqlite::Sqlite, hosted::SERVERS_OWN, value::Kind};

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

fn strings<const N: usize>(connection: &Connection, sql: &str) -> Vec<[String; N]> {
    let mut statement = connection.prepare(sql).unwrap();
    let row = |row: &rusqlite::Row<'_>| Ok(std::array::from_fn(|at| row.get::<_, String>(at).unwrap()));
    statement.query_map((), row).unwrap().map(Result::unwrap).collect()
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
        if is_the_servers(*statement) {
            continue;
        }
        for (sql, params) in statement.forms() {
            let text = &sql.postgres;
            assert_eq!(params.first(), Some(&Kind::Id), "{}", statement.name());
            // Each table named, in the statement itself or in a question inside it, is bound to the account.
            let tables = tables_of(text).len();
            let bound = text.matches("account_id = $1").count()
                + usize::from(text.starts_with("INSERT INTO ") && text.contains("(account_id, ") && text.contains("VALUES ($1"));
            assert!(tables > 0 && bound >= tables, "{}: {tables} tables, {bound} bound to the account\n{text}", statement.name());
        }
    }
}

/// The tables that a statement names.
fn tables_of(text: &str) -> Vec<&str> {
    let words: Vec<&str> = text.split([' ', '(', ')', ',']).collect();
    let named = words.windows(2).filter(|pair| matches!(pair[0], "FROM" | "JOIN" | "UPDATE" | "INTO") && pair[1] != "SET");
    named.map(|pair| pair[1]).collect()
}

/// Whether a statement asks for what is the server's own, and for nothing else.
fn is_the_servers(statement: &'static dyn crate::query::Registered) -> bool {
    let mut forms = statement.forms().into_iter();
    forms.all(|(sql, _)| tables_of(&sql.postgres).iter().all(|table| SERVERS_OWN.contains(table)))
}

#[test]
fn what_is_the_servers_own_is_asked_for_by_its_own_room_alone() {
    for statement in all() {
        let own = statement.forms().iter().any(|(sql, _)| tables_of(&sql.postgres).iter().any(|table| SERVERS_OWN.contains(table)));
        assert!(!own || statement.name().starts_with("rebond_store::hosted::"), "{}", statement.name());
        assert!(!own || is_the_servers(statement), "{} joins what is the server's with what is an account's", statement.name());
    }
}
