//! Both schemas are one, and what the nouns declare is what they hold: columns, references, an index for each reference.

use std::collections::{BTreeMap, BTreeSet};

use rebond_domain::Noun;
use rusqlite::Connection;
use tokio_postgres::{Client, types::Type};

use super::{native, postgres, sqlite, strings};
use crate::{
    field::{Column, Target},
    hosted::SERVERS_OWN,
    table::sql_of,
};

/// The tables that are no noun's.
const BESIDE: [&str; 13] = [
    "accounts",
    "action_lines",
    "action_packs",
    "action_people",
    "actions",
    "codes",
    "departures",
    "invitations",
    "logins",
    "schema_migrations",
    "sessions",
    "terms",
    "works",
];

/// A column as a schema has it: kind as far as both can say it, and whether it may be null.
type Schema = BTreeMap<String, BTreeMap<String, (String, bool)>>;

#[tokio::test]
async fn the_schema_of_postgres_is_that_of_sqlite() {
    let (_folder, connection) = sqlite();
    let client = postgres().await;
    let (one, other) = (schema_of_sqlite(&connection), schema_of_postgres(&client).await);
    assert_eq!(one, other);
    assert_eq!(indexes_of_sqlite(&connection), indexes_of_postgres(&client).await);
    for (table, indexes) in
        indexes_of_sqlite(&connection).iter().filter(|(table, _)| *table != "schema_migrations" && !SERVERS_OWN.contains(&table.as_str()))
    {
        for (columns, _) in indexes {
            assert!(columns.starts_with("account_id"), "{table} ({columns}) does not start with its account");
        }
    }
    assert_eq!(references_of_sqlite(&connection), references_of_postgres(&client).await);
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
async fn the_references_declared_are_the_foreign_keys_of_sqlite_and_postgres() {
    let (_folder, connection) = sqlite();
    let client = postgres().await;
    let mut declared = BTreeSet::new();
    for noun in Noun::ALL {
        for by in &sql_of(*noun).references {
            let Target::One(target) = by.reference.target else { continue };
            let name = format!("{}.{}", sql_of(*noun).table, by.reference.column);
            // A foreign key to a noun written later can only be checked when all is written.
            let waits = if (target as usize) < *noun as usize { "" } else { " at the end" };
            declared.insert(format!("{name} → {}{waits}", sql_of(target).table));
        }
    }
    let of_nouns = |references: BTreeSet<(String, String, String)>| -> BTreeSet<String> {
        for (table, columns, target) in &references {
            assert!(columns.starts_with("account_id→account_id"), "{table} ({columns}) of {target} does not start with its account");
        }
        let beside = |name: &String| BESIDE.contains(&name.as_str());
        let references = references.into_iter().filter(|(table, _, target)| !beside(table) && !beside(&target.replace(" at the end", "")));
        let named = |(table, columns, target): (String, String, String)| {
            let column = columns.trim_start_matches("account_id→account_id, ").trim_end_matches("→id").to_owned();
            format!("{table}.{column} → {target}")
        };
        references.map(named).collect()
    };
    for (engine, found) in [("SQLite", references_of_sqlite(&connection)), ("PostgreSQL", references_of_postgres(&client).await)] {
        let found = of_nouns(found);
        let missing: Vec<&String> = declared.difference(&found).collect();
        assert!(missing.is_empty(), "declared with the table, but no such foreign key in the schema of {engine}: {missing:?}");
        let silent: Vec<&String> = found.difference(&declared).collect();
        assert!(silent.is_empty(), "a foreign key of {engine}'s schema that its table does not declare so: {silent:?}");
    }
    assert!(declared.len() > 25, "{declared:?}");
}

#[test]
fn each_reference_has_an_index() {
    let (_folder, connection) = sqlite();
    let indexes = indexes_of_sqlite(&connection);
    for noun in Noun::ALL {
        let sql = sql_of(*noun);
        for by in &sql.references {
            let begins = format!("account_id, {}", by.reference.column);
            let has = indexes.get(sql.table).is_some_and(|all| all.iter().any(|(columns, _)| columns.starts_with(&begins)));
            assert!(has, "{}.{} has no index", sql.table, by.reference.column);
        }
    }
}

#[test]
fn every_table_is_a_nouns_or_known_to_be_none() {
    let (_folder, connection) = sqlite();
    let tables: BTreeSet<String> = schema_of_sqlite(&connection).into_keys().collect();
    let known = Noun::ALL.iter().map(|noun| sql_of(*noun).table).chain(BESIDE).map(str::to_owned).collect();
    assert_eq!(tables, known);
}

#[tokio::test]
async fn row_level_security_of_postgres_binds_every_table_but_the_list_of_accounts() {
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
    let mut known: Vec<&str> = ["accounts", "schema_migrations"].into_iter().chain(SERVERS_OWN).collect();
    known.sort_unstable();
    assert_eq!(open, known);
}

fn kind_of(native: &Type) -> &'static str {
    match *native {
        Type::UUID => "id",
        Type::INT8 => "int",
        Type::BOOL => "bool",
        _ => "text",
    }
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

/// Table, columns, and the table referred to.
type References = BTreeSet<(String, String, String)>;

fn references_of_sqlite(connection: &Connection) -> References {
    let sql = "SELECT t.name, f.\"table\", group_concat(f.\"from\" || '→' || f.\"to\", ', '), t.sql \
               FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table' GROUP BY t.name, f.id ORDER BY f.seq";
    let waits = |text: &str, target: &str, columns: &str| {
        let here: Vec<&str> = columns.split(", ").filter_map(|pair| pair.split('→').next()).collect();
        let key = format!("FOREIGN KEY ({}) REFERENCES {target} (account_id, id) DEFERRABLE INITIALLY DEFERRED", here.join(", "));
        if text.contains(&key) { " at the end" } else { "" }
    };
    let rows = strings(connection, sql).into_iter();
    rows.map(|[table, target, columns, text]| (table, columns.clone(), format!("{target}{}", waits(&text, &target, &columns)))).collect()
}

async fn references_of_postgres(client: &Client) -> References {
    let sql = "SELECT t.relname::text, string_agg(a.attname::text || '→' || b.attname::text, ', ' ORDER BY k.at), \
               r.relname::text || CASE WHEN c.condeferrable AND c.condeferred THEN ' at the end' ELSE '' END \
               FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid \
               CROSS JOIN LATERAL unnest(c.conkey, c.confkey) WITH ORDINALITY k (here, there, at) \
               JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.here JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = k.there \
               WHERE c.contype = 'f' AND t.relnamespace = pg_my_temp_schema() GROUP BY c.oid, t.relname, r.relname, c.condeferrable, c.condeferred";
    client.query(sql, &[]).await.unwrap().iter().map(|row| (row.get(0), row.get(1), row.get(2))).collect()
}
