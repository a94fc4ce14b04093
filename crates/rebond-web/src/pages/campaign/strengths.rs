//! `/campaign/strengths`: strengths, each with an achievement that shows it (E11).

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::campaign::{AddStrength, EditStrength, RemoveStrength, ShowCampaign};
use rebond_app::{Desk, Shown, seen};
use rebond_domain::{Strength, StrengthDetails, StrengthId};
use rebond_text::Text;

use crate::{Flash, Form, Nav, Page, Problem, Reader, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let there = ShowCampaign.run(&desk).await?;
    screen.page(page(screen.text), render(&Form::empty(screen.text), &there.strengths, None))
}

pub(crate) async fn add(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let Some(details) = form.read(read) else {
        return screen.again(page(screen.text), render(&form, &ShowCampaign.run(&desk).await?.strengths, None));
    };
    AddStrength { details }.run(&desk).await?;
    screen.go_saying("/campaign/strengths", Flash::Added)
}

pub(crate) async fn change(screen: Screen, desk: Desk, Path(id): Path<StrengthId>, mut form: Form) -> Reply {
    if form.value("do") == "remove" {
        let action = RemoveStrength { id }.run(&desk).await?;
        return screen.go_saying("/campaign/strengths", Flash::Deleted.undo(action));
    }
    form = form.apart(id);
    if let Some(details) = form.read(read)
        && form.still(&desk, Shown::Strength(id)).await?
    {
        EditStrength { id, details }.run(&desk).await?;
        return screen.go_saying("/campaign/strengths", Flash::Saved);
    }
    let strengths = ShowCampaign.run(&desk).await?.strengths;
    let stored = strengths.iter().find(|strength| strength.id == id).ok_or(Problem::NotFound)?;
    let form = form.beside(filled(screen.text, stored));
    screen.again(page(screen.text), render(&Form::empty(screen.text), &strengths, Some((id, &form))))
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

fn filled(text: Text, strength: &Strength) -> Form {
    fill(Form::empty(text).apart(strength.id).with("seen", seen::of_strength(strength)), &strength.details())
}

/// The page; one of its strengths may have a form that came back.
fn render(form: &Form, strengths: &[Strength], back: Option<(StrengthId, &Form)>) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/campaign", text.nav_campaign()))
        (parts::page_head(text.campaign_strengths()).lead(text.campaign_strengths_lead()))
        @for strength in strengths {
            @let back = back.filter(|(id, _)| *id == strength.id).map(|(_, form)| form.clone());
            @let known = back.unwrap_or_else(|| filled(text, strength));
            form.card method="post" action={ "/campaign/strengths/" (strength.id) } {
                (parts::hidden("seen", known.value("seen")))
                (parts::mistakes(&known))
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
