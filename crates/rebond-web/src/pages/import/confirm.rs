//! POST `/import`: imports the file that was looked at.

use axum::Extension;
use rebond_app::Desk;
use rebond_app::import::{ImportLines, PreviewImport};
use uuid::Uuid;

use super::waiting::Waiting;
use super::{choose, preview};
use crate::{Flash, Form, Reply, Screen};

pub(crate) async fn import(screen: Screen, desk: Desk, Extension(waiting): Extension<Waiting>, mut form: Form) -> Reply {
    let ticket = form.value("ticket").parse::<Uuid>().ok();
    let Some((ticket, kept)) = ticket.and_then(|ticket| Some((ticket, waiting.find(ticket, desk.account_id(), desk.now())?))) else {
        form.fail("file", screen.text.import_expired());
        return choose::again(&screen, &desk, form, None).await;
    };
    let options = form.read(preview::options).unwrap_or_default();
    let choices = form.read(preview::choices).unwrap_or_default();
    let verb = ImportLines { file: PreviewImport { file_name: kept.file_name, bytes: kept.bytes, options }, choices };
    let report = verb.run(&desk).await?;
    waiting.forget(ticket);
    screen.go_saying("/import", if report.batch.is_some() { Flash::Imported } else { Flash::NothingChanged })
}
