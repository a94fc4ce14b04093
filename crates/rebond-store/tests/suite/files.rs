//! Files of SQLite that cannot be used: each has its own error, and nothing of what they hold is touched. And copies.

use std::fs;

use rebond_domain::{identity::Traits, *};
use rebond_store::{Database, Store, StoreError, people};
use rebond_testkit::{Engine, Make, TempDir, temp_dir};

use crate::world::{full, opened, put};

async fn refused(folder: &TempDir, name: &str) -> StoreError {
    Store::open(&Database::Sqlite(folder.path().join(name))).await.unwrap_err()
}

#[tokio::test]
async fn a_file_that_is_no_database_stays_as_it_is() {
    let folder = temp_dir();
    let files: [(&str, Vec<u8>); 3] = [
        ("text", b"Ada;Vernet\n".repeat(400)),
        ("short", b"SQLite format 3".to_vec()),
        ("cut", b"SQLite format 3\0".iter().copied().chain(std::iter::repeat_n(7, 3_000)).collect()),
    ];
    for (name, content) in files {
        fs::write(folder.path().join(name), &content).unwrap();
        let error = refused(&folder, name).await;
        assert!(matches!(error, StoreError::NotADatabase(_) | StoreError::Corrupt(_)), "{name}: {error:?}");
        assert_eq!(fs::read(folder.path().join(name)).unwrap(), content, "{name} is untouched");
    }
}

#[tokio::test]
async fn a_database_of_another_program_is_refused() {
    let folder = temp_dir();
    let path = folder.path().join("other.db");
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE photos (id INTEGER); INSERT INTO photos VALUES (7)").unwrap();
    let before = fs::read(&path).unwrap();
    let error = refused(&folder, "other.db").await;
    assert!(matches!(&error, StoreError::NotADatabase(refused) if *refused == path), "{error:?}");
    assert_eq!(fs::read(&path).unwrap(), before, "not a byte is changed");
    assert_eq!(other.query_row("SELECT id FROM photos", (), |row| row.get::<_, i64>(0)).unwrap(), 7);
}

#[tokio::test]
async fn a_newer_schema_is_refused_on_both() {
    for engine in Engine::BOTH {
        let fresh = engine.fresh().await;
        let store = fresh.store().await;
        opened(&store, &Make::default()).await;
        drop(store);
        let newer = "INSERT INTO schema_migrations (number, digest) VALUES (4242, 'later')";
        let other = "UPDATE schema_migrations SET digest = 'other' WHERE number = 1";
        for (words, kind) in [(newer, "newer"), (other, "other")] {
            say(&fresh.database, words).await;
            let error = Store::open(&fresh.database).await.unwrap_err();
            match kind {
                "newer" => assert!(matches!(error, StoreError::NewerSchema { found: 4242, known: 1.. }), "{error:?}"),
                _ => assert!(matches!(error, StoreError::ForeignMigration { number: 1 }), "{error:?}"),
            }
            say(&fresh.database, "DELETE FROM schema_migrations WHERE number = 4242").await;
        }
    }
}

#[tokio::test]
async fn pages_kept_under_an_older_key_are_found_on_both() {
    for engine in Engine::BOTH {
        let fresh = engine.fresh().await;
        let (store, make) = (fresh.store().await, Make::default());
        let account = opened(&store, &make).await;
        let page = |text| WebUrl::parse(text).ok();
        let older =
            [("Ada Vernet", "m.linkedin.com/in/ada-v"), ("Noé Petit", "linkedin.com/in/noe-p/fr"), ("Léa Roy", "exemple.fr/in/lea/fr")];
        let people = older.map(|(name, url)| Person { profile: page(url), ..make.person(name) });
        put(&store, account, &make, people.clone()).await;
        drop(store);
        for (person, (_, key)) in people.iter().zip(older) {
            let name = person.name.sort_key();
            say(&fresh.database, &format!("UPDATE people SET profile_key = '{key}' WHERE sort_key = '{name}'")).await;
        }
        say(&fresh.database, "DELETE FROM schema_migrations WHERE number = 4").await;
        let store = fresh.store().await;
        for (person, url) in people.iter().zip(["linkedin.com/in/ada-v/", "fr.linkedin.com/in/Noé-P", "exemple.fr/in/lea/fr"]) {
            let nobody = PersonName::parse("Zoë", "Nulle").unwrap();
            let mut keys = people::Keys::default();
            keys.add(&nobody, &Traits::of(&nobody).with_profile(page(url).as_ref()));
            assert_eq!(people::alike(&store, account, keys).await.unwrap(), std::slice::from_ref(person), "{url}");
        }
    }
}

#[tokio::test]
async fn b10_b11_what_people_are_sorted_by_is_brought_up_to_date() {
    // As an earlier version had weighed it, of everybody there can be.
    for engine in Engine::BOTH {
        let fresh = engine.fresh().await;
        let (store, make) = (fresh.store().await, Make::default());
        let account = opened(&store, &make).await;
        let mut changes = Changes::of(Action::AddPerson);
        for closeness in Closeness::ALL {
            for (changed_path, leads_others, aside) in
                [(false, false, false), (true, false, false), (false, true, false), (true, true, true)]
            {
                let set_aside_at = aside.then_some(make.at);
                changes.add(Person { closeness: *closeness, changed_path, leads_others, set_aside_at, ..make.person("Ada") });
            }
        }
        store.save(account, None, changes, make.at, make.ids.make(make.at)).await.unwrap();
        let sorted = people::candidates(&store, account, 100).await.unwrap();
        drop(store);
        let before = "UPDATE people SET pull = pull % 10 + CASE WHEN pull % 50 >= 40 THEN 10 ELSE 0 END + CASE WHEN pull >= 50 THEN 4 ELSE 0 END \
                      WHERE pull >= 0; DELETE FROM schema_migrations WHERE number = 5;";
        match engine {
            Engine::Sqlite => say(&fresh.database, before).await,
            Engine::Postgres => {
                let all = "ALTER TABLE people NO FORCE ROW LEVEL SECURITY;";
                say(&fresh.database, &format!("{all}{before}{}", all.replace("NO FORCE", "FORCE"))).await;
            }
        }
        let store = Store::open(&fresh.database).await.unwrap();
        assert_eq!(people::candidates(&store, account, 100).await.unwrap(), sorted, "{engine:?}");
        assert!(sorted.is_sorted_by_key(|person| std::cmp::Reverse(person.pull())) && sorted.len() == 12);
    }
}

async fn say(database: &Database, words: &str) {
    match database {
        Database::Sqlite(path) => rusqlite::Connection::open(path).unwrap().execute_batch(words).unwrap(),
        Database::Postgres(url) => {
            let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
            let driver = tokio::spawn(connection);
            client.batch_execute(words).await.unwrap();
            drop(client);
            driver.await.unwrap().unwrap();
        }
    }
}

#[tokio::test]
async fn a_file_held_by_another_is_busy_and_free_again_after() {
    let fresh = Engine::Sqlite.fresh().await;
    let (store, make) = (fresh.store().await, Make::default());
    let account = opened(&store, &make).await;
    let Database::Sqlite(path) = &fresh.database else { unreachable!() };
    let other = rusqlite::Connection::open(path).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    // Reading goes on; writing waits, then says so.
    assert_eq!(people::count(&store, account).await.unwrap(), 0);
    let save = || store.save(account, None, Changes::of(Action::AddPerson).put(make.person("Ada")), make.at, make.ids.make(make.at));
    let busy = save().await;
    assert!(matches!(busy, Err(StoreError::Busy)), "{busy:?}");
    other.execute_batch("ROLLBACK").unwrap();
    save().await.unwrap();
}

#[tokio::test]
async fn a_folder_that_is_not_there_or_cannot_be_written() {
    let folder = temp_dir();
    let error = refused(&folder, "none/rebond.db").await;
    assert!(matches!(error, StoreError::CannotOpen(_)), "{error:?}");
    let closed = folder.path().join("closed");
    fs::create_dir(&closed).unwrap();
    let mut rights = fs::metadata(&closed).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&closed, rights.clone()).unwrap();
    // Root writes everywhere: there is nothing to refuse then.
    if fs::write(closed.join("probe"), b"").is_err() {
        let error = refused(&folder, "closed/rebond.db").await;
        assert!(matches!(error, StoreError::ReadOnly(_)), "{error:?}");
    }
}

#[tokio::test]
async fn a_server_that_is_not_there() {
    for url in ["postgres://nobody@127.0.0.1:1/none", "not an address", "postgres://127.0.0.1:1/"] {
        let error = Store::open(&Database::Postgres(url.to_owned())).await.unwrap_err();
        assert!(matches!(error, StoreError::Unreachable(_)), "{url}: {error:?}");
    }
}

#[tokio::test]
async fn a_copy_holds_everything_and_is_never_written_over() {
    let fresh = Engine::Sqlite.fresh().await;
    let (store, make) = (fresh.store().await, Make::default());
    let account = opened(&store, &make).await;
    put(&store, account, &make, full(&make)).await;
    let copy = fresh.folder().join("copy.db");
    assert!(store.backup_to(&copy).await.unwrap());
    let copied = Store::open(&Database::Sqlite(copy.clone())).await.unwrap();
    assert_eq!(copied.export(account).await.unwrap(), store.export(account).await.unwrap());
    drop(copied);
    let before = fs::read(&copy).unwrap();
    assert!(store.backup_to(&copy).await.is_err());
    assert_eq!(fs::read(&copy).unwrap(), before);
    let health = store.health().await.unwrap();
    assert_eq!((health.engine, health.damage.len()), ("SQLite", 0));
    assert!(health.schema > 0);
    assert!(health.size_bytes > 100_000);
}

#[tokio::test]
async fn the_health_of_postgres() {
    let fresh = Engine::Postgres.fresh().await;
    let health = fresh.store().await.health().await.unwrap();
    assert_eq!((health.engine, health.pages), ("PostgreSQL", None));
    assert!(health.size_bytes > 0 && !health.version.is_empty());
}

type Harm = fn(&std::path::Path);

/// What somebody, or a program that copies folders, does to a file under a running program.
const HARMS: [(&str, Harm); 6] = [
    ("deleted", |path| fs::remove_file(path).unwrap()),
    ("its folder moved", |path| {
        let folder = path.parent().unwrap();
        fs::rename(folder, folder.with_extension("moved")).unwrap();
    }),
    ("replaced by a copy", |path| {
        let copy = path.with_extension("copy");
        fs::copy(path, &copy).unwrap();
        fs::rename(copy, path).unwrap();
    }),
    ("emptied", |path| fs::File::options().write(true).open(path).unwrap().set_len(0).unwrap()),
    ("cut short", |path| {
        let file = fs::File::options().write(true).open(path).unwrap();
        file.set_len(file.metadata().unwrap().len() / 2).unwrap();
    }),
    ("without its journal", |path| fs::remove_file(path.with_file_name("rebond.db-wal")).unwrap()),
];

#[tokio::test]
async fn nothing_is_confirmed_once_the_file_was_deleted_replaced_or_cut() {
    for (harm, doing) in HARMS {
        let root = temp_dir();
        let folder = root.path().join("data");
        fs::create_dir(&folder).unwrap();
        let path = folder.join("rebond.db");
        let (database, make) = (Database::Sqlite(path.clone()), Make::default());
        // As a program that was started again: its file holds what was saved before.
        let account = opened(&Store::open(&database).await.unwrap(), &make).await;
        let store = Store::open(&database).await.unwrap();
        let add = || store.save(account, None, Changes::of(Action::AddPerson).put(make.person("Ada")), make.at, make.ids.make(make.at));
        add().await.unwrap();
        assert_eq!(people::count(&store, account).await.unwrap(), 1);
        doing(&path);
        for _ in 0..2 {
            let told = add().await;
            assert_eq!(told.as_ref().map_err(StoreError::trouble), Err(rebond_store::Trouble::Replaced), "{harm}: {told:?}");
        }
    }
}

#[tokio::test]
async fn a_file_in_use_by_others_too_is_the_same_file() {
    let fresh = Engine::Sqlite.fresh().await;
    let (store, make) = (fresh.store().await, Make::default());
    let account = opened(&store, &make).await;
    for turn in 0..20 {
        // Another program that opens, writes, writes the file anew and closes.
        let other = fresh.store().await;
        let person = make.person("Bo");
        other.save(account, None, Changes::of(Action::AddPerson).put(person.clone()), make.at, make.ids.make(make.at)).await.unwrap();
        if turn % 5 == 0 {
            other.erase_person(account, person.id, make.at, make.ids.make(make.at)).await.unwrap();
        }
        drop(other);
        store.save(account, None, Changes::of(Action::AddPerson).put(make.person("Ada")), make.at, make.ids.make(make.at)).await.unwrap();
    }
    assert_eq!(people::count(&store, account).await.unwrap(), 36);
}

#[tokio::test]
async fn a_copy_is_made_in_a_folder_whose_name_is_no_text() {
    use std::os::unix::ffi::OsStrExt as _;
    let fresh = Engine::Sqlite.fresh().await;
    let (store, make) = (fresh.store().await, Make::default());
    let account = opened(&store, &make).await;
    let folder = fresh.folder().join(std::ffi::OsStr::from_bytes(b"donn\xe9es"));
    fs::create_dir(&folder).unwrap();
    assert!(store.backup_to(&folder.join("copie.db")).await.unwrap());
    let copied = Store::open(&Database::Sqlite(folder.join("copie.db"))).await.unwrap();
    assert_eq!(copied.export(account).await.unwrap().len(), 1);
}
