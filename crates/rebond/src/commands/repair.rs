//! `rebond doctor --repair`: a sound database of every record that can be read, in the place of one that has faults. The other is set
//! aside whole, never thrown away; what cannot be read, and what depends on it, is told. Not done here: finding faults (`doctor`).

use std::process::ExitCode;

use rebond_app::data::{LeftOut, WhyLeftOut};
use rebond_domain::Record;
use rebond_sentences::archive::left_out;
use rebond_store::{Database, Store, misfits};

use super::{home, restore, say};
use crate::{arguments::Settings, database_file, failure::Failure, place};

/// Makes it, and puts it in place.
pub(crate) async fn run(settings: &Settings) -> Result<ExitCode, Failure> {
    if settings.postgres.is_some() {
        return Err(Failure::BackupOnPostgres);
    }
    let _held = place::hold(&settings.data)?;
    let (tried, here) = (settings.data.join(database_file::TRIED), settings.data.join(database_file::NAME));
    database_file::remove(&tried);
    let made = make(settings, &Database::Sqlite(here), &Database::Sqlite(tried.clone())).await;
    if made.is_err() {
        database_file::remove(&tried);
    }
    made?;
    restore::put_in_place(settings, &tried)
}

async fn make(settings: &Settings, from: &Database, into: &Database) -> Result<(), Failure> {
    let store = Store::open(from).await?;
    let Some(account) = rebond_store::accounts::first_id(&store).await? else { return Ok(()) };
    let (records, unreadable) = store.salvage(account).await?;
    let without = misfits(&records);
    let lost: Vec<LeftOut> = without
        .iter()
        .filter_map(|(at, why)| Some(LeftOut { line: at + 1, noun: Some(records.get(*at)?.noun()), why: WhyLeftOut::Misfit(*why) }))
        .collect();
    let kept: Vec<Record> = records.into_iter().enumerate().filter(|(at, _)| !without.contains_key(at)).map(|(_, record)| record).collect();
    let count = kept.len();
    if let Database::Sqlite(path) = into {
        place::private(path).map_err(|error| Failure::folder(&settings.data, &error))?;
    }
    let app = home::on(Store::open(into).await?, &settings.data)?;
    home::desk(&app).await?.put_all(kept).await?;
    say(settings.text.cli_repaired(count));
    if unreadable.len() + lost.len() > 0 {
        say(settings.text.archive_left_out_done(unreadable.len() + lost.len()));
        let unreadable = unreadable.iter().take(20).map(ToString::to_string);
        for line in unreadable.chain(left_out(settings.text, &lost)) {
            say(format!("  {line}"));
        }
    }
    Ok(())
}
