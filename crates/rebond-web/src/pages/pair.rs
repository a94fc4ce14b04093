//! `/pair`: a device of the local network says the code that the computer shows.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use rebond_text::Text;

use crate::{Form, Nav, Page, Screen, layout, parts, reply};

/// The page that asks for it.
pub(crate) fn ask(screen: &Screen) -> Response {
    reply::html(layout::bare(screen, &page(screen.text), &render(&Form::empty(screen.text))))
}

/// The same, with what is wrong with what was typed.
pub(crate) fn again(screen: &Screen, form: &Form) -> Response {
    let mut response = reply::html(layout::bare(screen, &page(screen.text).with_mistakes(), &parts::name_fields(&render(form))));
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    response
}

fn page(text: Text) -> Page {
    Page::new(Nav::None, text.pair_title())
}

fn render(form: &Form) -> Markup {
    let text = form.text();
    html! {
        (parts::page_head(text.pair_title()).lead(text.pair_lead()))
        form.card method="post" action="/pair" {
            (parts::mistakes(form))
            (parts::text_field(form, "code", text.pair_code()).hint(text.pair_code_hint()).digits().once())
            div.actions { (parts::button(text.pair_act())) }
        }
    }
}
