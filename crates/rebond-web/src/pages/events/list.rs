//! `/events`: the events, those ahead first.

use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::events::{EventList, ListEvents};
use rebond_domain::{Date, Event};
use rebond_sentences::events::days;
use rebond_text::Text;

use crate::parts::{self, Icon};
use crate::{Nav, Page, Reply, Screen};

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let view = ListEvents.run(&desk).await?;
    screen.page(Page::new(Nav::People, screen.text.events_title()), render(screen.text, &view))
}

fn render(text: Text, view: &EventList) -> Markup {
    html! {
        (parts::page_head(text.people_title())
            .action(parts::link_button("/events/new", text.events_add()).icon(Icon::Plus))
            .action(parts::link_button("/import", text.events_import()).quiet().icon(Icon::File)))
        (crate::pages::people::tabs(text, "/events"))
        p.lead { (text.events_intro()) }
        @if view.ahead.is_empty() && view.past.is_empty() { (parts::empty(text.events_none(), text.events_none_hint())) }
        @for (title, events) in [(text.events_ahead(), &view.ahead), (text.events_past(), &view.past)] {
            @if !events.is_empty() {
                (parts::card(title, html! {
                    ul.rows { @for event in events { li { (row(text, event, view.time.today())) } } }
                }))
            }
        }
    }
}

fn row(text: Text, event: &Event, today: Date) -> Markup {
    html! {
        a.person-name href={ "/events/" (event.id) } { bdi { (event.name) } }
        span.person-line { (days(text, event, today)) @if let Some(place) = &event.place { " · " bdi { (place) } } }
    }
}
