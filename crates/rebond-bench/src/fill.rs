//! Puts the population into the database of a program that has run once, so that the account is there.

use rebond_domain::{AccountId, Action, ActionId, Changes, Ids, Record, Timestamp};
use rebond_store::{Database, Store};

use crate::Outcome;

/// How many records one action saves.
const LOAD: usize = 2_000;

/// Saves `records` for the first account of `database`.
pub(crate) fn fill(database: &Database, records: Vec<Record>, now: Timestamp) -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let store = Store::open(database).await.map_err(|error| error.to_string())?;
        let account = rebond_store::accounts::first(&store).await.map_err(|error| error.to_string())?;
        let account: AccountId = account.ok_or("the program made no account")?.id;
        let ids = Ids::seeded(99);
        let mut records = records.into_iter().peekable();
        while records.peek().is_some() {
            let mut changes = Changes::of(Action::ImportFile);
            records.by_ref().take(LOAD).for_each(|record| changes.add(record));
            let action: ActionId = ids.make(now);
            store.save(account, None, changes, now, action).await.map_err(|error| error.to_string())?;
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use rebond_domain::{AccountId, Note, Person};
    use rebond_store::Database;
    use rebond_testkit::{Make, population, temp_dir};

    use super::{Action, Changes, Store, fill};

    #[test]
    fn the_population_is_saved_whole() {
        let folder = temp_dir();
        let database = Database::Sqlite(folder.path().join("rebond.db"));
        let make = Make::default();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let account = make.account();
        let id: AccountId = account.id;
        runtime.block_on(async {
            let store = Store::open(&database).await.unwrap();
            store.save(id, None, Changes::of(Action::OpenAccount).put(account), make.at, make.ids.make(make.at)).await.unwrap();
        });
        fill(&database, population::records(500, make.at), make.at).unwrap();
        let counts = runtime.block_on(async {
            let store = Store::open(&database).await.unwrap();
            (store.all::<Person>(id).await.unwrap().len(), store.all::<Note>(id).await.unwrap().len())
        });
        assert_eq!(counts, (500, 1_000));
    }
}
