//! `/events/new`, `/events/{id}/edit` and its deletion.

use axum::extract::{Path, Query};
use maud::{Markup, html};
use rebond_app::events::{AddEvent, DeleteEvent, EditEvent, ShowEvent};
use rebond_app::{Desk, Shown, seen};
use rebond_domain::{Event, EventDetails, EventId};
use rebond_text::Text;

use crate::parts;
use crate::{Flash, Form, Nav, Page, Problem, Reader, Reply, Screen};

/// What the address may bring: a fair of the directory of directories.
#[derive(serde::Deserialize)]
pub(crate) struct Params {
    #[serde(default)]
    name: String,
}

pub(crate) async fn new(screen: Screen, Query(params): Query<Params>) -> Reply {
    let form = Form::empty(screen.text).with("name", params.name.chars().take(200).collect::<String>());
    screen.page(Page::new(Nav::People, screen.text.event_new_title()), render(&form, "/events", None))
}

pub(crate) async fn add(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    if let Some(details) = form.read(read) {
        let id = AddEvent { details }.run(&desk).await?;
        return screen.go_saying(format!("/events/{id}"), Flash::Added);
    }
    screen.again(Page::new(Nav::People, screen.text.event_new_title()), render(&form, "/events", None))
}

pub(crate) async fn edit(screen: Screen, desk: Desk, Path(id): Path<EventId>) -> Reply {
    let it = ShowEvent { id }.run(&desk).await?.ok_or(Problem::NotFound)?.event;
    let form = filled(screen.text, &it);
    let page = Page::new(Nav::People, screen.text.event_edit_title(&it.name));
    screen.page(page, render(&form, &format!("/events/{id}"), Some(it.name.as_str())))
}

pub(crate) async fn save(screen: Screen, desk: Desk, Path(id): Path<EventId>, mut form: Form) -> Reply {
    if let Some(details) = form.read(read)
        && form.still(&desk, Shown::Event(id)).await?
    {
        EditEvent { id, details }.run(&desk).await?;
        return screen.go_saying(format!("/events/{id}"), Flash::Saved);
    }
    let it = ShowEvent { id }.run(&desk).await?.ok_or(Problem::NotFound)?.event;
    let form = form.beside(filled(screen.text, &it));
    let page = Page::new(Nav::People, screen.text.event_edit_title(&it.name));
    screen.again(page, render(&form, &format!("/events/{id}"), Some(it.name.as_str())))
}

pub(crate) async fn delete(screen: Screen, desk: Desk, Path(id): Path<EventId>) -> Reply {
    let action = DeleteEvent { id }.run(&desk).await?;
    screen.go_saying("/events", Flash::Deleted.undo(action))
}

fn filled(text: Text, event: &Event) -> Form {
    fill(Form::empty(text).with("seen", seen::of_event(event)), &event.details())
}

fn fill(form: Form, noted: &EventDetails) -> Form {
    form.with("name", &noted.name)
        .with("starts-on", noted.starts_on)
        .with_known("ends-on", noted.ends_on)
        .with_known("place", noted.place.as_ref())
        .with_known("website", noted.website.as_ref())
        .with_known("remarks", noted.remarks.as_ref())
}

fn read(f: &mut Reader<'_>) -> Option<EventDetails> {
    let (name, starts_on, ends_on) = (f.line("name"), f.date("starts-on"), f.optional_date("ends-on"));
    let (place, website, remarks) = (f.optional_line("place"), f.optional_link("website"), f.optional_prose("remarks"));
    if let (Some(start), Some(end)) = (starts_on, ends_on)
        && end < start
    {
        let message = f.text().event_field_ends_before();
        f.fail("ends-on", message);
    }
    Some(EventDetails { name: name?, starts_on: starts_on?, ends_on, place, website, remarks })
}

fn render(form: &Form, place: &str, name: Option<&str>) -> Markup {
    let text = form.text();
    let action = if name.is_some() { format!("{place}/edit") } else { place.to_owned() };
    let title = name.map_or_else(|| text.event_new_title().to_owned(), |name| text.event_edit_title(name));
    html! {
        (parts::back(place, name.unwrap_or_else(|| text.events_title())))
        (parts::page_head(title))
        (parts::mistakes(form))
        form method="post" action=(action) {
            @if name.is_some() { (parts::hidden("seen", form.value("seen"))) }
            (parts::text_field(form, "name", text.event_field_name()))
            div.row {
                (parts::text_field(form, "starts-on", text.event_field_starts()).date())
                (parts::text_field(form, "ends-on", text.event_field_ends()).date().optional())
            }
            (parts::text_field(form, "place", text.event_field_place()).optional())
            (parts::text_field(form, "website", text.event_field_website()).link().optional())
            (parts::text_area(form, "remarks", text.event_field_remarks()).rows(3).optional())
            div.actions {
                (parts::button(text.action_save()))
                (parts::link_button(place, text.action_cancel()).quiet())
            }
        }
        @if name.is_some() {
            div.actions { (parts::post_button(format!("{place}/delete"), text.event_delete()).plain()) }
        }
    }
}
