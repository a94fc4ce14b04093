//! `rebond export`: everything in one archive, or people in an open format, to a new file, a new folder or the standard output.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::ArgMatches;
use rebond_app::data::{ExportMarkdown, ExportPeople, PeopleFormat, WriteArchive};

use super::{home, say, warn};
use crate::{arguments::Settings, durable, failure::Failure, place};

/// Writes it.
pub(crate) async fn run(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let app = home::open(settings).await?;
    let desk = home::desk(&app).await?;
    let mut missing = Vec::new();
    let people = |format| ExportPeople { format, lang: settings.text.lang() }.run(&desk);
    let bytes = match matches.get_one::<String>("format").map(String::as_str) {
        Some("csv") => people(PeopleFormat::Csv).await?.into_bytes(),
        Some("markdown") => match matches.get_one::<PathBuf>("to") {
            Some(folder) => {
                let files = ExportMarkdown { lang: settings.text.lang() }.run(&desk).await?;
                write_all(folder, files.iter().map(|file| (file.name.as_str(), file.text.as_str())))?;
                say(settings.text.cli_exported(folder.display().to_string()));
                return Ok(ExitCode::SUCCESS);
            }
            None => ExportMarkdown { lang: settings.text.lang() }.packed(&desk).await?,
        },
        Some("vcard") => people(PeopleFormat::VCard).await?.into_bytes(),
        _ => {
            let written = WriteArchive.run(&desk).await?;
            missing = written.left_out;
            written.bytes
        }
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
    for one in &missing {
        warn(settings.text.cli_export_left_out(one.to_string()));
    }
    // What is written is all that can be read; what cannot is no success.
    Ok(if missing.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Writes files into a new folder, for their owner alone.
fn write_all<'t>(folder: &Path, files: impl Iterator<Item = (&'t str, &'t str)>) -> Result<(), Failure> {
    if folder.symlink_metadata().is_ok() {
        return Err(Failure::Exists { path: folder.display().to_string() });
    }
    place::prepare(folder)?;
    for (name, text) in files {
        write(&folder.join(name), text.as_bytes())?;
    }
    Ok(())
}

/// Writes a new file for its owner alone, under its name only once it is whole and on the disk.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let half = durable::unfinished(path);
    let written = place::private(&half).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        durable::publish(&half, path)
    });
    written.map_err(|error| {
        let _ = fs::remove_file(&half);
        Failure::write(path, &error)
    })
}
