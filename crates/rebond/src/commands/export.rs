//! `rebond export`: everything in one archive, or people in an open format, to a new file or the standard output.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::ArgMatches;
use rebond_app::data::{ExportPeople, PeopleFormat, WriteArchive};

use super::{home, say};
use crate::{arguments::Settings, failure::Failure, place};

/// Writes it.
pub(crate) async fn run(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let app = home::open(settings).await?;
    let desk = home::desk(&app).await?;
    let people = |format| ExportPeople { format, lang: settings.text.lang() }.run(&desk);
    let bytes = match matches.get_one::<String>("format").map(String::as_str) {
        Some("csv") => people(PeopleFormat::Csv).await?.into_bytes(),
        Some("vcard") => people(PeopleFormat::VCard).await?.into_bytes(),
        _ => WriteArchive.run(&desk).await?.1,
    };
    match matches.get_one::<PathBuf>("to") {
        Some(path) => {
            write(path, &bytes)?;
            say(settings.text.cli_exported(path.display().to_string()));
        }
        None => match io::stdout().write_all(&bytes).and_then(|()| io::stdout().flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => return Err(Failure::system(error)),
            _ => {}
        },
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes a new file for its owner alone, on the disk before it is confirmed; a half-written one goes.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut file = place::private(path).map_err(|error| Failure::write(path, &error))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|error| {
        let _ = fs::remove_file(path);
        Failure::write(path, &error)
    })
}
