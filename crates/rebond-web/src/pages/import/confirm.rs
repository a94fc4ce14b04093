//! POST `/import`: imports the file that was looked at.

use axum::Extension;
use rebond_app::import::{ImportLines, PreviewImport};
use rebond_app::{AppError, Desk};
use rebond_domain::Watch;
use uuid::Uuid;

use super::waiting::Waiting;
use super::works::{Outcome, Works, failed};
use super::{choose, outcome, preview};
use crate::{Form, Reply, Screen};

/// So often it is matched anew when something else was saved meanwhile.
const TRIES: usize = 3;

pub(crate) async fn import(
    screen: Screen,
    desk: Desk,
    Extension(waiting): Extension<Waiting>,
    Extension(works): Extension<Works>,
    mut form: Form,
) -> Reply {
    let ticket = form.value("ticket").parse::<Uuid>().ok();
    let Some((ticket, kept)) = ticket.and_then(|ticket| Some((ticket, waiting.find(ticket, desk.account_id(), desk.now())?))) else {
        form.fail("file", screen.text.import_expired());
        return choose::again(&screen, &desk, form, None).await;
    };
    // The same once more, while it goes on: one import.
    if let Some(work) = works.going_on(ticket, desk.account_id()).filter(|work| work.imports) {
        return match work.within_a_moment().await {
            Some(outcome) => outcome::answer(&screen, &desk, &works, &waiting, ticket, &work, outcome).await,
            None => screen.go(format!("/import/{ticket}")),
        };
    }
    let watch = Watch::default();
    let mut options = form.read(preview::options).unwrap_or_default();
    options.watch = watch.clone();
    let choices = form.read(preview::choices).unwrap_or_default();
    let verb = ImportLines { file: PreviewImport { file_name: kept.file_name.clone(), bytes: kept.bytes, options }, choices };
    let at_work = desk.clone();
    let work = works.begin(&desk, ticket, kept.file_name, watch, None, async move {
        let mut tries = 0;
        loop {
            tries += 1;
            match verb.clone().run(&at_work).await {
                Ok(report) => return Outcome::Imported(report.action),
                Err(AppError::Moved) if tries < TRIES => {}
                Err(error) => return failed(error),
            }
        }
    });
    match work.within_a_moment().await {
        Some(outcome) => outcome::answer(&screen, &desk, &works, &waiting, ticket, &work, outcome).await,
        None => screen.go(format!("/import/{ticket}")),
    }
}
