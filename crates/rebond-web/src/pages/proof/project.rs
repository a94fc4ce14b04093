//! `/proof/project`: where one wants to go, what one hoped, what the field says of it, who was met; to be retouched and printed, or as a
//! file for a word processor.

use axum::extract::RawQuery;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::proof::{ProjectFile, ProjectPage};
use rebond_sentences::documents;
use rebond_text::Text;

use super::Asked;
use super::document::{self, Kind};
use crate::{Nav, Page, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk, RawQuery(query): RawQuery) -> Reply {
    let view = asked(query).run(&desk).await?;
    screen.page(Page::new(Nav::Campaign, screen.text.proof_project_title()), render(screen.text, &view))
}

pub(crate) async fn odt(screen: Screen, desk: Desk, RawQuery(query): RawQuery) -> Reply {
    let view = asked(query).run(&desk).await?;
    document::file(documents::project(screen.text, &view), Kind::Odt, screen.text.document_project_file())
}

pub(crate) async fn markdown(screen: Screen, desk: Desk, RawQuery(query): RawQuery) -> Reply {
    let view = asked(query).run(&desk).await?;
    document::file(documents::project(screen.text, &view), Kind::Markdown, screen.text.document_project_file())
}

fn asked(query: Option<String>) -> ProjectFile {
    ProjectFile { named: Asked::of(query).all("name") }
}

fn render(text: Text, view: &ProjectPage) -> Markup {
    let paper = documents::project(text, view);
    let query: Vec<String> = view.named.iter().map(|id| format!("name={id}")).collect();
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    html! {
        (parts::back("/synthesis", text.synthesis_title()))
        (parts::page_head(text.proof_project_title()))
        p.lead.not-printed { (text.proof_project_lead()) }
        @if let Some(paper) = paper {
            @if !view.people.is_empty() {
                form.card.not-printed method="get" action="/proof/project" {
                    (super::names(text, &view.people, |id| view.named.contains(&id)))
                    div.actions { (parts::button(text.proof_show()).quiet()) }
                }
            }
            (document::actions(text, "/proof/project", &query))
            (document::paper(text, &paper, true))
        } @else {
            (parts::empty(text.proof_project_empty(), "").action(parts::link_button("/campaign/direction", text.campaign_direction())))
        }
    }
}
