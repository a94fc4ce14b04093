//! What an old tab typed into a draft that is one no more: sent, or deleted, elsewhere. It was not saved; it is shown, to be copied.

use maud::{Markup, html};
use rebond_app::approaches::{ApproachPage, text_of};
use rebond_text::Text;

use super::{sent, typed::text_typed};
use crate::parts;
use crate::{Form, Nav, Page, Problem, Reply, Screen, assets};

/// The message as it was sent, after the words that came too late.
pub(super) fn sent(screen: &Screen, page: Page, view: &ApproachPage, form: &Form) -> Reply {
    let body = text_typed(|field| form.value(field).to_owned(), form.value("mode") == "parts");
    let message = sent::render(screen.text, view);
    let stored = text_of(&view.approach).body;
    if body.trim().is_empty() || body.trim().replace("\r\n", "\n") == stored.trim() {
        return screen.page(page, message);
    }
    screen.again(page, html! { (words(screen.text, screen.text.kept_sent(), form.value("subject"), &body)) (message) })
}

/// The words alone, when there is no such draft any more.
pub(super) fn gone(screen: &Screen, form: &Form) -> Reply {
    let text = screen.text;
    let body = text_typed(|field| form.value(field).to_owned(), form.value("mode") == "parts");
    if body.trim().is_empty() {
        return Err(Problem::NotFound);
    }
    let page = Page::new(Nav::People, text.kept_title()).script(assets::WRITE.address);
    screen.again(page, html! { (parts::page_head(text.kept_title())) (words(text, text.kept_gone(), form.value("subject"), &body)) })
}

fn words(text: Text, why: &str, subject: &str, body: &str) -> Markup {
    html! {
        div.mistakes role="alert" { p { (why) } }
        section.card {
            p { strong { (text.write_body()) } }
            @if !subject.trim().is_empty() { p #copy-subject dir="auto" { strong { (subject) } } }
            div.letter #copy-body dir="auto" { (body) }
            div.actions { span.copy-buttons data-copied=(text.send_copied()) data-text=(text.send_copy_text()) data-subject=(text.send_copy_subject()) {} }
        }
    }
}
