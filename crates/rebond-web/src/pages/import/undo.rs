//! `/imports/{batch}/undo`: takes an import back, but what was touched since; then names who stays, and asks whether to take that back too.

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::import::{AskUndo, Staying, UndoImport, UndoOutlook, UndoWholeImport};
use rebond_domain::ImportBatchId;
use rebond_sentences::{import::why_stays, people::erased};
use rebond_text::Text;

use crate::{Flash, Nav, Page, Reply, Screen, parts};

/// So many of those who stay are named.
const NAMED: usize = 100;

pub(crate) async fn undo(screen: Screen, desk: Desk, Path(batch): Path<ImportBatchId>) -> Reply {
    let undone = UndoImport { batch }.run(&desk).await?;
    if undone.stays.is_empty() {
        return screen.go_saying("/import", Flash::ImportUndone);
    }
    let place = format!("/imports/{batch}/undo");
    if undone.changed { screen.go_saying(place, Flash::ImportUndoneInPart) } else { screen.go(place) }
}

/// What stays, and whether to take it back too.
pub(crate) async fn ask(screen: Screen, desk: Desk, Path(batch): Path<ImportBatchId>) -> Reply {
    let view = AskUndo { batch }.run(&desk).await?;
    if view.stays.is_empty() {
        return screen.go("/import");
    }
    screen.page(Page::new(Nav::People, screen.text.import_stays_title()), render(screen.text, batch, &view))
}

/// POST `/imports/{batch}/undo/all`: what stays goes too, with what was written about it since.
pub(crate) async fn undo_all(screen: Screen, desk: Desk, Path(batch): Path<ImportBatchId>) -> Reply {
    UndoWholeImport { batch }.run(&desk).await?;
    screen.go_saying("/import", Flash::ImportUndone)
}

fn render(text: Text, batch: ImportBatchId, view: &UndoOutlook) -> Markup {
    let others = view.stays.len().saturating_sub(NAMED);
    let confirm = parts::confirm(text, text.import_stays_title(), format!("/imports/{batch}/undo/all"), text.import_stays_all(), "/import");
    html! {
        (parts::back("/import", text.import_title()))
        (confirm.content(html! {
            p { (text.import_stays_lead(&view.file_name)) }
            ul.rows {
                @for it in view.stays.iter().take(NAMED) { li { (who(it)) " " span.hint { (why_stays(text, it)) } } }
                @if others > 0 { li { span.hint { (text.data_history_others(others)) } } }
            }
            p { (text.import_stays_ask()) @if !view.goes.is_empty() { " " (text.import_stays_goes()) } }
            @if !view.goes.is_empty() { ul.goes { @for (noun, count) in &view.goes { li { (erased(text, *noun, *count)) } } } }
        }))
    }
}

fn who(it: &Staying) -> Markup {
    html! {
        @if let Some(id) = it.person { a href={ "/people/" (id) } { bdi { (it.name) } } } @else { bdi { (it.name) } }
    }
}
