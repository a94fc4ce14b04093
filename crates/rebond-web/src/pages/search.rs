//! `/search`: whatever holds the words, with the words marked.

use axum::extract::Query;
use maud::{Markup, html};
use rebond_app::{Desk, Excerpt, Passage, PassageOf, Piece, Search, SearchPage};
use rebond_sentences::{people::line, when};
use rebond_text::Text;

use super::people::list::encoded;
use crate::parts::{self, Icon, Tone};
use crate::{Nav, Page, Reply, Screen};

/// What the address asks for.
#[derive(serde::Deserialize)]
pub(crate) struct Params {
    #[serde(default)]
    q: String,
    near: Option<String>,
}

pub(crate) async fn show(screen: Screen, desk: Desk, Query(params): Query<Params>) -> Reply {
    let query: String = params.q.chars().take(200).collect();
    let near = params.near.is_some();
    let found = Search { query: query.clone(), near }.run(&desk).await?;
    screen.page(Page::new(Nav::None, screen.text.search_title()).with_its_own_search(), render(&screen, &query, near, &found))
}

fn render(screen: &Screen, query: &str, near: bool, found: &SearchPage) -> Markup {
    let (text, on) = (screen.text, screen.shortcut);
    html! {
        (parts::page_head(text.search_title()).lead(text.search_intro()))
        form.search method="get" action="/search" role="search" aria-label=(text.search_title()) {
            input type="search" name="q" value=(query) data-search[on] aria-keyshortcuts=[on.then_some("/")] aria-label=(text.search_field()) placeholder=(text.search_field()) autocomplete="off" dir="auto" maxlength="200";
            (parts::button(text.action_search()).icon(Icon::Search))
        }
        @if query.trim().is_empty() { p.hint { (text.search_empty()) } }
        @else if found.is_empty() { (parts::empty(text.search_none(query), text.search_none_hint())) }
        @else if found.near { p.hint role="status" { @if near { (text.search_near_too()) } @else { (text.search_near()) } } }
        @if !found.people.is_empty() {
            (parts::card(text.search_people(), html! {
                (first(text, found.people.len(), found.people_count))
                ul.rows {
                    @for row in &found.people {
                        li.person-row {
                            span.person {
                                (parts::avatar(&row.name))
                                span.person-words {
                                    a.person-name href={ "/people/" (row.id) } { bdi { (pieces(&found.marked(&row.name.full()))) } }
                                    @if let Some(line) = line(row) { span.person-line { bdi { (pieces(&found.marked(&line))) } } }
                                }
                            }
                            @if row.set_aside { span.tags { (parts::tag(text.people_set_aside_tag(), Tone::Plain)) } }
                        }
                    }
                }
                @if found.people_count > found.people.len() { p { a href={ "/people?q=" (encoded(query)) } { (text.search_all_people()) } } }
            }))
        }
        @if !found.organisations.is_empty() {
            (parts::card(text.search_organisations(), html! {
                (first(text, found.organisations.len(), found.organisations_count))
                ul.rows { @for it in &found.organisations { li { a.person-name href={ "/organisations/" (it.id) } { bdi { (pieces(&found.marked(it.name.as_str()))) } } } } }
            }))
        }
        @if !found.events.is_empty() {
            (parts::card(text.search_events(), html! {
                (first(text, found.events.len(), found.events_count))
                ul.rows { @for it in &found.events { li { a.person-name href={ "/events/" (it.id) } { bdi { (pieces(&found.marked(it.name.as_str()))) } } } } }
            }))
        }
        @if !found.passages.is_empty() {
            (parts::card(text.search_passages(), html! {
                (first(text, found.passages.len(), found.passages_count))
                ul.rows { @for passage in &found.passages { li { (self::passage(text, found, passage)) } } }
            }))
        }
        @if !near && !found.near && !found.is_empty() {
            p { a href={ "/search?near=1&q=" (encoded(query)) } { (text.search_look_near()) } }
        }
    }
}

/// How many there are, when there are more than are shown.
fn first(text: Text, shown: usize, count: usize) -> Markup {
    html! { @if count > shown { p.hint { (text.search_first_of(count, shown)) } } }
}

fn passage(text: Text, found: &SearchPage, passage: &Passage) -> Markup {
    let person = || passage.person.as_ref().map_or_else(String::new, |(id, _)| format!("/people/{id}"));
    let (label, address) = match passage.of {
        PassageOf::Note => (text.search_of_note(), person() + "#notes"),
        PassageOf::Finding => (text.search_of_finding(), person()),
        PassageOf::Exchange => (text.search_of_exchange(), person()),
        PassageOf::Promise => (text.search_of_promise(), person()),
        PassageOf::Remarks => (text.search_of_remarks(), person()),
        PassageOf::Message(id) => (text.search_of_message(), format!("/approaches/{id}")),
        PassageOf::Meeting(id) => (text.search_of_meeting(), format!("/meetings/{id}")),
        PassageOf::Referral(id) => (text.search_of_referral(), format!("/referrals/{id}")),
        PassageOf::Organisation(id) => (text.search_of_remarks(), format!("/organisations/{id}")),
        PassageOf::Event(id) => (text.search_of_remarks(), format!("/events/{id}")),
    };
    let about = passage.person.as_ref().map(|(_, name)| name.full()).or_else(|| passage.title.clone());
    html! {
        p.prose.excerpt dir="auto" { (excerpt(&passage.excerpt)) }
        span.hint {
            a href=(address) { (label) @if let Some(about) = about { " · " bdi { (about) } } }
            " · " (when(text, &found.time, passage.at))
        }
    }
}

fn excerpt(it: &Excerpt) -> Markup {
    html! { @if it.after_more { "… " } (pieces(&it.pieces)) @if it.before_more { " …" } }
}

fn pieces(pieces: &[Piece]) -> Markup {
    html! { @for piece in pieces { @if piece.sought { mark { (piece.text) } } @else { (piece.text) } } }
}
