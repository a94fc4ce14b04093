//! Downloads of `/data/export/…`, and the upload of an archive to put back in place.

use axum::extract::{Path, Query};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::data::{
    ExportMarkdown, ExportMeetings, ExportPeople, PeopleFormat, RestoreArchive, Restored, ShowData, Unreadable, WriteArchive,
};
use rebond_sentences::archive;
use rebond_text::Text;

use super::{page, render};
use crate::{Flash, Form, Problem, Reply, Screen, parts};

/// What the address says besides what is to be downloaded.
#[derive(serde::Deserialize)]
pub(crate) struct Params {
    /// That what can be read is enough.
    #[serde(default)]
    rest: String,
}

pub(crate) async fn export(screen: Screen, desk: Desk, Path(what): Path<String>, Query(params): Query<Params>) -> Reply {
    let lang = screen.text.lang();
    let (kind, body) = match what.as_str() {
        "archive" => {
            let written = WriteArchive.run(&desk).await?;
            // Nobody should find out on the day of a restore.
            if !written.left_out.is_empty() && params.rest != "yes" {
                return screen.page(page(screen.text), incomplete(screen.text, &written.left_out));
            }
            ("application/x-ndjson", written.bytes)
        }
        "people.csv" => ("text/csv; charset=utf-8", ExportPeople { format: PeopleFormat::Csv, lang }.run(&desk).await?.into_bytes()),
        "people.vcf" => ("text/vcard; charset=utf-8", ExportPeople { format: PeopleFormat::VCard, lang }.run(&desk).await?.into_bytes()),
        "meetings.csv" => ("text/csv; charset=utf-8", ExportMeetings { lang }.run(&desk).await?.into_bytes()),
        "contacts.zip" => ("application/zip", ExportMarkdown { lang }.packed(&desk).await?),
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

/// What the archive will not hold, before it is downloaded.
fn incomplete(text: Text, left_out: &[Unreadable]) -> Markup {
    html! {
        (parts::back("/data", text.nav_data()))
        (parts::page_head(text.data_export_archive()))
        (parts::card(text.data_export_left_out(left_out.len()), html! {
            ul { @for line in archive::unreadable(text, left_out) { li { (line) } } }
            div.actions { (parts::link_button("/data/export/archive?rest=yes", text.data_export_rest())) }
        }))
    }
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
