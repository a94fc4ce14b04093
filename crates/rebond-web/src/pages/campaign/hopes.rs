//! `/campaign/hopes`: hopes, as statements that a meeting can confirm or contradict (A8): added, reworded, moved, set aside.

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::campaign::{AddHopes, EditHope, HopeView, MoveHope, RetireHope, ShowCampaign};
use rebond_app::{Desk, Shown, seen};
use rebond_domain::{Hope, HopeId};
use rebond_text::Text;

use crate::{Flash, Form, Nav, Page, Problem, Reader, Reply, Screen, parts};

/// So many lines are offered at once.
const LINES: [&str; 3] = ["hope-1", "hope-2", "hope-3"];

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let there = ShowCampaign.run(&desk).await?;
    screen.page(page(screen.text), render(&Form::empty(screen.text), &there.hopes, None))
}

pub(crate) async fn add(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let Some(verb) = form.read(verb) else {
        return screen.again(page(screen.text), render(&form, &ShowCampaign.run(&desk).await?.hopes, None));
    };
    verb.run(&desk).await?;
    screen.go_saying("/campaign/hopes", Flash::Saved)
}

/// One hope: reworded, moved up, set aside or taken up again, by which button was tapped.
pub(crate) async fn change(screen: Screen, desk: Desk, Path(id): Path<HopeId>, mut form: Form) -> Reply {
    match form.value("do") {
        "up" => MoveHope { id }.run(&desk).await?,
        "retire" => RetireHope { id, retired: true }.run(&desk).await?,
        "resume" => RetireHope { id, retired: false }.run(&desk).await?,
        _ => {
            form = form.apart(id);
            let statement = form.read(|f| f.line("statement"));
            if let Some(statement) = statement
                && form.still(&desk, Shown::Hope(id)).await?
            {
                EditHope { id, statement }.run(&desk).await?;
            } else {
                let hopes = ShowCampaign.run(&desk).await?.hopes;
                let form = match hopes.iter().find(|view| view.hope.id == id) {
                    Some(view) => form.beside(filled(screen.text, &view.hope)),
                    None => return Err(Problem::NotFound),
                };
                return screen.again(page(screen.text), render(&Form::empty(screen.text), &hopes, Some((id, &form))));
            }
        }
    }
    screen.go_saying("/campaign/hopes", Flash::Saved)
}

#[expect(clippy::unnecessary_wraps, reason = "the shape that `Form::read` asks for")]
pub(crate) fn verb(f: &mut Reader<'_>) -> Option<AddHopes> {
    Some(AddHopes { statements: LINES.iter().filter_map(|field| f.optional_line(field)).collect() })
}

fn page(text: Text) -> Page {
    Page::new(Nav::Campaign, text.campaign_hopes())
}

fn filled(text: Text, hope: &Hope) -> Form {
    Form::empty(text).apart(hope.id).with("seen", seen::of_hope(hope)).with("statement", &hope.statement)
}

/// The page; one of its hopes may have a form that came back.
fn render(form: &Form, hopes: &[HopeView], back: Option<(HopeId, &Form)>) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/campaign", text.nav_campaign()))
        (parts::page_head(text.campaign_hopes()).lead(text.campaign_hopes_lead()))
        @for (place, view) in hopes.iter().enumerate() {
            @let back = back.filter(|(id, _)| *id == view.hope.id).map(|(_, form)| form.clone());
            (one(&back.unwrap_or_else(|| filled(text, &view.hope)), view, place > 0))
        }
        form.card method="post" action="/campaign/hopes" {
            h2 { (text.campaign_hopes_more()) }
            (parts::mistakes(form))
            (fields(form))
            div.actions { (parts::button(text.action_add())) }
        }
    }
}

pub(crate) fn fields(form: &Form) -> Markup {
    let text = form.text();
    let hints = [text.campaign_hope_example_1(), text.campaign_hope_example_2(), text.campaign_hope_example_3()];
    html! {
        @for (place, (field, hint)) in LINES.into_iter().zip(hints).enumerate() {
            (parts::text_field(form, field, text.campaign_hope_number(place + 1)).hint(hint))
        }
    }
}

fn one(form: &Form, view: &HopeView, can_go_up: bool) -> Markup {
    let (text, hope) = (form.text(), &view.hope);
    let address = format!("/campaign/hopes/{}", hope.id);
    html! {
        section.card.hope {
            @if hope.retired_at.is_some() {
                p.quiet { s { bdi { (hope.statement) } } " " (text.campaign_hope_retired()) }
                div.actions { (parts::post_button(address.as_str(), text.campaign_hope_resume()).carries("do", "resume").plain()) }
            } @else {
                form method="post" action=(address) {
                    (parts::hidden("seen", form.value("seen")))
                    (parts::mistakes(form))
                    (parts::text_field(form, "statement", text.campaign_hope()))
                    (evidence(text, view))
                    div.actions {
                        (parts::button(text.action_save()).quiet())
                        @if can_go_up { (parts::button(text.campaign_hope_up()).plain().carries("do", "up")) }
                        (parts::button(text.campaign_hope_retire()).plain().carries("do", "retire"))
                    }
                }
            }
        }
    }
}

/// What meetings said of a hope so far.
pub(crate) fn evidence(text: Text, view: &HopeView) -> Markup {
    html! { @if let Some(said) = rebond_sentences::campaign::evidence(text, view) { p.quiet { (said) } } }
}
