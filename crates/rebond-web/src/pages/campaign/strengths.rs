//! `/campaign/strengths`: strengths, each with an achievement that shows it (E11).

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::campaign::{AddStrength, EditStrength, RemoveStrength, ShowCampaign};
use rebond_domain::{Strength, StrengthDetails, StrengthId};
use rebond_text::Text;

use crate::{Flash, Form, Nav, Page, Problem, Reader, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let there = ShowCampaign.run(&desk).await?;
    screen.page(page(screen.text), render(&Form::empty(screen.text), &there.strengths))
}

pub(crate) async fn add(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let Some(details) = form.read(read) else {
        return screen.again(page(screen.text), render(&form, &ShowCampaign.run(&desk).await?.strengths));
    };
    AddStrength { details }.run(&desk).await?;
    screen.go_saying("/campaign/strengths", Flash::Added)
}

pub(crate) async fn change(screen: Screen, desk: Desk, Path(id): Path<StrengthId>, mut form: Form) -> Reply {
    if form.value("do") == "remove" {
        let action = RemoveStrength { id }.run(&desk).await?;
        return screen.go_saying("/campaign/strengths", Flash::Deleted.undo(action));
    }
    let details = form.read(read).ok_or(Problem::Unreadable)?;
    EditStrength { id, details }.run(&desk).await?;
    screen.go_saying("/campaign/strengths", Flash::Saved)
}

fn fill(form: Form, noted: &StrengthDetails) -> Form {
    form.with("title", &noted.title).with_known("example", noted.example.as_ref())
}

fn read(f: &mut Reader<'_>) -> Option<StrengthDetails> {
    let (title, example) = (f.line("title"), f.optional_prose("example"));
    Some(StrengthDetails { title: title?, example })
}

fn page(text: Text) -> Page {
    Page::new(Nav::Campaign, text.campaign_strengths())
}

fn render(form: &Form, strengths: &[Strength]) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/campaign", text.nav_campaign()))
        (parts::page_head(text.campaign_strengths()).lead(text.campaign_strengths_lead()))
        @for strength in strengths {
            @let known = fill(Form::empty(text).apart(strength.id), &strength.details());
            form.card method="post" action={ "/campaign/strengths/" (strength.id) } {
                (fields(&known))
                div.actions { (parts::button(text.action_save()).quiet()) (parts::button(text.action_delete()).plain().carries("do", "remove")) }
            }
        }
        form.card method="post" action="/campaign/strengths" {
            h2 { (text.campaign_strength_new()) }
            (parts::mistakes(form))
            (fields(form))
            div.actions { (parts::button(text.action_add())) }
        }
    }
}

fn fields(form: &Form) -> Markup {
    let text = form.text();
    html! {
        (parts::text_field(form, "title", text.campaign_strength()).hint(text.campaign_strength_hint()))
        (parts::text_area(form, "example", text.campaign_strength_example()).hint(text.campaign_strength_example_hint()).rows(3))
    }
}
