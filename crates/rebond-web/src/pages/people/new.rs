//! `/people/new` and POST `/people`: adds a person; the name is enough.

use axum::extract::Query;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::organisations::SuggestOrganisations;
use rebond_app::people::{AddPerson, Added, Contact, PersonRow, typed_name};
use rebond_domain::{AddressOrigin, Circle, Line, PersonId, Source};
use rebond_sentences::people::line;
use rebond_text::Text;

use super::edit;
use crate::parts;
use crate::{Flash, Form, Nav, Page, Reader, Reply, Screen};

/// What the address fills in beforehand.
#[derive(serde::Deserialize)]
pub(crate) struct Params {
    #[serde(default)]
    circle: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    name: String,
}

pub(crate) async fn show(screen: Screen, desk: Desk, Query(params): Query<Params>) -> Reply {
    let form = Form::empty(screen.text)
        .with("name", params.name.as_str())
        .with("organisation", params.organisation.as_str())
        .with_known("circle", params.circle.parse::<Circle>().ok())
        .with_known("source", params.source.parse::<Source>().ok());
    let places = SuggestOrganisations.run(&desk).await?;
    screen.page(page(screen.text), render(&form, &places, None))
}

pub(crate) async fn add(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let again = form.value("then") == "another";
    if let Some(verb) = form.read(verb) {
        match verb.run(&desk).await? {
            Added::Person(_) if again => return screen.go_saying("/people/new", Flash::Added),
            Added::Person(id) => return screen.go_saying(format!("/people/{id}"), Flash::Added),
            Added::Alike(row) => {
                let places = SuggestOrganisations.run(&desk).await?;
                return screen.again(page(screen.text), render(&form, &places, Some(&row)));
            }
        }
    }
    let places = SuggestOrganisations.run(&desk).await?;
    screen.again(page(screen.text), render(&form, &places, None))
}

fn page(text: Text) -> Page {
    Page::new(Nav::People, text.person_new_title())
}

fn verb(f: &mut Reader<'_>) -> Option<AddPerson> {
    let text = f.text();
    let typed = f.line("name");
    let name = typed.as_ref().and_then(|name| typed_name(name.as_str()).ok());
    if typed.is_some() && name.is_none() {
        f.fail("name", text.error_name());
    }
    let contact = match f.raw("address").trim() {
        "" => None,
        address => {
            let read = Contact::parse(address).ok();
            if read.is_none() {
                f.fail("address", text.person_field_address_wrong());
            }
            read
        }
    };
    let organisation = f.optional_line("organisation");
    let details = edit::read(f, name);
    let anyway = f.checked("anyway");
    let origin = f.optional_choice("origin").unwrap_or(AddressOrigin::Unknown);
    let (email, phone) = match contact {
        Some(Contact::Email(email)) => (Some(email), None),
        Some(Contact::Phone(phone)) => (None, Some(phone)),
        None => (None, None),
    };
    Some(AddPerson { details: details?, organisation, email, phone, origin, met_at: None, anyway })
}

fn render(form: &Form, places: &[Line], alike: Option<&PersonRow>) -> Markup {
    let text = form.text();
    html! {
        (parts::back("/people", text.people_title()))
        (parts::page_head(text.person_new_title()).lead(text.person_new_intro()))
        (parts::mistakes(form))
        form method="post" action="/people" {
            @if let Some(row) = alike { (seen_before(text, row)) }
            (parts::text_field(form, "name", text.person_field_name()).hint(text.person_field_name_hint()))
            (parts::select(form, "circle", text.person_field_circle()).choices::<Circle>().optional())
            (parts::text_field(form, "organisation", text.person_field_organisation())
                .optional().suggestions(places.iter().map(ToString::to_string)))
            (parts::text_field(form, "address", text.person_field_address()).hint(text.person_field_address_hint()).optional())
            (parts::more(text.person_more_fields(), &html! {
                (parts::text_field(form, "role", text.person_field_role()).optional())
                (parts::select(form, "origin", text.person_field_address_origin()).choices::<AddressOrigin>().optional())
                (parts::select(form, "source", text.person_field_source()).choices::<Source>().optional())
                (parts::text_field(form, "source-detail", text.person_field_source_detail()).hint(text.person_field_source_detail_hint()).optional())
                (parts::text_field(form, "subject", text.person_field_subject()).hint(text.person_field_subject_hint()).optional())
                (parts::checkbox(form, "changed-path", text.person_field_changed_path()).hint(text.person_field_changed_path_hint()))
                (edit::leads_others(form))
            }))
            div.actions {
                (parts::button(text.action_add()))
                (parts::button(text.person_add_another()).quiet().carries("then", "another"))
            }
        }
    }
}

fn seen_before(text: Text, row: &PersonRow) -> Markup {
    let id: PersonId = row.id;
    html! {
        div.tip role="alert" {
            p { (text.person_exists(&row.name)) " " (text.person_exists_hint()) }
            p { (parts::person(id, &row.name).line(line(row))) }
            div.actions { (parts::button(text.person_add_anyway()).quiet().carries("anyway", "yes")) }
        }
    }
}
