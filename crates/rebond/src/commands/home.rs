//! The program at home: the database of the data folder opened, and its only account. What enters: settings. What leaves: the
//! running program and its desk. Not done here: serving it.

use std::{path::Path, sync::Arc};

use jiff::tz::TimeZone;
use rebond_app::{App, Desk};
use rebond_domain::{Account, Clock, Ids, ZoneName};
use rebond_method::Norms;
use rebond_store::{Database, Store};

use crate::{arguments::Settings, clock::SystemClock, database_file, failure::Failure, keeper, place, post::Post, words::variable};

/// The database asked for; its file and folder are made at the first start.
pub(crate) async fn database(settings: &Settings) -> Result<Database, Failure> {
    place::prepare(&settings.data)?;
    if let Some(url) = &settings.postgres {
        return Ok(Database::Postgres(url.clone()));
    }
    let begin = async |store| desk(&on(store, &settings.data)?).await.map(drop);
    Ok(Database::Sqlite(database_file::ready(&settings.data, begin).await?))
}

/// The program, on the database asked for.
pub(crate) async fn open(settings: &Settings) -> Result<Arc<App>, Failure> {
    on(Store::open(&database(settings).await?).await?, &settings.data)
}

/// The same with another clock.
pub(crate) async fn open_at(settings: &Settings, clock: Arc<dyn Clock>) -> Result<Arc<App>, Failure> {
    on_at(Store::open(&database(settings).await?).await?, &settings.data, clock)
}

/// The program, on this store; its mail account is in the folder.
pub(crate) fn on(store: Store, folder: &Path) -> Result<Arc<App>, Failure> {
    on_at(store, folder, Arc::new(SystemClock))
}

fn on_at(store: Store, folder: &Path, clock: Arc<dyn Clock>) -> Result<Arc<App>, Failure> {
    let ids = Ids::seeded(keeper::seed()?);
    Ok(App::with_postman(store, clock, ids, Arc::new(Post::of(folder))))
}

/// The desk of the only account, made on the first start with the customs of this machine.
pub(crate) async fn desk(app: &Arc<App>) -> Result<Desk, Failure> {
    let norms = customary_norms();
    let zone = TimeZone::system().iana_name().and_then(|name| ZoneName::parse(name).ok()).unwrap_or_else(|| norms.zone.clone());
    Ok(app.home_desk(|id| Account::opened(id, norms.code.clone(), zone, SystemClock.now())).await?)
}

/// The customs of where this machine's locale is spoken; changed in the settings.
pub(crate) fn customary_norms() -> &'static Norms {
    Norms::of_locale(&["LC_ALL", "LANG"].into_iter().find_map(variable).unwrap_or_default())
}
