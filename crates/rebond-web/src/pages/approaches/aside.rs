//! `/approaches/{id}/aside`: sets one remark aside, with the reason. The composer leads here after keeping the draft, and back.

use axum::extract::{Path, Query};
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::approaches::{RemarkPage, SetRemarkAside, WhichRemark};
use rebond_domain::{ApproachId, AsideReason};
use rebond_text::Text;

use super::address;
use crate::parts::{self, Icon};
use crate::{Flash, Form, Nav, Page, Reply, Screen};

#[derive(serde::Deserialize, Default)]
#[serde(default)]
pub(crate) struct Params {
    rule: String,
    words: String,
    parts: Option<String>,
}

/// The address of this page for a remark told as `rule:print` by its button.
pub(super) fn address_of(id: ApproachId, told: &str, in_parts: bool) -> String {
    let plain = |text: &str| text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>();
    let (rule, words) = told.split_once(':').unwrap_or((told, ""));
    address(id, &format!("/aside?rule={}&words={}{}", plain(rule), plain(words), if in_parts { "&parts=1" } else { "" }))
}

/// The composer, at its remarks.
pub(super) fn remarks_of(id: ApproachId, in_parts: bool) -> String {
    address(id, if in_parts { "?parts=1&check=1#remarks" } else { "?check=1#remarks" })
}

pub(crate) async fn show(desk: Desk, screen: Screen, Path(id): Path<ApproachId>, Query(params): Query<Params>) -> Reply {
    let in_parts = params.parts.is_some();
    let form = Form::empty(screen.text)
        .with("rule", &params.rule)
        .with("words", &params.words)
        .with_known("parts", in_parts.then_some("1"))
        .with("scope", "here");
    let Some(view) = which(id, &form).show(&desk, screen.text.lang()).await? else { return screen.go(remarks_of(id, in_parts)) };
    screen.page(page(&screen), render(id, &view, &form))
}

pub(crate) async fn set(desk: Desk, screen: Screen, Path(id): Path<ApproachId>, mut form: Form) -> Reply {
    let (which, in_parts) = (which(id, &form), form.value("parts") == "1");
    let read = form.read(|f| {
        let (reason, note, everywhere) = (f.choice::<AsideReason>("reason"), f.optional_line("note"), f.raw("scope") == "always");
        Some(SetRemarkAside { which: which.clone(), reason: reason?, note, everywhere })
    });
    if let Some(verb) = read
        && let Some(done) = form.accept(verb.run(&desk).await)?
    {
        return match done {
            Some(action) => screen.go_saying(remarks_of(id, in_parts), Flash::RemarkAside.undo(action)),
            None => screen.go(remarks_of(id, in_parts)),
        };
    }
    let Some(view) = which.show(&desk, screen.text.lang()).await? else { return screen.go(remarks_of(id, in_parts)) };
    screen.again(page(&screen), render(id, &view, &form))
}

fn which(id: ApproachId, form: &Form) -> WhichRemark {
    let words = Some(form.value("words").to_owned()).filter(|words| !words.is_empty());
    WhichRemark { id, rule: form.value("rule").to_owned(), words }
}

fn page(screen: &Screen) -> Page {
    Page::new(Nav::People, screen.text.aside_title())
}

fn render(id: ApproachId, view: &RemarkPage, form: &Form) -> Markup {
    let text = form.text();
    let forbidden = view.remark.severity.as_str() == "error";
    let back = remarks_of(id, form.value("parts") == "1");
    html! {
        (parts::back(&back, text.write_remarks_title()))
        (parts::page_head(text.aside_title()).lead(if forbidden { text.aside_lead_error() } else { text.aside_lead() }))
        (parts::mistakes(form))
        (said(text, view))
        form method="post" action=(address(id, "/aside")) {
            @for field in ["rule", "words", "parts"] { (parts::hidden(field, form.value(field))) }
            (parts::radios(form, "reason", text.aside_reason()).choices::<AsideReason>())
            (parts::text_field(form, "note", text.aside_note()).optional().hint(text.aside_note_hint()))
            @if !forbidden {
                (parts::radios(form, "scope", text.aside_scope())
                    .answer("here", text.aside_scope_here())
                    .answer("always", if view.words.is_empty() { text.aside_scope_always_rule() } else { text.aside_scope_always_words() }))
            }
            div.actions { (parts::button(text.aside_act()).icon(Icon::Check)) (parts::link_button(back.clone(), text.action_cancel()).quiet()) }
        }
    }
}

/// The remark, as the composer shows it.
fn said(text: Text, view: &RemarkPage) -> Markup {
    html! {
        div class={ "remark " (view.remark.severity.as_str()) } {
            @if !view.words.is_empty() { p.remark-words { q dir="auto" { (view.words) } } }
            p { (view.remark.message) }
            (parts::why(text, [view.remark.number]))
        }
    }
}
