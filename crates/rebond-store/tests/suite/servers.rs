//! Servers of PostgreSQL that fall silent, go away, only follow another, or are spoken to behind closed doors. A server that
//! freezes is played by a door before the real one: it lets words through until it is shut, and then keeps every line open in silence.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use rebond_domain::*;
use rebond_store::{Database, Store, StoreError, Trouble, people};
use rebond_testkit::{Engine, Fresh, Make};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::Notify,
};

use crate::world::opened;

/// What passes on to the real server, until it is shut.
struct Door {
    port: u16,
    shut: Arc<AtomicBool>,
    /// Every line passing through is cut.
    cut: Arc<Notify>,
}

impl Door {
    async fn before(host: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let door = Self { port: listener.local_addr().unwrap().port(), shut: Arc::default(), cut: Arc::default() };
        let (shut, cut) = (Arc::clone(&door.shut), Arc::clone(&door.cut));
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let far = TcpStream::connect(&host).await.unwrap();
                let (near, far) = (near.into_split(), far.into_split());
                for (mut from, mut to) in [(near.0, far.1), (far.0, near.1)] {
                    let (shut, cut) = (Arc::clone(&shut), Arc::clone(&cut));
                    tokio::spawn(async move {
                        let mut words = [0; 4_096];
                        loop {
                            let count = tokio::select! {
                                count = from.read(&mut words) => count.unwrap_or(0),
                                () = cut.notified() => 0,
                            };
                            if count == 0 {
                                return;
                            }
                            if !shut.load(Ordering::SeqCst) {
                                let _ = to.write_all(&words[..count]).await;
                            }
                        }
                    });
                }
            }
        });
        door
    }

    fn shut(&self, shut: bool) {
        self.shut.store(shut, Ordering::SeqCst);
    }
}

/// The address of a test's own database: who, where, what.
fn parts(fresh: &Fresh) -> (String, String, String) {
    let Database::Postgres(url) = &fresh.database else { unreachable!() };
    let (user, rest) = url.strip_prefix("postgres://").unwrap().split_once('@').unwrap();
    let (host, what) = rest.split_once('/').unwrap();
    (user.to_owned(), host.to_owned(), what.to_owned())
}

fn add(store: &Store, make: &Make, account: AccountId) -> impl Future<Output = Result<rebond_store::Revision, StoreError>> {
    store.save(account, None, Changes::of(Action::AddPerson).put(make.person("Ada")), make.at, make.ids.make(make.at))
}

#[tokio::test]
async fn a_postgres_that_falls_silent_is_away_and_the_next_one_answers() {
    let fresh = Engine::Postgres.fresh().await;
    let (user, host, what) = parts(&fresh);
    let door = Door::before(host.clone()).await;
    let url = format!("postgres://{user}@127.0.0.1:{},{host}/{what}&connect_timeout=3&answer_timeout=3", door.port);
    let database = Database::Postgres(url);
    let (store, make) = (Store::open(&database).await.unwrap(), Make::default());
    let account = opened(&store, &make).await;
    for writes in [false, true] {
        let store = Store::open(&database).await.unwrap();
        door.shut(true);
        // Whoever asks at that moment is told, in time.
        let told = if writes { add(&store, &make, account).await.map(drop) } else { people::count(&store, account).await.map(drop) };
        assert_eq!(told.unwrap_err().trouble(), Trouble::Away, "writes: {writes}");
        // Whoever asks next is answered by the other.
        people::count(&store, account).await.unwrap();
        add(&store, &make, account).await.unwrap();
        door.shut(false);
    }
    assert_eq!(people::count(&store, account).await.unwrap(), 2);
}

#[tokio::test]
async fn a_postgres_that_comes_back_answers_again() {
    let fresh = Engine::Postgres.fresh().await;
    let (user, host, what) = parts(&fresh);
    let door = Door::before(host).await;
    let url = format!("postgres://{user}@127.0.0.1:{}/{what}&connect_timeout=3&answer_timeout=3", door.port);
    let (store, make) = (Store::open(&Database::Postgres(url)).await.unwrap(), Make::default());
    let account = opened(&store, &make).await;
    door.shut(true);
    for _ in 0..2 {
        let away = people::count(&store, account).await.unwrap_err();
        assert!(matches!(&away, StoreError::Unreachable(why) if why.contains("no answer within 3 s")), "{away:?}");
    }
    door.shut(false);
    assert_eq!(people::count(&store, account).await.unwrap(), 0);
    // Lines cut while nobody speaks are noticed before they are used.
    door.cut.notify_waiters();
    let deadline = tokio::time::Instant::now() + Duration::from_secs(10);
    while people::count(&store, account).await.is_err() {
        assert!(tokio::time::Instant::now() < deadline, "it never answers again");
    }
    add(&store, &make, account).await.unwrap();
}

#[tokio::test]
async fn a_postgres_held_by_another_is_told_as_busy() {
    let fresh = Engine::Postgres.fresh().await;
    let Database::Postgres(url) = &fresh.database else { unreachable!() };
    let store = Store::open(&Database::Postgres(format!("{url}&answer_timeout=1"))).await.unwrap();
    let make = Make::default();
    let account = opened(&store, &make).await;
    let (holder, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    holder.batch_execute("BEGIN; LOCK TABLE people IN ACCESS EXCLUSIVE MODE").await.unwrap();
    let (read, written) = tokio::join!(people::count(&store, account), add(&store, &make, account));
    assert_eq!(read.unwrap_err().trouble(), Trouble::Busy);
    assert_eq!(written.unwrap_err().trouble(), Trouble::Busy);
    holder.batch_execute("ROLLBACK").await.unwrap();
    add(&store, &make, account).await.unwrap();
    assert_eq!(people::count(&store, account).await.unwrap(), 1);
}

#[tokio::test]
async fn a_postgres_that_only_follows_another_is_read_only() {
    let fresh = Engine::Postgres.fresh().await;
    let (store, make) = (fresh.store().await, Make::default());
    let account = opened(&store, &make).await;
    let Database::Postgres(url) = &fresh.database else { unreachable!() };
    let follower = url.replace("options=", "options=-cdefault_transaction_read_only%3Don%20");
    // Of several, one that can be written is asked for; alone, it can be read.
    let (user, real, _) = parts(&fresh);
    let both = follower.replace(&format!("{user}@{real}"), &format!("{user}@{real},{real}"));
    assert_eq!(Store::open(&Database::Postgres(both)).await.unwrap_err().trouble(), Trouble::ReadOnly);
    let alone = Store::open(&Database::Postgres(follower)).await.unwrap();
    assert_eq!(people::count(&alone, account).await.unwrap(), 0);
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "xtask tells the tests, and only them, which certificate their PostgreSQL shows")]
async fn a_postgres_is_spoken_to_behind_closed_doors_when_its_certificate_is_known() {
    let certificate = std::env::var("REBOND_TEST_POSTGRES_CERTIFICATE").expect("this test needs PostgreSQL: run `cargo xtask test`");
    let fresh = Engine::Postgres.fresh().await;
    let Database::Postgres(url) = &fresh.database else { unreachable!() };
    let open = async |more: &str| Store::open(&Database::Postgres(format!("{url}{more}"))).await;
    let store = open(&format!("&sslmode=verify-full&sslrootcert={certificate}")).await.unwrap();
    let (make, health) = (Make::default(), store.health().await.unwrap());
    assert!(health.encrypted, "{health:?}");
    let account = opened(&store, &make).await;
    add(&store, &make, account).await.unwrap();
    assert!(!open("&sslmode=disable").await.unwrap().health().await.unwrap().encrypted);
    // Nobody vouches for it but the certificate named: not the authorities of this system.
    let stranger = open("&sslmode=require").await.unwrap_err();
    assert!(matches!(&stranger, StoreError::Unreachable(why) if why.contains("certificate")), "{stranger:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_programs_that_begin_on_an_empty_database_one_opens_it_and_all_share_it() {
    for engine in Engine::BOTH {
        let fresh = Arc::new(engine.fresh().await);
        let starts: Vec<_> = (0..8)
            .map(|number| {
                let fresh = Arc::clone(&fresh);
                tokio::spawn(async move {
                    let store = Store::open(&fresh.database).await.unwrap_or_else(|error| panic!("{engine:?} {number}: {error}"));
                    let make = Make { ids: Ids::seeded(number), ..Make::at("2026-11-10T09:00:00+01:00") };
                    store.open_first(make.account(), make.at, make.ids.make(make.at)).await.unwrap().id
                })
            })
            .collect();
        let mut opened = Vec::new();
        for start in starts {
            opened.push(start.await.unwrap());
        }
        opened.dedup();
        assert_eq!(opened.len(), 1, "{engine:?}: {opened:?}");
    }
}
