//! What only this room can bring about: a disk that is full, as far as SQLite can tell.

use rebond_domain::{Action, Changes, Person};

use crate::{Database, Store, StoreError, engine::Engine};

#[tokio::test]
async fn a_full_disk_is_said_and_loses_nothing() {
    let folder = rebond_testkit::temp_dir();
    let store = Store::open(&Database::Sqlite(folder.path().join("rebond.db"))).await.unwrap();
    let make = rebond_testkit::Make::default();
    let account = make.account();
    let opening = Changes::of(Action::OpenAccount).put(account.clone());
    let account = account.id;
    store.save(account, None, opening, make.at, make.ids.make(make.at)).await.unwrap();
    // The file may not grow any more: to SQLite, the same as a full disk.
    let Engine::Sqlite(engine) = &*store.engine else { unreachable!() };
    let pages = store.health().await.unwrap().pages.unwrap().0 + 4;
    engine.with_writer(move |connection| Ok(connection.execute_batch(&format!("PRAGMA max_page_count = {pages}"))?)).await.unwrap();
    let mut saved: u32 = 0;
    let error = loop {
        let people: Vec<Person> = (0..20).map(|_| make.person("Ada Vernet")).collect();
        let mut changes = Changes::of(Action::AddPerson);
        for person in people {
            changes.add(person);
        }
        match store.save(account, None, changes, make.at, make.ids.make(make.at)).await {
            Ok(_) => saved += 20,
            Err(error) => break error,
        }
    };
    assert!(matches!(error, StoreError::DiskFull), "{error:?}");
    assert_eq!(crate::people::count(&store, account).await.unwrap(), saved);
    assert_eq!(store.health().await.unwrap().damage, Vec::<String>::new());
}
