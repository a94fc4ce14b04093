//! `/events/{id}`: an event, whom one met there or means to (C6), and several people added at once (B2).

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::events::{EventPage, MarkMet, ShowEvent};
use rebond_app::people::AddMany;
use rebond_domain::{AttendanceId, EventId};
use rebond_method::Rule;
use rebond_sentences::events::days;
use rebond_sentences::people::line;

use crate::pages::people;
use crate::parts::{self, Icon};
use crate::{Flash, Form, Nav, Page, Problem, Reply, Screen};

pub(crate) async fn show(screen: Screen, desk: Desk, Path(id): Path<EventId>) -> Reply {
    let view = ShowEvent { id }.run(&desk).await?.ok_or(Problem::NotFound)?;
    let form = Form::empty(screen.text).with("met", if view.past { "yes" } else { "no" });
    screen.page(Page::new(Nav::People, view.event.name.as_str()), render(&form, &view))
}

pub(crate) async fn add_people(screen: Screen, desk: Desk, Path(id): Path<EventId>, mut form: Form) -> Reply {
    let view = ShowEvent { id }.run(&desk).await?.ok_or(Problem::NotFound)?;
    let met = form.value("met") != "no";
    if let Some(people) = form.read(|f| Some(people::inventory::names(f, "names"))) {
        AddMany { people, circle: None, event: Some((id, met)) }.run(&desk).await?;
        return screen.go_saying(format!("/events/{id}"), Flash::Added);
    }
    screen.again(Page::new(Nav::People, view.event.name.as_str()), render(&form, &view))
}

pub(crate) async fn mark_met(screen: Screen, desk: Desk, Path((event, attendance)): Path<(EventId, AttendanceId)>) -> Reply {
    MarkMet { event, attendance }.run(&desk).await?;
    screen.go_saying(format!("/events/{event}"), Flash::Saved)
}

fn render(form: &Form, view: &EventPage) -> Markup {
    let text = form.text();
    let event = &view.event;
    html! {
        (parts::back("/events", text.events_title()))
        (parts::page_head(event.name.as_str())
            .lead(days(text, event, view.time.today()))
            .action(parts::link_button(format!("/events/{}/edit", event.id), text.action_edit()).quiet().icon(Icon::Pen)))
        (parts::facts()
            .known(text.event_field_place(), event.place.as_ref().map(rebond_domain::Line::as_str))
            .known(text.event_field_website(), event.website.as_ref().map(|site| html! { a href=(site) rel="noreferrer noopener" { (site) } })))
        @if let Some(remarks) = &event.remarks { p.prose dir="auto" { (remarks) } }
        @if !view.past { (parts::tip(text, Some(Rule::C6), text.event_people_advice())) }
        @if !view.to_meet.is_empty() {
            (parts::card(text.event_people_ahead_title(), html! {
                ul.rows {
                    @for (attendance, row) in &view.to_meet {
                        li.contact {
                            (parts::person(row.id, &row.name).line(line(row)))
                            (parts::post_button(format!("/events/{}/people/{attendance}/met", event.id), text.event_mark_met()).quiet().about(row.name.full()))
                        }
                    }
                }
            }))
        }
        @if view.past || !view.met.is_empty() {
            (parts::card(text.event_people_title(), html! {
                @if view.met.is_empty() { p.hint { (text.event_people_none()) } }
                (people::rows(text, &view.met))
            }))
        }
        (parts::mistakes(form))
        (parts::card(text.event_people_add(), html! {
            form method="post" action={ "/events/" (event.id) "/people" } {
                (parts::text_area(form, "names", text.event_people_names()).hint(text.event_people_names_hint()).rows(5))
                (parts::radios(form, "met", "")
                    .answer("yes", text.event_people_met())
                    .answer("no", text.event_people_to_meet())
                    .in_line())
                div.actions { (parts::button(text.circle_names_add())) }
            }
        }))
    }
}
