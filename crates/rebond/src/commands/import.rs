//! `rebond import FILE`: what a file would bring, line by line, then one batch, whole or not at all. Not done here: reading the
//! formats, matching people (`rebond-app`).

use std::{fs::File, io::Read as _, path::Path, process::ExitCode, sync::Arc};

use clap::ArgMatches;
use rebond_app::{
    AppError,
    import::{
        ImportLine, ImportLines, ImportReport, LineChoices, Outcome, PastImports, PreviewImport, ReadOptions, TextEncoding, UndoImport,
        UndoWholeImport,
    },
};
use rebond_sentences::import::{difference, notice, outcome, perhaps, why_stays};
use rebond_text::Text;

use super::{home, import_json, say};
use crate::{arguments::Settings, failure::Failure};

/// More is refused by the reader of formats, which then says so.
const MOST: u64 = 64 << 20;

/// Tells what would happen, or makes it happen.
pub(crate) async fn run(settings: &Settings, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    if matches.get_flag("undo") {
        return undo(settings, matches.get_flag("all")).await;
    }
    let Some(path) = matches.get_one::<std::path::PathBuf>("file") else { return Ok(ExitCode::FAILURE) };
    let bytes = read(path)?;
    let file_name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let dry = matches.get_flag("dry-run");
    let app = home::open(settings).await?;
    let desk = home::desk(&app).await?;
    let options = ReadOptions { encoding: encoding(matches)?, ..ReadOptions::default() };
    let look = PreviewImport { file_name, bytes, options };
    // What the file says is asked for apart: a report of what becomes of it does not carry it.
    let reading = matches.get_flag("json").then(|| look.read(&desk)).transpose().map_err(|error| unreadable(error, path))?;
    let choices = LineChoices { merge_sure: matches.get_flag("merge-sure"), ..LineChoices::default() };
    let lines = ImportLines { file: look, choices };
    let report = if dry { lines.look(&desk).await } else { lines.run(&desk).await };
    let report = report.map_err(|error| unreadable(error, path))?;
    if let Some(reading) = reading {
        say(import_json::object(settings.text, &report, &reading, dry));
    } else {
        tell(settings.text, &report, dry);
    }
    Ok(ExitCode::SUCCESS)
}

/// Takes the last import back; who stays is named, with why.
async fn undo(settings: &Settings, all: bool) -> Result<ExitCode, Failure> {
    let text = settings.text;
    let app = home::open(settings).await?;
    let desk = home::desk(&app).await?;
    let Some(last) = PastImports.run(&desk).await?.batches.into_iter().next() else {
        say(text.cli_import_undo_none());
        return Ok(ExitCode::SUCCESS);
    };
    let batch = last.id;
    let undone = if all { UndoWholeImport { batch }.run(&desk).await? } else { UndoImport { batch }.run(&desk).await? };
    say(plain(last.file_name.as_str()));
    for it in &undone.stays {
        say(format!("{} · {}", plain(&it.name), why_stays(text, it)));
    }
    if undone.stays.is_empty() {
        say(text.flash_import_undone());
    } else {
        say(text.cli_import_undo_rest());
    }
    Ok(ExitCode::SUCCESS)
}

fn encoding(matches: &ArgMatches) -> Result<Option<TextEncoding>, Failure> {
    let Some(label) = matches.get_one::<String>("encoding") else { return Ok(None) };
    let unknown = || Failure::BadValue { command: "import", field: "--encoding".to_owned(), value: label.clone() };
    TextEncoding::for_label(label).map(Some).ok_or_else(unknown)
}

fn read(path: &Path) -> Result<Arc<[u8]>, Failure> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(MOST).read_to_end(&mut bytes));
    read.map(|_| bytes.into()).map_err(|error| Failure::read(path, &error))
}

fn unreadable(error: AppError, path: &Path) -> Failure {
    use rebond_app::{Reason, import::Unreadable};
    match error {
        AppError::Refused(refusal) if refusal.reason == Reason::Unreadable(Unreadable::UnknownKind) => {
            Failure::UnknownFile { path: path.display().to_string() }
        }
        other => other.into(),
    }
}

fn tell(text: Text, report: &ImportReport, dry: bool) {
    let brings = report.changes_something();
    say(match (brings, dry) {
        (false, _) => text.cli_import_nothing(),
        (true, true) => text.cli_import_would(),
        (true, false) => text.cli_import_done(),
    });
    if !brings && report.rejected == 0 {
        return;
    }
    // Once done, only what was left out or changed is worth a line.
    let shown = |line: &&ImportLine| {
        dry || matches!(line.outcome, Outcome::LeftOut(_))
            || !line.notices.is_empty()
            || !line.perhaps.is_empty()
            || !line.differs.is_empty()
    };
    for line in report.lines.iter().filter(shown) {
        let what = format!("{} · {}", plain(&line.name), outcome(text, &line.outcome));
        say(text.cli_import_line(line.line.to_string(), what));
        let notices = line.notices.iter().map(|it| notice(text, it)).chain(line.differs.iter().map(|it| difference(text, it)));
        for said in notices.chain(line.perhaps.iter().map(|it| perhaps(text, it))) {
            say(format!("    {}", plain(&said)));
        }
    }
    for told in &report.notices {
        say(text.cli_import_line(told.line.to_string(), plain(&notice(text, told))));
    }
    let count = |count: u32| count.to_string();
    let (added, completed) = (count(report.added), count(report.completed));
    let (rejected, unchanged) = (count(report.rejected), count(report.unchanged));
    say(if dry {
        text.cli_import_counts_would(added, completed, rejected, unchanged)
    } else {
        text.cli_import_counts(added, completed, rejected, unchanged)
    });
    if report.batch.is_some() && !dry {
        say(text.cli_import_undo());
    }
}

/// A cell of a file cannot drive the terminal.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
