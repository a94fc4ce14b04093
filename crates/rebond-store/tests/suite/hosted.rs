//! A hosted server: its tables belong to a role that no program connects as, and may lie on a cluster. The cluster is played by functions
//! that refuse what one refuses (`cluster.sql`); what only a real one can show is in docs/scale.md.

use rebond_store::{Database, Layout, Store, StoreError, hosted::SERVERS_OWN, people, schema};
use rebond_testkit::{Engine, Fresh, Make};
use tokio_postgres::{Client, NoTls};

use crate::world::{full, opened, put, sorted};

/// The role that programs connect as on the server of the tests.
const PROGRAM: &str = "rebond_program";

/// A database laid out by its owner, and where the program finds it.
struct Hosted {
    _fresh: Fresh,
    owner: Client,
    owners: Database,
    program: Database,
    address: String,
}

impl Hosted {
    async fn laid_out(layout: Layout) -> Self {
        let fresh = Engine::Postgres.fresh().await;
        let Database::Postgres(url) = fresh.database.clone() else { unreachable!() };
        let owner = connected(&url).await;
        if layout == Layout::Distributed {
            owner.batch_execute(include_str!("cluster.sql")).await.unwrap();
        }
        let statements = without_setting(&schema(layout, PROGRAM));
        owner.batch_execute(&format!("BEGIN; {statements} COMMIT")).await.unwrap();
        let (_, place) = url.rsplit_once("search_path%3D").unwrap();
        owner.batch_execute(&format!("GRANT USAGE ON SCHEMA {place} TO {PROGRAM}")).await.unwrap();
        let address = url.replacen("postgres://rebond@", &format!("postgres://{PROGRAM}@"), 1);
        Self { _fresh: fresh, owner, owners: Database::Postgres(url), program: Database::Postgres(address.clone()), address }
    }
}

/// Without the one line that only a cluster's own server takes.
fn without_setting(statements: &str) -> String {
    statements.lines().filter(|line| !line.starts_with("ALTER DATABASE")).map(|line| format!("{line}\n")).collect()
}

async fn connected(url: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

fn postgres_is_there() -> bool {
    Engine::BOTH.into_iter().any(|engine| engine == Engine::Postgres)
}

#[tokio::test]
async fn what_its_owner_laid_out_holds_every_noun_for_the_program_and_shows_no_other_account() {
    if !postgres_is_there() {
        return;
    }
    for layout in [Layout::One, Layout::Distributed] {
        let hosted = Hosted::laid_out(layout).await;
        let (store, make) = (Store::open(&hosted.program).await.unwrap(), Make::default());
        let (one, other) = (opened(&store, &make).await, opened(&store, &make).await);
        let records = full(&make);
        put(&store, one, &make, records.clone()).await;
        put(&store, other, &make, [make.person("Bo")]).await;
        assert_eq!(sorted(store.export(one).await.unwrap()).len(), records.len() + 1, "{layout:?}");
        assert_eq!(people::count(&store, other).await.unwrap(), 1, "{layout:?}");
        // Behind our statements: what a statement without its account would see, under the program's role.
        let client = connected(&hosted.address).await;
        let seen = |account: String| {
            let client = &client;
            async move {
                client.batch_execute(&format!("BEGIN; SET LOCAL rebond.account = '{account}'")).await.unwrap();
                let count: i64 = client.query_one("SELECT count(*) FROM people", &[]).await.unwrap().get(0);
                client.batch_execute("ROLLBACK").await.unwrap();
                count
            }
        };
        assert_eq!(seen(other.to_string()).await, 1, "{layout:?}");
        assert_eq!(seen(String::new()).await, 0, "{layout:?}");
        for forbidden in ["ALTER TABLE people DISABLE ROW LEVEL SECURITY", "DROP TABLE people", "DELETE FROM schema_migrations"] {
            let error = client.batch_execute(forbidden).await.unwrap_err();
            assert_eq!(error.code().map(tokio_postgres::error::SqlState::code), Some("42501"), "{forbidden}");
        }
        // Whoever owns the tables is not bound, or no shard could be moved.
        let all: i64 = hosted.owner.query_one("SELECT count(*) FROM people", &[]).await.unwrap().get(0);
        assert!(all > seen(other.to_string()).await, "{layout:?}");
    }
}

#[tokio::test]
async fn an_older_schema_is_told_to_the_program_and_left_as_it_is() {
    if !postgres_is_there() {
        return;
    }
    let hosted = Hosted::laid_out(Layout::One).await;
    hosted.owner.batch_execute("DELETE FROM schema_migrations WHERE number = (SELECT max(number) FROM schema_migrations)").await.unwrap();
    let error = Store::open(&hosted.program).await.unwrap_err();
    assert!(matches!(error, StoreError::SchemaBehind { found, known } if found + 1 == known), "{error:?}");
}

#[tokio::test]
async fn on_a_cluster_every_table_lies_by_account_but_the_list_of_migrations() {
    if !postgres_is_there() {
        return;
    }
    let hosted = Hosted::laid_out(Layout::Distributed).await;
    let listed = "SELECT c.relname::text, COALESCE(d.partmethod, 'local') FROM pg_class c LEFT JOIN pg_dist_partition d ON d.logicalrelid = c.oid \
                  WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> 'pg_dist_partition' ORDER BY 1";
    let rows = hosted.owner.query(listed, &[]).await.unwrap();
    let otherwise: Vec<(String, String)> =
        rows.iter().map(|row| (row.get(0), row.get(1))).filter(|(_, how): &(_, String)| how != "h").collect();
    let mut known: Vec<(String, String)> = SERVERS_OWN.iter().map(|table| ((*table).to_owned(), "local".to_owned())).collect();
    known.push(("schema_migrations".to_owned(), "n".to_owned()));
    known.sort_unstable();
    assert_eq!(otherwise, known);
    assert!(rows.len() > 30, "{} tables", rows.len());
    // The keys of both directions are there again.
    let cycle = "SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND condeferred AND connamespace = current_schema()::regnamespace";
    let tied: i64 = hosted.owner.query_one(cycle, &[]).await.unwrap().get(0);
    assert!(tied > 0);
    // The owner opens it too, and finds nothing to do.
    drop(Store::open(&hosted.owners).await.unwrap());
}
