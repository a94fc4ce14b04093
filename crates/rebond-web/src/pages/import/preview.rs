//! POST `/import/preview`: a file is looked at: what it would bring, before anything of it is kept.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::Extension;
use rebond_app::Desk;
use rebond_app::import::{DateOrder, LineChoices, PreviewImport, ReadOptions, TextEncoding};
use rebond_domain::{Circle, PersonId, Watch};
use uuid::Uuid;

use super::look::{CHOICES, look};
use super::waiting::{Kept, Waiting};
use super::works::{Outcome, Works, failed};
use super::{choose, outcome};
use crate::{Form, Reader, Reply, Screen};

pub(crate) async fn show(
    screen: Screen,
    desk: Desk,
    Extension(waiting): Extension<Waiting>,
    Extension(works): Extension<Works>,
    mut form: Form,
) -> Reply {
    // A file was sent, or one that waits is to be read another way.
    let (ticket, kept) = if let Ok(ticket) = form.value("ticket").parse::<Uuid>() {
        let Some(kept) = waiting.find(ticket, desk.account_id(), desk.now()) else {
            form.fail("file", screen.text.import_expired());
            return choose::again(&screen, &desk, form, None).await;
        };
        (ticket, kept)
    } else {
        let Some(file) = form.read(|f| f.file("file")) else { return choose::again(&screen, &desk, form, None).await };
        let bytes: Arc<[u8]> = file.bytes.into();
        (desk.new_id(), Kept { account: desk.account_id(), file_name: file.file_name, bytes, at: desk.now() })
    };
    let watch = Watch::default();
    let options = ReadOptions { watch: watch.clone(), ..form.read(options).unwrap_or_default() };
    let chosen = CHOICES.iter().map(|field| (*field, form.value(field).to_owned())).collect();
    let verb = PreviewImport { file_name: kept.file_name.clone(), bytes: Arc::clone(&kept.bytes), options };
    drop(form);
    let (at_work, file_name) = (desk.clone(), kept.file_name.clone());
    waiting.keep(ticket, kept);
    let work = works.begin(&desk, ticket, file_name, watch, Some(chosen), async move {
        match verb.run(&at_work).await {
            Ok(report) => Outcome::Looked(Arc::new(look(report))),
            Err(error) => failed(error),
        }
    });
    match work.within_a_moment().await {
        Some(outcome) => outcome::answer(&screen, &desk, &works, &waiting, ticket, &work, outcome).await,
        None => screen.go(format!("/import/{ticket}")),
    }
}

/// What was chosen about how to read the file.
#[expect(clippy::unnecessary_wraps, reason = "the shape a form's reader asks for")]
pub(super) fn options(f: &mut Reader<'_>) -> Option<ReadOptions> {
    let encoding = TextEncoding::for_label(f.raw("encoding"));
    let delimiter = match f.raw("delimiter") {
        "comma" => Some(','),
        "semicolon" => Some(';'),
        "tab" => Some('\t'),
        _ => None,
    };
    let date_order = match f.raw("dates") {
        "day-first" => Some(DateOrder::DayFirst),
        "month-first" => Some(DateOrder::MonthFirst),
        _ => None,
    };
    Some(ReadOptions { encoding, delimiter, date_order, ..ReadOptions::default() })
}

/// What was chosen among the lines shown: a line shown whose box is not ticked is left out.
#[expect(clippy::unnecessary_wraps, reason = "the shape a form's reader asks for")]
pub(super) fn choices(f: &mut Reader<'_>) -> Option<LineChoices> {
    let taken: BTreeSet<usize> = f.ids("take").into_iter().collect();
    let shown: Vec<usize> = f.ids("shown");
    let same = shown.iter().filter_map(|line| Some((*line, f.optional_id::<PersonId>(&format!("same-{line}"))?))).collect();
    Some(LineChoices {
        left_out: shown.into_iter().filter(|line| !taken.contains(line)).collect(),
        same,
        circle: f.optional_choice::<Circle>("circle"),
        merge_sure: f.raw("merge-sure") == "yes",
    })
}
