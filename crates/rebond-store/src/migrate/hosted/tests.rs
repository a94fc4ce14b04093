//! What a migration adds to a hosted database is made like what was there.

use tokio_postgres::{Client, NoTls};

use super::{Found, Layout, schema};

/// A schema of its own, in which a cluster is played, laid out by its owner.
async fn cluster(name: &str) -> Client {
    #[expect(clippy::disallowed_methods, reason = "xtask tells the tests, and only them, where their PostgreSQL is")]
    let server = std::env::var("REBOND_TEST_POSTGRES").expect("this test needs PostgreSQL: run `cargo xtask test`, which starts one");
    let (client, connection) = tokio_postgres::connect(&server, NoTls).await.unwrap();
    tokio::spawn(connection);
    let own = format!("DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}; SET search_path = {name};");
    client.batch_execute(&own).await.unwrap();
    client.batch_execute(include_str!("../../../tests/suite/cluster.sql")).await.unwrap();
    let statements = schema(Layout::Distributed, "rebond_program");
    let setting = "ALTER DATABASE :\"DBNAME\" SET citus.propagate_set_commands = 'local';";
    assert!(statements.contains(setting), "{statements}");
    let statements = statements.replace(setting, "");
    client.batch_execute(&format!("BEGIN; {statements} COMMIT")).await.unwrap();
    client
}

#[tokio::test]
async fn a_table_added_later_lies_where_the_others_lie_and_binds_whom_they_bind() {
    let name = format!("hosted_{}", std::process::id());
    let mut client = cluster(&name).await;
    let tx = client.transaction().await.unwrap();
    let found = Found::of(&tx).await.unwrap();
    tx.batch_execute(
        "CREATE TABLE later (account_id uuid NOT NULL, id uuid NOT NULL, person_id uuid, PRIMARY KEY (account_id, id), \
         FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id)); \
         ALTER TABLE later ENABLE ROW LEVEL SECURITY; ALTER TABLE people FORCE ROW LEVEL SECURITY; \
         CREATE POLICY own_account ON later USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);",
    )
    .await
    .unwrap();
    found.keep_up(&tx).await.unwrap();
    tx.commit().await.unwrap();
    let told = "SELECT (SELECT partmethod FROM pg_dist_partition WHERE logicalrelid = 'later'::regclass), \
                (SELECT count(*) FROM pg_class WHERE relforcerowsecurity AND relnamespace = current_schema()::regnamespace), \
                has_table_privilege('rebond_program', 'later', 'INSERT, DELETE'), has_table_privilege('rebond_program', 'later', 'TRUNCATE')";
    let row = client.query_one(told, &[]).await.unwrap();
    assert_eq!((row.get(0), row.get(1), row.get(2), row.get(3)), (Some("h"), 0_i64, true, false));
    client.batch_execute(&format!("DROP SCHEMA {name} CASCADE")).await.unwrap();
}
