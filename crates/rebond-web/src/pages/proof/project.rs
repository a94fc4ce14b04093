//! `/proof/project`: where one wants to go, what one hoped, what the field says of it, who was met; to be printed.

use axum::extract::RawQuery;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::proof::{Met, ProjectFile, ProjectPage};
use rebond_app::synthesis::Heard;
use rebond_domain::{OrganisationKind, PersonName, Prose};
use rebond_text::Text;

use super::Asked;
use crate::{Nav, Page, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk, RawQuery(query): RawQuery) -> Reply {
    let view = ProjectFile { named: Asked::of(query).all("name") }.run(&desk).await?;
    screen.page(Page::new(Nav::Campaign, screen.text.proof_project_title()), render(screen.text, &view))
}

fn render(text: Text, view: &ProjectPage) -> Markup {
    let campaign = view.campaign.as_ref();
    let direction = campaign.and_then(|it| it.direction.as_ref());
    html! {
        (parts::back("/synthesis", text.synthesis_title()))
        (parts::page_head(text.proof_project_title()))
        p.lead.not-printed { (text.proof_project_lead()) }
        form.card.not-printed method="get" action="/proof/project" {
            (super::names(text, &view.people, |id| view.named.contains(&id)))
            div.actions { (parts::button(text.proof_show())) (super::print_button(text)) }
        }
        @if direction.is_none() && view.met.is_empty() { (parts::empty(text.proof_project_empty(), "").action(parts::link_button("/campaign/direction", text.campaign_direction()))) }
        article.document {
            @if let Some(name) = &view.name { p { strong { bdi { (name) } } } }
            (written(text.proof_project_direction(), direction))
            (written(text.proof_project_expectation(), campaign.and_then(|it| it.expectation.as_ref())))
            @if !view.met.is_empty() {
                h2 { (text.proof_project_met()) }
                ul { @for met in &view.met { li { (whom(text, met)) } } }
            }
            @if !view.learnt.hopes.is_empty() {
                h2 { (text.proof_project_hopes()) }
                @for it in &view.learnt.hopes {
                    h3 dir="auto" { (it.hope.statement) }
                    p { (crate::pages::synthesis::show::balance(text, it.balance)) }
                    (heard(text, view, &it.heard))
                }
            }
            @if !view.learnt.subjects.is_empty() {
                h2 { (text.proof_project_subjects()) }
                @for it in &view.learnt.subjects { h3 { (text.topic(it.topic)) } (heard(text, view, &it.heard)) }
            }
            (written(text.proof_project_decision(), campaign.and_then(|it| it.decision.as_ref())))
        }
    }
}

fn written(title: &str, words: Option<&Prose>) -> Markup {
    html! { @if let Some(words) = words { h2 { (title) } p.prose dir="auto" { (words) } } }
}

fn whom(text: Text, met: &Met) -> Markup {
    let place = met.place.filter(|kind| *kind != OrganisationKind::Other).map(|kind| text.organisation_kind(kind));
    html! {
        @if let Some(role) = &met.role { bdi { (role) } ", " }
        @if let Some(place) = place { (place) ", " }
        (text.proof_project_with(met.count))
        @if !met.named.is_empty() { " · " bdi { (met.named.iter().map(PersonName::full).collect::<Vec<_>>().join(", ")) } }
    }
}

fn heard(text: Text, view: &ProjectPage, heard: &[Heard]) -> Markup {
    html! {
        ul {
            @for it in heard.iter().filter(|it| it.text.is_some()) {
                li {
                    @if let Some(words) = &it.text { span.prose dir="auto" { (words) } }
                    span.hint {
                        @if let Some(stance) = it.stance { (text.stance(stance)) ", " }
                        @if view.named.contains(&it.person) { bdi { (it.name.full()) } ", " }
                        @if let Some(role) = &it.role { bdi { (role) } ", " }
                        (text.day(view.learnt.time.day(it.at)))
                    }
                }
            }
        }
    }
}
