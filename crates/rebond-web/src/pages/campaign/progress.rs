//! `/campaign/progress`: what moved, worth telling those who helped (G4).

use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::campaign::{AddProgress, CampaignPage, ShowCampaign};
use rebond_text::Text;

use crate::{Flash, Form, Nav, Page, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let there = ShowCampaign.run(&desk).await?;
    screen.page(page(screen.text), render(&Form::empty(screen.text), &there))
}

pub(crate) async fn add(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let Some(text) = form.read(|f| f.prose("text")) else {
        return screen.again(page(screen.text), render(&form, &ShowCampaign.run(&desk).await?));
    };
    AddProgress { text }.run(&desk).await?;
    screen.go_saying("/campaign/progress", Flash::Added)
}

fn page(text: Text) -> Page {
    Page::new(Nav::Campaign, text.campaign_progress())
}

fn render(form: &Form, view: &CampaignPage) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/campaign", text.nav_campaign()))
        (parts::page_head(text.campaign_progress()).lead(text.campaign_progress_lead()))
        form.card method="post" action="/campaign/progress" {
            (parts::mistakes(form))
            (parts::text_area(form, "text", text.campaign_progress_question()).hint(text.campaign_progress_hint()).rows(3))
            div.actions { (parts::button(text.action_add())) }
        }
        (list(text, view))
    }
}

/// What moved so far, the latest first.
pub(crate) fn list(text: Text, view: &CampaignPage) -> Markup {
    html! {
        @if !view.progress.is_empty() {
            ul.plain-list {
                @for moved in &view.progress {
                    li { span.quiet { (text.day(view.time.day(moved.at))) } p.prose dir="auto" { (moved.text) } }
                }
            }
        }
    }
}
