//! `/sign-in`: asking for a code. `/sign-in/code`: typing it. Whoever asks sees the same, whether the address may come in or not.

use std::sync::Arc;

use axum::extract::{FromRequest as _, Query, Request, State};
use axum::http::header::{SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};
use rebond_app::hosted::{AskForCode, Asked, AwaitedCode, CodeToSend, ComeIn, LoginAddress, Notice, Sending, Tried, TypeCode};
use rebond_domain::{Line, Prose};
use rebond_method::Norms;
use rebond_text::Text;

use super::sessions;
use crate::security::Life;
use crate::security::hosted::{Entry, Hosted, code, device_name, forget_before, is_inside, print, session_cookie, typed};
use crate::taking::Kept;
use crate::{Door, Form, Page, Problem, Reply, Screen, layout, parts, reply, screen};

/// Where one wanted to go, or whether one has just left for good.
#[derive(serde::Deserialize)]
pub(crate) struct Back {
    #[serde(default)]
    back: String,
    #[serde(default)]
    left: String,
}

pub(crate) async fn show(State(door): State<Arc<Door>>, screen: Screen, Query(to): Query<Back>, headers: HeaderMap) -> Reply {
    let hosted = door.hosted().ok_or(Problem::NotFound)?;
    if is_inside(&door, hosted, &headers).await {
        return screen.go(screen::inside(&to.back));
    }
    let form = Form::empty(screen.text).with("back", screen::inside(&to.back));
    let content = html! {
        @if to.left == "yes" { div.notice role="status" data-erased { p { strong { (screen.text.account_left_title()) } } p { (screen.text.account_left_line()) } } }
        (ask(&form, hosted.office.is_away()))
    };
    let mut response = shown(&screen, StatusCode::OK, screen.text.sign_in_title(), &content);
    response.headers_mut().append(SET_COOKIE, Entry::of(&door, hosted, &headers).cookie(&door));
    Ok(response)
}

/// Asks for a code.
pub(crate) async fn send(State(door): State<Arc<Door>>, screen: Screen, request: Request) -> Reply {
    let hosted = door.hosted().ok_or(Problem::NotFound)?;
    let (headers, allowed) = (request.headers().clone(), hosted.may_ask(request.extensions(), request.headers()));
    let mut form = Form::from_request(request, &()).await?;
    let text = screen.text;
    let read = form.read(|f| {
        let address = f.email("address")?;
        LoginAddress::parse(address.as_str()).ok()
    });
    let again = |form: &Form, status| Ok(shown(&screen, status, text.sign_in_title(), &ask(form, hosted.office.is_away())));
    let Some(address) = read else { return again(&form, StatusCode::UNPROCESSABLE_ENTITY) };
    if !allowed {
        form.fail("address", text.sign_in_quick());
        return again(&form, StatusCode::TOO_MANY_REQUESTS);
    }
    let (entry, digits) = (Entry::of(&door, hosted, &headers), code(hosted.secret()));
    let asked = AskForCode { address: address.clone(), asker: entry.asker(), print: entry.print_of(&digits) }.run(&hosted.app).await?;
    match asked {
        Asked::TooMany => {
            form.fail("address", text.sign_in_many());
            return again(&form, StatusCode::TOO_MANY_REQUESTS);
        }
        Asked::JustNow => {}
        Asked::Made => on_its_way(hosted, text, address, entry.print_of(&digits), &digits)?,
    }
    let to = screen::inside(form.value("back"));
    let mut response = screen.go(format!("/sign-in/code?back={}", percent(to)))?;
    response.headers_mut().append(SET_COOKIE, entry.cookie(&door));
    Ok(response)
}

/// Sends a code while the page is answered: how long that takes is nobody's to measure.
fn on_its_way(hosted: &Hosted, text: Text, address: LoginAddress, print: String, digits: &str) -> Result<(), Problem> {
    let words = (Line::parse(text.code_mail_subject()), Prose::parse(&text.code_mail_body(hosted.place.to_string(), digits)));
    let (Ok(subject), Ok(body)) = words else { return Err(Problem::Internal) };
    let (app, sign_up, office) = (Arc::clone(&hosted.app), Arc::clone(&hosted.sign_up), Arc::clone(&hosted.office));
    let notice = Notice { to: address.email().clone(), subject, body };
    tokio::spawn(async move {
        match (CodeToSend { address, print, notice }).run(&app, &sign_up, &office).await {
            Ok(Sending::Refused(code)) => tracing::warn!(code, "the mail relay refused a code for good"),
            Ok(Sending::TooLate) => tracing::warn!("a code could not be sent in its ten minutes"),
            Ok(Sending::Sent | Sending::Unwanted) => {}
            Err(error) => tracing::error!(%error, "a code could not be sent"),
        }
    });
    Ok(())
}

pub(crate) async fn show_code(State(door): State<Arc<Door>>, screen: Screen, Query(to): Query<Back>, headers: HeaderMap) -> Reply {
    let hosted = door.hosted().ok_or(Problem::NotFound)?;
    let text = screen.text;
    match awaited(&door, hosted, &headers).await? {
        Some(address) => {
            let form = Form::empty(text).with("back", screen::inside(&to.back)).with("computer", Life::Own.as_str());
            Ok(shown(&screen, StatusCode::OK, text.code_title(), &type_it(&form, &address, hosted.office.is_away())))
        }
        None => screen.go(format!("/sign-in?back={}", percent(screen::inside(&to.back)))),
    }
}

/// Types a code.
pub(crate) async fn enter(State(door): State<Arc<Door>>, screen: Screen, request: Request) -> Reply {
    let hosted = door.hosted().ok_or(Problem::NotFound)?;
    let (headers, allowed) = (request.headers().clone(), hosted.may_try(request.extensions(), request.headers()));
    let mut form = Form::from_request(request, &()).await?;
    let text = screen.text;
    let Some(entry) = Entry::known(&door, &headers) else { return Ok(gone(&screen, hosted, form)) };
    let Some(address) = (AwaitedCode { asker: entry.asker() }).run(&hosted.app).await? else { return Ok(gone(&screen, hosted, form)) };
    let again = |form: &Form, status| Ok(shown(&screen, status, text.code_title(), &type_it(form, &address, hosted.office.is_away())));
    let Some((digits, life)) = form.read(read_code) else { return again(&form, StatusCode::UNPROCESSABLE_ENTITY) };
    if !allowed {
        form.fail("code", text.sign_in_quick());
        return again(&form, StatusCode::TOO_MANY_REQUESTS);
    }
    let address = match (TypeCode { asker: entry.asker(), print: entry.print_of(&digits) }).run(&hosted.app).await? {
        Tried::Right(address) => address,
        Tried::Wrong(left) => {
            form.fail("code", text.code_wrong(left));
            return again(&form, StatusCode::UNPROCESSABLE_ENTITY);
        }
        Tried::Gone => return Ok(gone(&screen, hosted, form)),
    };
    let agent = headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).map(device_name).filter(|name| !name.is_empty());
    let secret = hosted.secret();
    let norms = norms_of(&headers);
    let come_in = ComeIn {
        address: LoginAddress::parse(&address).map_err(|_| Problem::Internal)?,
        print: print(&secret),
        device: agent.unwrap_or_else(|| text.account_device().to_owned()),
        shared: life == Life::Shared,
        lang: text.lang(),
        norms: norms.code.clone(),
        zone: norms.zone.clone(),
    };
    let Some(entered) = come_in.run(&hosted.app, &hosted.sign_up).await? else {
        form.fail("code", text.sign_in_refused());
        return again(&form, StatusCode::FORBIDDEN);
    };
    forget_before(&door, hosted, &headers).await;
    let mut response = screen.go(if entered.is_new { "/account/first" } else { screen::inside(form.value("back")) })?;
    response.headers_mut().append(SET_COOKIE, session_cookie(&door, entered.account, entered.session, &secret, life));
    response.headers_mut().append(SET_COOKIE, Entry::gone(&door));
    Ok(response)
}

/// The page of whoever may not come in: how to, and what was typed meanwhile.
pub(crate) fn locked(screen: &Screen, away: bool, ended: bool, kept: Option<&Kept>, typed: &Markup) -> Markup {
    let text = screen.text;
    // A page to come back to; a form that was sent is none.
    let back = if kept.is_some() { "/" } else { screen::inside(&screen.address) };
    let form = Form::empty(text).with("back", back);
    let content = html! {
        @if ended { p.notice role="status" { (text.sign_in_ended()) } }
        (ask(&form, away))
        @if let Some(kept) = kept {
            section.card {
                p { (text.sign_in_kept()) }
                (typed)
                @if let Ok(sent) = &*kept.read {
                    @if !sent.has_files {
                        form method="post" action=(kept.address) {
                            @for (name, value) in &sent.pairs { (parts::hidden(name, value)) }
                            div.actions { (parts::button(text.sign_in_send_again()).quiet()) }
                        }
                    }
                }
            }
        }
    };
    layout::outside(screen, text.sign_in_title(), &content)
}

fn read_code(f: &mut crate::Reader<'_>) -> Option<(String, Life)> {
    let digits = typed(f.raw("code"));
    if digits.is_none() {
        f.fail("code", f.text().code_shape());
    }
    let life = sessions::read(f);
    Some((digits?, life?))
}

async fn awaited(door: &Door, hosted: &Hosted, headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(entry) = Entry::known(door, headers) else { return Ok(None) };
    Ok(AwaitedCode { asker: entry.asker() }.run(&hosted.app).await?)
}

/// The code is too old, was tried too often, or was replaced.
fn gone(screen: &Screen, hosted: &Hosted, form: Form) -> Response {
    let mut fresh = Form::empty(screen.text).with("back", screen::inside(form.value("back")));
    fresh.fail("address", screen.text.sign_in_gone());
    shown(screen, StatusCode::GONE, screen.text.sign_in_title(), &ask(&fresh, hosted.office.is_away()))
}

/// The customs of where a browser's first language is spoken.
fn norms_of(headers: &HeaderMap) -> &'static Norms {
    let said = headers.get(axum::http::header::ACCEPT_LANGUAGE).and_then(|line| line.to_str().ok()).unwrap_or_default();
    Norms::of_locale(&said.split([',', ';']).next().unwrap_or_default().trim().replace('-', "_"))
}

fn percent(address: &str) -> String {
    percent_encoding::utf8_percent_encode(address, percent_encoding::NON_ALPHANUMERIC).to_string()
}

fn shown(screen: &Screen, status: StatusCode, title: &str, content: &Markup) -> Response {
    let page = Page::new(layout::Nav::None, title);
    let page = if status == StatusCode::OK { page } else { page.with_mistakes() };
    (status, reply::html(layout::bare(screen, &page, &parts::name_fields(content)))).into_response()
}

fn ask(form: &Form, away: bool) -> Markup {
    let text = form.text();
    html! {
        (parts::page_head(text.sign_in_title()).lead(text.sign_in_lead()))
        @if away { p.caution role="status" { (text.sign_in_away()) } }
        form.card method="post" action="/sign-in" {
            (parts::mistakes(form))
            (parts::hidden("back", form.value("back")))
            (parts::text_field(form, "address", text.sign_in_address()).email().completes("email"))
            div.actions { (parts::button(text.sign_in_act())) }
        }
    }
}

fn type_it(form: &Form, address: &str, away: bool) -> Markup {
    let text = form.text();
    html! {
        (parts::page_head(text.code_title()).lead(text.code_lead(address)))
        @if away { p.caution role="status" { (text.sign_in_away()) } }
        form.card method="post" action="/sign-in/code" {
            (parts::mistakes(form))
            (parts::hidden("back", form.value("back")))
            (parts::text_field(form, "code", text.code_field()).digits().completes("one-time-code").hint(text.code_hint()))
            (parts::radios(form, "computer", text.device_whose())
                .explained(Life::Own.as_str(), text.sessions_own(), text.device_own_line())
                .explained(Life::Shared.as_str(), text.sessions_shared(), text.device_shared_line()))
            div.actions { (parts::button(text.code_act())) }
        }
        form.inline method="post" action="/sign-in" {
            (parts::hidden("address", address))
            (parts::hidden("back", form.value("back")))
            div.actions { (parts::button(text.code_again()).quiet()) (parts::link_button("/sign-in", text.code_other()).plain()) }
        }
    }
}
