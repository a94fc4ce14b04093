//! `/approaches/{id}`: the composer of a draft, in three parts or one piece, with the linter's remarks; or what was sent.

use axum::extract::{Path, Query};
use maud::{Markup, html};
use rebond_app::approaches::{ApproachPage, DeleteDraft, InsertPiece, MessageParts, SaveDraft, ShowApproach, TakeRemarkBack};
use rebond_app::{AppError, Desk};
use rebond_domain::{ApproachId, Delivery, MessageKind, PhoneNature, Prose, Timestamp};
use rebond_method::{ChannelReason, Rule};
use rebond_sentences::approaches::advice;
use rebond_text::Text;

use super::{about, address, agreement, aside, cautions, fields, kept, material, remarks, sent, typed::text_typed};
use crate::parts::{self, Icon};
use crate::{Flash, Form, Nav, Page, Problem, Reader, Reply, Screen, assets};

#[derive(serde::Deserialize, Default)]
#[serde(default)]
pub(crate) struct Params {
    check: Option<String>,
    parts: Option<String>,
}

pub(crate) async fn show(desk: Desk, screen: Screen, Path(id): Path<ApproachId>, Query(params): Query<Params>) -> Reply {
    let view =
        ShowApproach { id, reviewed: params.check.is_some(), lang: screen.text.lang() }.run(&desk).await?.ok_or(Problem::NotFound)?;
    if view.approach.delivery != Delivery::Draft {
        return screen.page(page(&screen, &view), sent::render(screen.text, &view));
    }
    if view.approach.message_id.is_some() {
        // It is being sent, or may have left: that is settled first.
        return screen.go(address(id, "/send"));
    }
    let form = filled(&screen, &view, params.parts.is_some());
    screen.page(page(&screen, &view), render(&view, &form))
}

pub(crate) async fn save(desk: Desk, screen: Screen, Path(id): Path<ApproachId>, mut form: Form) -> Reply {
    let button = form.value("do").to_owned();
    if button == "delete" {
        let person = DeleteDraft { id }.run(&desk).await?;
        return screen.go_saying(format!("/people/{person}"), Flash::Deleted);
    }
    let in_parts = form.value("mode") == "parts";
    let read = form.read(|f| {
        let (seen, subject, body) = (f.optional_id::<Timestamp>("seen"), f.optional_line("subject"), body(f, screen.text, in_parts));
        Some(SaveDraft { id, seen, subject, body: body? })
    });
    if let Some(save) = read {
        let answer = match material::piece(&button) {
            Some(piece) => InsertPiece { draft: save, piece }.run(&desk).await,
            None => save.run(&desk).await,
        };
        if matches!(answer, Err(AppError::NotFound(_))) {
            return kept::gone(&screen, &form);
        }
        if form.accept(answer)?.is_some() {
            let same = if in_parts { "?parts=1" } else { "" };
            if let Some(told) = button.strip_prefix("aside:") {
                return screen.go(aside::address_of(id, told, in_parts));
            }
            if let Some(record) = button.strip_prefix("back:").and_then(|told| told.parse().ok()) {
                TakeRemarkBack { id: record }.run(&desk).await?;
                return screen.go(aside::remarks_of(id, in_parts));
            }
            return match button.as_str() {
                "check" => screen.go(aside::remarks_of(id, in_parts)),
                "send" => screen.go(address(id, "/send")),
                "parts" => screen.go(address(id, "?parts=1")),
                "one" => screen.go(address(id, "")),
                _ if button.starts_with("insert:") => screen.go(address(id, &format!("{same}#compose"))),
                _ => screen.go_saying(address(id, same), Flash::Saved),
            };
        }
    }
    let view = ShowApproach { id, reviewed: false, lang: screen.text.lang() }.run(&desk).await?.ok_or(Problem::NotFound)?;
    if view.approach.delivery != Delivery::Draft {
        return kept::sent(&screen, page(&screen, &view), &view, &form);
    }
    let form = form.beside(filled(&screen, &view, in_parts));
    screen.again(page(&screen, &view), render(&view, &form))
}

/// The text, from one field or from the parts; `None` notes a mistake.
#[expect(clippy::option_option, reason = "a mistake, or a text that may be empty")]
fn body(f: &mut Reader<'_>, text: Text, in_parts: bool) -> Option<Option<Prose>> {
    let typed = text_typed(|field| f.raw(field).to_owned(), in_parts);
    if let Ok(body) = Prose::parse_optional(&typed) {
        return Some(body);
    }
    f.fail(if in_parts { "us" } else { "body" }, text.error_too_long(Prose::LIMIT));
    None
}

fn filled(screen: &Screen, view: &ApproachPage, in_parts: bool) -> Form {
    let approach = &view.approach;
    let body = approach.body.as_ref().map_or("", Prose::as_str);
    let form = Form::empty(screen.text).with("seen", approach.updated_at).with_known("subject", approach.subject.as_ref());
    if !in_parts {
        return form.with("mode", "one").with("body", body);
    }
    let parts = MessageParts::split(body);
    form.with("mode", "parts")
        .with("opening", parts.opening)
        .with("you", parts.you)
        .with("me", parts.me)
        .with("us", parts.us)
        .with("ending", parts.ending)
}

fn page(screen: &Screen, view: &ApproachPage) -> Page {
    Page::new(Nav::People, title(screen.text, view)).wide().script(assets::WRITE.address)
}

fn title(text: Text, view: &ApproachPage) -> String {
    text.write_draft_title(text.message_kind(view.approach.kind), &view.person.name)
}

fn render(view: &ApproachPage, form: &Form) -> Markup {
    let text = form.text();
    let id = view.approach.id;
    let refused = view.approach.kind == MessageKind::ThankYou && view.meeting.is_none();
    html! {
        (parts::back(&format!("/people/{}", view.person.id), &view.person.name.full()))
        (parts::page_head(title(text, view)).lead(if refused { text.write_why_no() } else { advice(text, view.approach.kind) }))
        (cautions(text, &view.cautions))
        (about(text, view))
        (agreement(text, view))
        @if view.phone.as_ref().is_some_and(|it| it.nature == PhoneNature::Switchboard) {
            (parts::tip(text, Some(Rule::C7), ChannelReason::Switchboard.text(text.lang())))
        }
        (parts::mistakes(form))
        div.composer {
            form.compose #compose method="post" action=(address(id, "")) data-review=(address(id, "/review")) {
                // The button that Enter stands for is the first of the form.
                button type="submit" name="do" value="check" hidden tabindex="-1" { (text.write_check()) }
                (fields::fields(view, form))
                div.actions {
                    (parts::button(text.write_check()).icon(Icon::Check).carries("do", "check"))
                    (parts::button(text.write_next()).icon(Icon::Right).quiet().carries("do", "send"))
                    (parts::button(text.write_save()).plain().carries("do", "save"))
                    (parts::button(text.write_delete()).plain().carries("do", "delete"))
                }
            }
            div.composer-side {
                (remarks::remarks(text, view, form))
                (material::material(text, view))
            }
        }
    }
}
