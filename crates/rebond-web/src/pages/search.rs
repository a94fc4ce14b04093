//! `/search`: people, organisations and notes that hold the words.

use axum::extract::Query;
use maud::{Markup, html};
use rebond_app::{Desk, Search, SearchPage};
use rebond_sentences::when;
use rebond_text::Text;

use super::people;
use crate::parts::{self, Icon};
use crate::{Nav, Page, Reply, Screen};

/// What the address asks for.
#[derive(serde::Deserialize)]
pub(crate) struct Params {
    #[serde(default)]
    q: String,
}

pub(crate) async fn show(screen: Screen, desk: Desk, Query(params): Query<Params>) -> Reply {
    let query: String = params.q.chars().take(200).collect();
    let found = Search { query: query.clone() }.run(&desk).await?;
    screen.page(Page::new(Nav::People, screen.text.search_title()), render(screen.text, &query, &found))
}

fn render(text: Text, query: &str, found: &SearchPage) -> Markup {
    html! {
        (parts::page_head(text.search_title()).lead(text.search_intro()))
        form.search method="get" action="/search" role="search" {
            input type="search" name="q" value=(query) aria-label=(text.search_field()) placeholder=(text.search_field()) autocomplete="off" dir="auto" maxlength="200";
            (parts::button(text.action_search()).icon(Icon::Search))
        }
        @if query.trim().is_empty() { p.hint { (text.search_empty()) } }
        @else if found.is_empty() { (parts::empty(text.search_none(query), text.search_none_hint())) }
        @if !found.people.is_empty() { (parts::card(text.search_people(), people::rows(text, &found.people))) }
        @if !found.organisations.is_empty() {
            (parts::card(text.search_organisations(), html! {
                ul.rows { @for it in &found.organisations { li { a.person-name href={ "/organisations/" (it.id) } { bdi { (it.name) } } } } }
            }))
        }
        @if !found.notes.is_empty() {
            (parts::card(text.search_notes(), html! {
                ul.rows {
                    @for note in &found.notes {
                        li {
                            p.prose.excerpt dir="auto" { (note.text) }
                            span.hint { a href={ "/people/" (note.person) "#notes" } { bdi { (note.name.full()) } } " · " (when(text, &found.time, note.at)) }
                        }
                    }
                }
            }))
        }
    }
}
