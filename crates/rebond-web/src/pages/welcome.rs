//! `/welcome`: the first start, three short screens, each of which can be skipped — what one expects (A1, A2), where one wants to
//! go (B7), a few hopes (A8).

use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use maud::{Markup, html};
use rebond_app::campaign::{CampaignPage, ShowCampaign};
use rebond_app::{Desk, Shown};
use rebond_text::Text;

use super::campaign::{direction, expectation, hopes};
use super::sessions;
use crate::security::Inside;
use crate::{Form, Nav, Page, Reply, Screen, Site, parts};

pub(crate) async fn show(screen: Screen, desk: Desk, State(site): State<Site>) -> Reply {
    let there = ShowCampaign.run(&desk).await?;
    screen.page(page(screen.text.welcome_title()), first(&filled(&screen, &site, &there), &there))
}

pub(crate) async fn expect(
    screen: Screen,
    desk: Desk,
    State(site): State<Site>,
    Extension(inside): Extension<Inside>,
    headers: HeaderMap,
    mut form: Form,
) -> Reply {
    let computer = if screen.away || form.value("computer").is_empty() { None } else { form.read(sessions::read) };
    let read = form.read(expectation::verb);
    let (Some(verb), true) = (read, form.still(&desk, Shown::Expectation).await?) else {
        let there = ShowCampaign.run(&desk).await?;
        let form = form.beside(filled(&screen, &site, &there));
        return screen.again(page(screen.text.welcome_title()), first(&form, &there));
    };
    let doubtful =
        verb.expectation.as_ref().is_some_and(|words| !rebond_app::campaign::remarks_on_purpose(words, screen.text.lang()).is_empty());
    // Said once: whoever keeps the words goes on at the second try.
    let insists = form.value("insists") == "yes";
    verb.run(&desk).await?;
    let mut response = screen.go(if doubtful && !insists { "/welcome" } else { "/welcome/direction" })?;
    if let Some(life) = computer {
        sessions::last(&site.door, &inside, &headers, life, &mut response).await?;
    }
    Ok(response)
}

/// At an address, whether others use the device was asked when it came in; and a phone does not say who uses this computer.
fn filled(screen: &Screen, site: &Site, there: &CampaignPage) -> Form {
    let form = expectation::filled(screen.text, there.campaign.as_ref());
    if site.door.hosted().is_some() || screen.away { form } else { form.with("computer", site.door.life().as_str()) }
}

pub(crate) async fn show_direction(screen: Screen, desk: Desk) -> Reply {
    let there = ShowCampaign.run(&desk).await?;
    let form = direction::filled(screen.text, there.campaign.as_ref());
    screen.page(page(screen.text.welcome_direction_title()), second(&form))
}

pub(crate) async fn direct(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let read = form.read(direction::verb);
    let (Some(verb), true) = (read, form.still(&desk, Shown::Direction).await?) else {
        let there = ShowCampaign.run(&desk).await?;
        let form = form.beside(direction::filled(screen.text, there.campaign.as_ref()));
        return screen.again(page(screen.text.welcome_direction_title()), second(&form));
    };
    verb.run(&desk).await?;
    screen.go("/welcome/hopes")
}

pub(crate) async fn show_hopes(screen: Screen) -> Reply {
    screen.page(page(screen.text.welcome_hopes_title()), third(&Form::empty(screen.text)))
}

pub(crate) async fn hope(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let Some(verb) = form.read(hopes::verb) else { return screen.again(page(screen.text.welcome_hopes_title()), third(&form)) };
    verb.run(&desk).await?;
    screen.go("/people/new?circle=friends")
}

fn page(title: &str) -> Page {
    Page::new(Nav::Today, title)
}

fn first(form: &Form, there: &CampaignPage) -> Markup {
    let text = form.text();
    let remarks = expectation::remarks(text, there.campaign.as_ref());
    html! {
        (thread(text, 0))
        (parts::page_head(text.welcome_title()).lead(text.welcome_lead()))
        form method="post" action="/welcome" {
            (parts::hidden("seen", form.value("seen")))
            (parts::mistakes(form))
            (remarks)
            @if there.campaign.as_ref().is_some_and(|campaign| campaign.expectation.is_some()) { (parts::hidden("insists", "yes")) }
            (expectation::fields(form))
            @if !form.value("computer").is_empty() { (sessions::fields(form)) }
            (go_on(text, "/welcome/direction", text.welcome_without_expectation()))
        }
        p.quiet { a href="/import" { (text.welcome_import()) } }
    }
}

fn second(form: &Form) -> Markup {
    let text = form.text();
    html! {
        (thread(text, 1))
        (parts::page_head(text.welcome_direction_title()).lead(text.welcome_direction_lead()))
        form method="post" action="/welcome/direction" {
            (parts::hidden("seen", form.value("seen")))
            (parts::mistakes(form))
            (direction::fields(form))
            (go_on(text, "/welcome/hopes", text.welcome_without_direction()))
        }
    }
}

fn third(form: &Form) -> Markup {
    let text = form.text();
    html! {
        (thread(text, 2))
        (parts::page_head(text.welcome_hopes_title()).lead(text.welcome_hopes_lead()))
        form method="post" action="/welcome/hopes" {
            (parts::mistakes(form))
            (hopes::fields(form))
            (go_on(text, "/people/new?circle=friends", text.welcome_without_hopes()))
        }
    }
}

/// Three knots on a thread: which of the three questions this is.
fn thread(text: Text, here: usize) -> Markup {
    html! {
        p.three {
            @for place in 0..3 { span.knot.done[place < here].now[place == here] aria-hidden="true" {} }
            (text.welcome_place(here + 1))
        }
    }
}

/// On to the next, or past this one: what one loses then is said, and nothing is asked of anybody.
fn go_on(text: Text, skip_to: &str, without: &str) -> Markup {
    html! {
        div.actions { (parts::button(text.action_continue())) (parts::link_button(skip_to, text.welcome_skip()).plain()) }
        p.hint { (without) }
    }
}
