//! A desk on an empty database of its own, and what puts records into it behind the desk's back. What a test file needs besides, it
//! adds in an `impl World` of its own.

use std::sync::Arc;

use rebond_app::{App, Desk};
use rebond_domain::{Account, Action, Changes, Ids};
use rebond_store::{Database, Store};
use rebond_testkit::{Make, TempDir, temp_dir};

pub(crate) struct World {
    _folder: TempDir,
    pub(crate) store: Store,
    pub(crate) account: Account,
    pub(crate) make: Make,
    pub(crate) desk: Desk,
}

impl World {
    pub(crate) async fn fresh() -> Self {
        let folder = temp_dir();
        let store = Store::open(&Database::Sqlite(folder.path().join("rebond.db"))).await.unwrap();
        let make = Make::default();
        let account = make.account();
        let app = App::new(store.clone(), Arc::new(make.clock()), Ids::seeded(7));
        store.save(account.id, None, Changes::of(Action::AddPeople).put(account.clone()), make.at, make.ids.make(make.at)).await.unwrap();
        let desk = app.desk(account.id).await.unwrap().unwrap();
        Self { _folder: folder, store, account, make, desk }
    }

    pub(crate) async fn put(&self, changes: Changes) {
        self.store.save(self.account.id, None, changes, self.make.at, self.make.ids.make(self.make.at)).await.unwrap();
    }
}
