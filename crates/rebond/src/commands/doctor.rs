//! `rebond doctor`: what is where, and whether it is well: the file, and every record in it. Reads only: a folder without data stays
//! without; `--repair` makes a sound database of all that can be read, and sets the other aside (`repair`).

use std::process::ExitCode;

use clap::ArgMatches;
use rebond_store::{Database, Health, Store, Unreadable};
use serde_json::json;

use super::{repair, say};
use crate::{
    arguments::Settings,
    database_file::{self, Found},
    failure::Failure,
    keeper::{self, State},
};

/// How the database is, as far as it can be told.
struct Examined {
    health: Health,
    unreadable: Vec<Unreadable>,
}

impl Examined {
    const fn is_well(&self) -> bool {
        self.health.damage.is_empty() && self.unreadable.is_empty()
    }
}

/// Tells what is where; exit code 1 when something needs repair.
pub(crate) async fn run(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let database = match &settings.postgres {
        Some(url) => Some(Database::Postgres(url.clone())),
        None => match database_file::find(&settings.data)? {
            Found::There(path) => Some(Database::Sqlite(path)),
            Found::Never(_) => None,
        },
    };
    let examined = match &database {
        Some(database) => Some(examine(database).await?),
        None => None,
    };
    let whole = examined.as_ref().is_none_or(Examined::is_well);
    let key_state = keeper::private(&settings.data.join(keeper::SESSIONS)).0;
    if matches.get_flag("json") {
        tell_json(settings, examined.as_ref(), key_state, whole);
    } else {
        tell(settings, examined.as_ref(), key_state);
    }
    if matches.get_flag("repair") && !whole {
        return repair::run(settings).await;
    }
    let well = whole && key_state != State::Open;
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn examine(database: &Database) -> Result<Examined, Failure> {
    let store = Store::open(database).await?;
    let health = store.health().await?;
    let unreadable = match rebond_store::accounts::first(&store).await {
        Ok(Some(account)) => store.salvage(account.id).await?.1,
        Ok(None) => Vec::new(),
        // Its own record cannot be read: what else there is, is told by `salvage` under the identifier alone.
        Err(error) => match rebond_store::accounts::first_id(&store).await? {
            Some(id) => store.salvage(id).await?.1,
            None => return Err(error.into()),
        },
    };
    Ok(Examined { health, unreadable })
}

fn tell_json(settings: &Settings, examined: Option<&Examined>, key_state: State, whole: bool) {
    let database = examined.map(|Examined { health, unreadable }| {
        let unreadable: Vec<_> = unreadable.iter().map(|one| json!({ "noun": one.noun.as_str(), "id": one.id, "why": one.why })).collect();
        json!({
            "engine": health.engine, "version": health.version, "schema": health.schema, "size_bytes": health.size_bytes,
            "encrypted": health.encrypted, "damage": health.damage, "unreadable": unreadable,
        })
    });
    // A folder whose name is no text is named as far as it is.
    say(json!({
        "version": env!("REBOND_VERSION"), "data": settings.data.to_string_lossy(), "database": database,
        "sessions": key_state.as_str(), "healthy": whole,
    }));
}

fn tell(settings: &Settings, examined: Option<&Examined>, key_state: State) {
    let text = settings.text;
    let line = |label: &str, value: String| say(text.cli_doctor_line(label, value));
    line(text.cli_doctor_version(), env!("REBOND_VERSION").to_owned());
    line(text.cli_doctor_data(), settings.data.display().to_string());
    match examined {
        None => line(text.cli_doctor_database(), text.cli_doctor_absent().to_owned()),
        Some(it @ Examined { health, unreadable }) => {
            line(text.cli_doctor_database(), format!("{} {}", health.engine, health.version));
            line(text.cli_doctor_schema(), health.schema.to_string());
            line(text.cli_doctor_size(), text.size_kilobytes(health.size_bytes >> 10));
            let mut ill = health.damage.clone();
            if !unreadable.is_empty() {
                ill.push(text.cli_doctor_unreadable(unreadable.len()));
            }
            line(
                text.cli_doctor_integrity(),
                if it.is_well() { text.cli_doctor_well().to_owned() } else { text.cli_doctor_ill(ill.join(" ; ")) },
            );
            unreadable.iter().take(20).for_each(|one| say(format!("  {one}")));
            if !it.is_well() && health.engine == "SQLite" {
                say(text.cli_doctor_repair_hint());
            }
        }
    }
    let key = match key_state {
        State::Absent => text.cli_doctor_key_absent(),
        State::Private => text.cli_doctor_key_private(),
        State::Open => text.cli_doctor_key_open(),
    };
    line(text.cli_doctor_key(), key.to_owned());
}
