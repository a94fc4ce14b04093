//! How SQLite finds the rows of every statement, in each of its forms: by an index, except where it is said why not; and what an index
//! is there for. PostgreSQL chooses by statistics, from the same indexes.

use std::collections::BTreeSet;

use rebond_domain::Noun;
use rusqlite::Connection;

use super::{all, sqlite, strings};
use crate::{sql::Sql, table::sql_of};

/// Statements that read a table whole.
const WHOLE: &[(&str, &str)] = &[
    ("accounts::FIRST", "the one question across accounts, of a table with a row each"),
    ("departures::ALL", "asked by the operator"),
    ("invitations::ALL", "asked by the operator"),
    ("logins::COUNT", "asked by whoever watches the server, now and then"),
    ("works::ALL", "a handful of rows"),
];

/// Statements with a condition that read all rows of an account none the less.
const OF_AN_ACCOUNT: &[(&str, &str)] = &[
    ("audit::OUTLINES", "the latest first, from the index in that order, up to a limit"),
    ("campaigns::ENDED", "an account has few campaigns"),
    ("audit::LAST_BEFORE", "the latest first, and one of the first few is it"),
    ("organisations::MINE", "read once, of few organisations"),
    ("organisations::OF_KIND", "a kind is a good part of all organisations"),
    ("people::REFERRED", "each referral is looked at once"),
];

/// Statements that sort what they find before they cut it.
const SORTED: &[(&str, &str)] = &[("accounts::FIRST", "a row an account"), ("campaigns::CURRENT", "an account has few campaigns")];

fn plan(connection: &Connection, sql: &Sql) -> Vec<String> {
    let mut explain = connection.prepare(&format!("EXPLAIN QUERY PLAN {}", sql.sqlite)).unwrap();
    explain.raw_query().mapped(|row| row.get::<_, String>(3)).map(Result::unwrap).collect()
}

/// The statements that do what should not be done, and are not in the list of those that may.
fn check(listed: &[(&str, &str)], what: &str, does: impl Fn(&Sql, &str) -> bool) {
    let (_folder, connection) = sqlite();
    let mut found: BTreeSet<&str> = BTreeSet::new();
    let mut strangers = Vec::new();
    for statement in all() {
        for (sql, _) in statement.forms() {
            for step in plan(&connection, sql).iter().filter(|step| does(sql, step)) {
                match listed.iter().find(|(name, _)| statement.name().ends_with(name)) {
                    Some((name, _)) => drop(found.insert(name)),
                    None => strangers.push(format!("{}: {step}", statement.name())),
                }
            }
        }
    }
    strangers.dedup();
    assert!(strangers.is_empty(), "{what}, and no reason is given:\n{}", strangers.join("\n"));
    let idle: Vec<&str> = listed.iter().map(|(name, _)| *name).filter(|name| !found.contains(name)).collect();
    assert!(idle.is_empty(), "given a reason they do not need: {idle:?}");
}

#[test]
fn no_statement_reads_a_table_whole() {
    let full =
        |step: &str| step.starts_with("SCAN") && !["CONSTANT ROW", "VALUES CLAUSE", "SUBQUERY"].iter().any(|made| step.contains(made));
    check(WHOLE, "reads a table whole", |_, step| full(step));
}

#[test]
fn every_statement_finds_its_rows_by_an_index() {
    // A statement whose only condition is the account asks for all.
    let asks_for_all = |sql: &Sql| !sql.sqlite.contains(" AND ");
    check(OF_AN_ACCOUNT, "reads all of an account", |sql, step| step.ends_with("(account_id=?)") && !asks_for_all(sql));
}

#[test]
fn a_page_is_read_from_an_index_in_its_order() {
    check(SORTED, "sorts before it cuts", |sql, step| step.contains("TEMP B-TREE") && sql.sqlite.contains("LIMIT"));
}

#[test]
fn every_index_finds_rows_for_a_statement_or_a_reference() {
    let (_folder, connection) = sqlite();
    let plans: String =
        all().iter().flat_map(|statement| statement.forms()).flat_map(|(sql, _)| plan(&connection, sql)).collect::<Vec<_>>().join("\n");
    let sql = "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'index' AND sql LIKE 'CREATE INDEX%'";
    for [name, table, text] in strings(&connection, sql) {
        let references = Noun::ALL.iter().map(|noun| sql_of(*noun)).filter(|sql| sql.table == table).flat_map(|sql| &sql.references);
        let serves = references.into_iter().any(|by| text.contains(&format!("(account_id, {}", by.reference.column)));
        let used = plans.lines().any(|step| step.split(' ').any(|word| word == name));
        assert!(serves || used, "{name} serves nothing");
    }
}
