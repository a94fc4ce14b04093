//! What a page reads is of one moment, in one transaction.

use std::{collections::BTreeSet, time::Duration};

use rebond_domain::{AccountId, Person};
use rebond_store::{Database, Store, StoreError, people};
use rebond_testkit::{Engine, Fresh, Make, World};
use tokio::time::{sleep, timeout};
use tokio_postgres::NoTls;

use crate::world::opened;

#[tokio::test]
async fn a_page_reads_one_moment_until_something_is_written_through_it() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (account, make) = (world.account.id, &world.make);
        let page = world.store.page(account);
        assert_eq!(people::count(&page, account).await.unwrap(), 0);
        let ada = world.person("Ada Vernet").await;
        assert_eq!(people::count(&page, account).await.unwrap(), 0, "{engine:?}: of the moment of its first question");
        // Several questions at once, one of them of several statements.
        let ids = [ada.id];
        let (outlines, candidates, found, revision) = tokio::try_join!(
            people::outlines(&page, account, &ids),
            people::candidates(&page, account, 5),
            page.get::<Person>(account, ada.id),
            page.revision(account),
        )
        .unwrap();
        assert_eq!((outlines.len(), candidates.len(), found), (0, 0, None), "{engine:?}");
        assert_eq!(people::count(&world.store, account).await.unwrap(), 1);

        let changes = World::action().put(make.person("Basile Yvernault"));
        let saved = page.save(account, None, changes, make.at, make.ids.make(make.at)).await.unwrap();
        assert!(saved > revision, "{engine:?}");
        assert_eq!(people::count(&page, account).await.unwrap(), 2, "{engine:?}: what was written through it is seen");
    }
}

#[tokio::test]
async fn more_pages_than_connections_wait_for_each_other() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let account = world.account.id;
        world.person("Ada Vernet").await;
        let pages: Vec<_> = (0..40)
            .map(|_| {
                let page = world.store.page(account);
                tokio::spawn(async move {
                    let first = people::count(&page, account).await?;
                    tokio::task::yield_now().await;
                    Ok::<_, StoreError>(first + people::count(&page, account).await?)
                })
            })
            .collect();
        for page in pages {
            assert_eq!(page.await.unwrap().unwrap(), 2, "{engine:?}");
        }
        // What was given up on a page is not lent to the next.
        for _ in 0..20 {
            let page = world.store.page(account);
            let _ = timeout(Duration::ZERO, people::count(&page, account)).await;
        }
        assert_eq!(people::count(&world.store, account).await.unwrap(), 1, "{engine:?}");
    }
}

/// Who reads or writes in the schema of a test, as the server sees it: the transactions that hold a table of it.
struct Watcher {
    client: tokio_postgres::Client,
    schema: String,
}

impl Watcher {
    async fn of(fresh: &Fresh) -> Self {
        let Database::Postgres(url) = &fresh.database else { unreachable!() };
        let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
        tokio::spawn(connection);
        let schema = client.query_one("SELECT current_schema()::text", &[]).await.unwrap().get(0);
        Self { client, schema }
    }

    async fn holders(&self) -> BTreeSet<i32> {
        let holders = "SELECT DISTINCT l.pid FROM pg_locks l JOIN pg_class c ON c.oid = l.relation \
                       JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1";
        self.client.query(holders, &[&self.schema]).await.unwrap().iter().map(|row| row.get(0)).collect()
    }

    /// Waits until nobody does.
    async fn nobody(&self) {
        for _ in 0..200 {
            if self.holders().await.is_empty() {
                return;
            }
            sleep(Duration::from_millis(10)).await;
        }
        panic!("a transaction did not end: {:?}", self.holders().await);
    }
}

async fn asked_at_once(page: &Store, account: AccountId) {
    let asked = tokio::try_join!(people::count(page, account), people::candidates(page, account, 5), page.revision(account));
    asked.unwrap();
}

#[tokio::test]
async fn a_transaction_of_a_page_ends_and_its_connection_is_lent_again() {
    let (fresh, make) = (Engine::Postgres.fresh().await, Make::default());
    let (store, watcher) = (fresh.store().await, Watcher::of(&fresh).await);
    let account = opened(&store, &make).await;
    let mut lent = BTreeSet::new();
    for _ in 0..12 {
        let page = store.page(account);
        asked_at_once(&page, account).await;
        let holders = watcher.holders().await;
        assert_eq!(holders.len(), 1, "one transaction for what is asked at once");
        lent.extend(holders);
        asked_at_once(&page, account).await;
        drop(page);
        watcher.nobody().await;
    }
    assert!(lent.len() <= 2, "connections lent again and not made anew: {lent:?}");
    // A page that asked nothing holds nothing.
    drop(store.page(account));
    watcher.nobody().await;
}

#[tokio::test]
async fn a_page_that_fails_gives_its_connection_back() {
    let (fresh, make) = (Engine::Postgres.fresh().await, Make::default());
    let (store, watcher) = (fresh.store().await, Watcher::of(&fresh).await);
    let account = opened(&store, &make).await;
    // More than there are connections.
    for _ in 0..20 {
        let page = store.page(account);
        asked_at_once(&page, account).await;
        // The server takes no text with a zero in it.
        let failed = rebond_store::search::written(&page, account, BTreeSet::from(["a\0b".to_owned()])).await;
        assert!(failed.is_err());
        // Nothing more is read in a transaction that failed; another page is not touched by it.
        assert!(people::count(&page, account).await.is_err());
        asked_at_once(&store.page(account), account).await;
    }
    watcher.nobody().await;
    for gives_up in [Duration::ZERO, Duration::from_micros(200)] {
        for _ in 0..20 {
            let page = store.page(account);
            let _ = timeout(gives_up, asked_at_once(&page, account)).await;
        }
    }
    watcher.nobody().await;
    asked_at_once(&store.page(account), account).await;
}
