//! Downloads of `/data/export/…`, and the upload of an archive to put back in place.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use rebond_app::Desk;
use rebond_app::data::{ExportMeetings, ExportPeople, PeopleFormat, RestoreArchive, Restored, ShowData, WriteArchive};

use super::{page, render};
use crate::{Flash, Form, Problem, Reply, Screen};

pub(crate) async fn export(screen: Screen, desk: Desk, Path(what): Path<String>) -> Reply {
    let lang = screen.text.lang();
    let (kind, body) = match what.as_str() {
        "archive" => ("application/x-ndjson", WriteArchive.run(&desk).await?.bytes),
        "people.csv" => ("text/csv; charset=utf-8", ExportPeople { format: PeopleFormat::Csv, lang }.run(&desk).await?.into_bytes()),
        "people.vcf" => ("text/vcard; charset=utf-8", ExportPeople { format: PeopleFormat::VCard, lang }.run(&desk).await?.into_bytes()),
        "meetings.csv" => ("text/csv; charset=utf-8", ExportMeetings { lang }.run(&desk).await?.into_bytes()),
        _ => return Err(Problem::NotFound),
    };
    let today = desk.today();
    let name = match what.as_str() {
        "archive" => format!("rebond-{today}.rebond"),
        other => format!("rebond-{today}-{other}"),
    };
    let headers = [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\""))];
    Ok((headers, body).into_response())
}

pub(crate) async fn restore(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let text = screen.text;
    let mut left_out = Vec::new();
    if let Some(file) = form.read(|f| f.file("file")) {
        let partial = form.value("partial") == "yes";
        match (RestoreArchive { bytes: file.bytes, partial }).run(&desk).await? {
            Restored::Done { .. } => return screen.go_saying("/", Flash::Saved),
            Restored::Incomplete(lines) => {
                form.fail("file", text.data_restore_incomplete(lines.len()));
                left_out = lines;
            }
            Restored::NotEmpty => form.fail("file", text.data_restore_not_empty()),
            Restored::Unreadable(_) => form.fail("file", text.data_restore_unreadable()),
        }
    }
    let view = ShowData.run(&desk).await?;
    screen.again(page(text), render(&form, &view, &left_out))
}
