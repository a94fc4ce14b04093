//! `/settings/sessions`: whether this computer is one's own, how many browsers are inside, and locking, here or everywhere.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use maud::{Markup, html};
use rebond_app::{Desk, LocalTime};
use rebond_text::Text;

use super::share;
use crate::security::{CLEAR, Inside, Life, Paired};
use crate::{Door, Flash, Form, Nav, Page, Problem, Reader, Reply, Screen, Site, parts};

/// Who is inside.
struct View {
    time: LocalTime,
    browsers: usize,
    devices: Vec<Paired>,
    /// Whether it is looked at from one of these devices.
    away: bool,
}

impl View {
    fn of(door: &Door, desk: &Desk, screen: &Screen) -> Self {
        Self { time: desk.local_time(), browsers: door.inside_now(), devices: door.paired(), away: screen.away }
    }
}

pub(crate) async fn show(screen: Screen, desk: Desk, State(site): State<Site>) -> Reply {
    if site.door.hosted().is_some() {
        return screen.go("/account");
    }
    let view = View::of(&site.door, &desk, &screen);
    screen.page(page(screen.text), render(&filled(screen.text, &site.door), &view))
}

pub(crate) async fn save(
    screen: Screen,
    desk: Desk,
    State(site): State<Site>,
    Extension(inside): Extension<Inside>,
    headers: HeaderMap,
    mut form: Form,
) -> Reply {
    // A phone does not say who uses this computer.
    if screen.away {
        return Err(Problem::Foreign);
    }
    let Some(life) = form.read(read) else {
        return screen.again(page(screen.text), render(&form, &View::of(&site.door, &desk, &screen)));
    };
    let mut response = screen.go_saying(if site.door.hosted().is_some() { "/account" } else { "/settings/sessions" }, Flash::Saved)?;
    last(&site.door, &inside, &headers, life, &mut response).await?;
    Ok(response)
}

/// Ends the session of this browser.
pub(crate) async fn lock(screen: Screen, State(site): State<Site>, Extension(inside): Extension<Inside>) -> Reply {
    let gone = site.door.lock(&inside).await?;
    out(&screen, gone)
}

/// Ends every session.
pub(crate) async fn lock_everywhere(screen: Screen, State(site): State<Site>, Extension(inside): Extension<Inside>) -> Reply {
    let gone = site.door.lock_everywhere(&inside).await?;
    out(&screen, gone)
}

fn out(screen: &Screen, gone: [axum::http::HeaderValue; 2]) -> Reply {
    let mut response = screen.go("/")?;
    for cookie in gone {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    let (name, value) = CLEAR;
    response.headers_mut().insert(name, value);
    Ok(response)
}

/// Whether the computer is one's own: the answer of a form that asks.
pub(crate) fn read(f: &mut Reader<'_>) -> Option<Life> {
    let life = Life::parse(f.raw("computer"));
    if life.is_none() {
        let message = f.text().error_choice();
        f.fail("computer", message);
    }
    life
}

/// From now on this session, and those to come, last like this.
pub(crate) async fn last(
    door: &Arc<Door>,
    inside: &Inside,
    headers: &HeaderMap,
    life: Life,
    response: &mut Response,
) -> Result<(), Problem> {
    let cookie = door.last(inside, headers, life).await?;
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(())
}

pub(crate) fn filled(text: Text, door: &Door) -> Form {
    Form::empty(text).with("computer", door.life().as_str())
}

/// The question.
pub(crate) fn fields(form: &Form) -> Markup {
    let text = form.text();
    html! {
        (parts::radios(form, "computer", text.sessions_computer())
            .explained(Life::Own.as_str(), text.sessions_own(), text.sessions_own_line())
            .explained(Life::Shared.as_str(), text.sessions_shared(), text.sessions_shared_line()))
    }
}

fn page(text: Text) -> Page {
    Page::new(Nav::Data, text.sessions_title())
}

fn render(form: &Form, view: &View) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/settings", text.settings_title()))
        (parts::page_head(text.sessions_title()))
        @if !view.away {
            form.card method="post" action="/settings/sessions" {
                (parts::mistakes(form))
                (fields(form))
                div.actions { (parts::button(text.action_save())) }
            }
            @if !view.devices.is_empty() { (share::list(text, &view.devices, &view.time)) }
        }
        (parts::card(text.sessions_lock_title(), html! {
            p { (text.sessions_inside(view.browsers)) " " (text.sessions_lock_line()) }
            div.actions {
                (parts::post_button("/lock", text.sessions_lock()).quiet())
                (parts::post_button("/lock/everywhere", text.sessions_lock_everywhere()).quiet())
            }
        }))
    }
}
