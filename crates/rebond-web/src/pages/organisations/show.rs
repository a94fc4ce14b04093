//! `/organisations/{id}`: an organisation, and who works there; whom to look for when nobody is known there yet (B4).

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::organisations::{OrganisationPage, ShowOrganisation};
use rebond_app::people::PersonRow;
use rebond_domain::{OrganisationId, OrganisationKind};
use rebond_method::Rule;
use rebond_text::Text;

use crate::pages::people::list::encoded;
use crate::parts::{self, Icon};
use crate::{Nav, Page, Problem, Reply, Screen};

pub(crate) async fn show(screen: Screen, desk: Desk, Path(id): Path<OrganisationId>) -> Reply {
    let view = ShowOrganisation { id }.run(&desk).await?.ok_or(Problem::NotFound)?;
    screen.page(Page::new(Nav::People, view.organisation.name.as_str()), render(screen.text, &view))
}

fn render(text: Text, view: &OrganisationPage) -> Markup {
    let organisation = &view.organisation;
    let name = organisation.name.as_str();
    let source = if view.is_gateway() { "gateway" } else { "social-network" };
    let add = format!("/people/new?organisation={}&source={source}", encoded(name));
    // Where they work is the title of the page.
    let people: Vec<PersonRow> = view.people.iter().cloned().map(|row| PersonRow { organisation: None, ..row }).collect();
    html! {
        (parts::back("/organisations", text.organisations_title()))
        (parts::page_head(name)
            .action(parts::link_button(format!("/organisations/{}/edit", organisation.id), text.action_edit()).quiet().icon(Icon::Pen))
            .action(parts::link_button(format!("/organisations/{}/merge", organisation.id), text.merge_begin()).plain()))
        @if view.is_gateway() {
            aside.tip {
                p { strong { (text.organisation_gateway_title()) } }
                p { (text.organisation_gateway()) }
                (parts::why(text, [Rule::B5]))
            }
        }
        @if view.lacks_a_person() {
            aside.tip {
                p { strong { (text.organisation_prompt_title()) } }
                p dir="auto" { (text.organisation_prompt(name)) }
                p { (text.organisation_prompt_who()) }
                (parts::why(text, [Rule::B4]))
                div.actions { (parts::link_button(add.clone(), text.organisation_prompt_add()).icon(Icon::Plus)) }
            }
        }
        (parts::facts()
            .known(text.organisation_field_kind(), (organisation.kind != OrganisationKind::Other).then(|| text.organisation_kind(organisation.kind)))
            .known(text.organisation_field_sector(), organisation.sector.as_ref().map(rebond_domain::Line::as_str))
            .known(text.organisation_field_size(), organisation.size.map(|size| text.organisation_size(size)))
            .known(text.organisation_field_town(), organisation.town.as_ref().map(rebond_domain::Line::as_str))
            .known(text.organisation_field_website(), organisation.website.as_ref().map(|site| html! { a href=(site) rel="noreferrer noopener" { (site) } }))
            .known(text.organisation_field_generic_email(), organisation.generic_email.as_ref().map(rebond_domain::EmailAddress::as_str)))
        @if let Some(remarks) = &organisation.remarks { p.prose dir="auto" { (remarks) } }
        @if !view.lacks_a_person() {
            (parts::card(text.organisation_people_title(), html! {
                (crate::pages::people::rows(text, &people))
                @if view.count > view.people.len() { p.hint { (text.board_more(view.count - view.people.len())) } }
            }).aside(parts::link_button(add, text.action_add()).plain().about(text.organisation_people_title())))
        }
    }
}
