//! `/campaign/hopes`: hopes, as statements that a meeting can confirm or contradict (A8): added, reworded, moved, set aside.

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::campaign::{AddHopes, EditHope, HopeView, MoveHope, RetireHope, ShowCampaign};
use rebond_domain::HopeId;
use rebond_text::Text;

use crate::{Flash, Form, Nav, Page, Problem, Reader, Reply, Screen, parts};

/// So many lines are offered at once.
const LINES: [&str; 3] = ["hope-1", "hope-2", "hope-3"];

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let there = ShowCampaign.run(&desk).await?;
    screen.page(page(screen.text), render(&Form::empty(screen.text), &there.hopes))
}

pub(crate) async fn add(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let Some(verb) = form.read(verb) else {
        return screen.again(page(screen.text), render(&form, &ShowCampaign.run(&desk).await?.hopes));
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
        _ => EditHope { id, statement: form.read(|f| f.line("statement")).ok_or(Problem::Unreadable)? }.run(&desk).await?,
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

fn render(form: &Form, hopes: &[HopeView]) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/campaign", text.nav_campaign()))
        (parts::page_head(text.campaign_hopes()).lead(text.campaign_hopes_lead()))
        @for (place, view) in hopes.iter().enumerate() { (one(text, view, place > 0)) }
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

fn one(text: Text, view: &HopeView, can_go_up: bool) -> Markup {
    let hope = &view.hope;
    let form = Form::empty(text).apart(hope.id).with("statement", &hope.statement);
    let address = format!("/campaign/hopes/{}", hope.id);
    html! {
        section.card.hope {
            @if hope.retired_at.is_some() {
                p.quiet { s { bdi { (hope.statement) } } " " (text.campaign_hope_retired()) }
                div.actions { (parts::post_button(address.as_str(), text.campaign_hope_resume()).carries("do", "resume").plain()) }
            } @else {
                form method="post" action=(address) {
                    (parts::text_field(&form, "statement", text.campaign_hope()))
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
