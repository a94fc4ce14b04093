//! `/import`: choose a file; what can be read; the imports made so far.

use axum::Extension;
use maud::{Markup, html};
use rebond_app::import::{ImportHistory, PastImports, Unreadable};
use rebond_app::{AppError, Concern, Desk, Reason};
use rebond_sentences::{import::hint, when};
use uuid::Uuid;

use super::works::Works;
use crate::parts;
use crate::{Form, Nav, Page, Reply, Screen};

pub(crate) async fn show(screen: Screen, desk: Desk, Extension(works): Extension<Works>) -> Reply {
    let past = PastImports.run(&desk).await?;
    let (form, going_on) = (Form::empty(screen.text), works.all_going_on(desk.account_id()));
    screen.page(Page::new(Nav::People, screen.text.import_title()), render(&form, None, &past, &going_on))
}

/// The page again: nothing of the file can be read.
pub(super) async fn refused(screen: &Screen, desk: &Desk, mut form: Form, why: Unreadable) -> Reply {
    form.accept::<()>(Err(AppError::refused(Concern::File, Reason::Unreadable(why))))?;
    again(screen, desk, form, Some(why)).await
}

/// The page again: the file could not be read, or waited too long.
pub(super) async fn again(screen: &Screen, desk: &Desk, form: Form, why: Option<Unreadable>) -> Reply {
    let past = PastImports.run(desk).await?;
    screen.again(Page::new(Nav::People, screen.text.import_title()), render(&form, why, &past, &[]))
}

fn render(form: &Form, why: Option<Unreadable>, past: &ImportHistory, going_on: &[(Uuid, String)]) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/people", text.people_title()))
        (parts::page_head(text.import_title()).lead(text.import_intro()))
        (parts::mistakes(form))
        @if let Some(why) = why { (parts::tip(text, None, hint(text, why))) }
        @for (ticket, file_name) in going_on {
            p { bdi { (file_name) } " · " a href={ "/import/" (ticket) } { (text.import_going_on()) } }
        }
        form method="post" action="/import/preview" enctype="multipart/form-data" {
            (parts::file_field(form, "file", text.import_file(), ".csv,.tsv,.txt,.vcf,.vcard,.ics,.zip,.xlsx,.json").hint(text.import_file_hint()))
            div.actions { (parts::button(text.import_look())) }
        }
        (parts::card(text.import_kinds_title(), html! {
            ul {
                li { (text.import_kind_phone()) }
                li { (text.import_kind_linkedin()) " " span.hint { (text.import_kind_linkedin_how()) } }
                li { (text.import_kind_table()) }
                li { (text.import_kind_agenda()) }
            }
            p.hint { (text.import_private()) }
        }))
        @if !past.batches.is_empty() {
            (parts::card(text.import_history_title(), html! {
                ul.rows {
                    @for batch in &past.batches {
                        li.contact {
                            div {
                                bdi { (batch.file_name) }
                                span.hint {
                                    (text.import_kind(batch.kind)) " · " (when(text, &past.time, batch.at)) " · "
                                    (text.import_added(batch.added)) ", " (text.import_completed(batch.completed))
                                }
                            }
                            (parts::post_button(format!("/imports/{}/undo", batch.id), text.import_undo()).plain().about(batch.file_name.as_str()))
                        }
                    }
                }
                p.hint { (text.import_undo_hint()) }
            }))
        }
    }
}
