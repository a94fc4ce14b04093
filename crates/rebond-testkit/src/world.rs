//! The world of a test: an account with a database of its own, records ready made, and what puts them there behind the program's
//! back. What a test file needs besides, it says in functions or an extension of its own. Not done here: the program on it (`desk`,
//! `tab`).

use rebond_domain::{Account, Action, ActionId, Changes, Person, Record};
use rebond_store::{Store, Stored};

use crate::{Engine, Fresh, Make};

/// An account, and everything that is true of it.
#[derive(Debug)]
pub struct World {
    /// Its database.
    pub store: Store,
    /// Whose it is.
    pub account: Account,
    /// Records of the moment at which it begins.
    pub make: Make,
    /// How often a program was started on it, each making identifiers of its own.
    #[cfg(feature = "desk")]
    pub(crate) started: std::sync::atomic::AtomicU64,
    // Last: the store goes before its files.
    database: Fresh,
}

impl World {
    /// An account without anything, on SQLite, on Tuesday 3 November 2026, 9:00 in Paris.
    pub async fn fresh() -> Self {
        Self::of(Engine::Sqlite).await
    }

    /// The same on one of the two engines.
    pub async fn of(engine: Engine) -> Self {
        Self::on(engine, Make::default(), |account| account).await
    }

    /// The same at another moment, such as `2026-11-02T09:00:00+01:00`.
    pub async fn at(moment: &str) -> Self {
        Self::on(Engine::Sqlite, Make::at(moment), |account| account).await
    }

    /// The same for an account of one's own.
    pub async fn on(engine: Engine, make: Make, account: impl FnOnce(Account) -> Account) -> Self {
        let database = engine.fresh().await;
        let (store, account) = (database.store().await, account(make.account()));
        let world = Self {
            store,
            account,
            make,
            #[cfg(feature = "desk")]
            started: std::sync::atomic::AtomicU64::new(1000),
            database,
        };
        world.save(Changes::of(Action::OpenAccount).put(world.account.clone())).await;
        world
    }

    /// The action of a test, without changes yet.
    pub fn action() -> Changes {
        Changes::of(Action::AddPerson)
    }

    /// Saves changes as one action.
    pub async fn save(&self, changes: Changes) -> ActionId {
        let action = self.make.ids.make(self.make.at);
        let saved = self.store.save(self.account.id, None, changes, self.make.at, action).await;
        saved.unwrap_or_else(|error| panic!("cannot be saved: {error}"));
        action
    }

    /// Puts a record there.
    pub async fn put(&self, record: impl Into<Record>) -> ActionId {
        self.save(Self::action().put(record)).await
    }

    /// Puts records there as one action.
    pub async fn put_all<R: Into<Record>>(&self, records: impl IntoIterator<Item = R>) -> ActionId {
        self.save(records.into_iter().fold(Self::action(), Changes::put)).await
    }

    /// Puts a record there, and gives it back.
    pub async fn with<R: Clone + Into<Record>>(&self, record: R) -> R {
        self.put(record.clone()).await;
        record
    }

    /// Somebody of that name, from now on one of the account's people.
    pub async fn person(&self, name: &str) -> Person {
        self.with(self.make.person(name)).await
    }

    /// A record as it is stored now.
    pub async fn get<T: Stored>(&self, id: impl Into<uuid::Uuid>) -> T {
        let found = self.store.get(self.account.id, id).await.unwrap_or_else(|error| panic!("cannot be read: {error}"));
        found.unwrap_or_else(|| panic!("there is no such {}", std::any::type_name::<T>()))
    }

    /// Everything that is stored.
    pub async fn everything(&self) -> Vec<Record> {
        self.store.export(self.account.id).await.unwrap_or_else(|error| panic!("cannot be exported: {error}"))
    }

    /// Where it is kept.
    pub fn database(&self) -> &rebond_store::Database {
        &self.database.database
    }

    /// The folder of its files, on SQLite.
    pub fn folder(&self) -> &std::path::Path {
        self.database.folder()
    }
}
