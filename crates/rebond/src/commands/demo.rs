//! `rebond demo`: serves the sample campaign, in a folder and a database of its own beside the user's, made anew at each start; on the
//! day one says, as if it were today. Not done here: what is in it (`rebond_app::FillDemo`).

use std::{fs, io, path::Path, process::ExitCode, sync::Arc};

use jiff::tz::TimeZone;
use rebond_app::FillDemo;
use rebond_domain::Date;

use super::{home, say, serve};
use crate::{arguments::Settings, clock::ShiftedClock, database_file, failure::Failure, place};

/// Serves the sample until asked to stop.
pub(crate) async fn run(settings: &Settings, today: Option<Date>) -> Result<ExitCode, Failure> {
    // Never the user's database, be it a file or a server.
    let settings =
        Settings { text: settings.text, data: settings.data.join(place::DEMO), postgres: None, tls: settings.tls.clone(), ..*settings };
    let listener = serve::listen(settings.port).await?;
    place::prepare(&settings.data)?;
    let _held = place::hold(&settings.data)?;
    begin_anew(&settings.data)?;
    let begins = today.and_then(|day| day.at(9, 0, 0, 0).to_zoned(TimeZone::system()).ok());
    let app = match begins {
        Some(at) => home::open_at(&settings, Arc::new(ShiftedClock::at(at.timestamp()))).await?,
        None => home::open(&settings).await?,
    };
    FillDemo.run(&home::desk(&app).await?).await?;
    say(settings.text.cli_serving_demo());
    serve::on(listener, &settings, app, serve::Opens::browser(settings.open)).await
}

/// Removes the sample of the last start: the database and its two companions, by name.
fn begin_anew(folder: &Path) -> Result<(), Failure> {
    for companion in ["", "-wal", "-shm"] {
        match fs::remove_file(folder.join(format!("{}{companion}", database_file::NAME))) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(Failure::folder(folder, &error)),
            _ => {}
        }
    }
    Ok(())
}
