//! `/people/duplicates`: records that may be of one person, the surest first; says of two that they are two people. Not done here:
//! merging (`merge`).

use axum::extract::Query;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::people::{Duplicates, FindDuplicates, Pair, TellApart};
use rebond_sentences::import::likeness;
use rebond_sentences::people::{line, sureness};
use rebond_text::Text;

use crate::parts;
use crate::{Flash, Form, Nav, Page, Problem, Reply, Screen};

/// What the address asks for.
#[derive(serde::Deserialize)]
pub(crate) struct Params {
    /// How many pairs to pass over.
    #[serde(default)]
    from: String,
}

pub(crate) async fn show(screen: Screen, desk: Desk, Query(params): Query<Params>) -> Reply {
    let view = FindDuplicates { from: params.from.parse().unwrap_or(0), most: None }.run(&desk).await?;
    screen.page(Page::new(Nav::People, screen.text.duplicates_title()), render(screen.text, &view))
}

pub(crate) async fn tell_apart(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let two = form.read(|f| {
        let (one, other) = (f.id("one"), f.id("other"));
        Some(TellApart { one: one?, other: other? })
    });
    let action = two.ok_or(Problem::Unreadable)?.run(&desk).await?;
    screen.go_saying("/people/duplicates", action.map_or(Flash::NothingChanged, |action| Flash::ToldApart.undo(action)))
}

fn render(text: Text, view: &Duplicates) -> Markup {
    html! {
        (parts::back("/people", text.people_title()))
        (parts::page_head(text.duplicates_title()))
        @if view.count == 0 {
            (parts::empty(text.duplicates_none(), text.duplicates_none_hint()))
        } @else {
            p { (text.duplicates_intro()) }
            p.found role="status" { (text.duplicates_count(view.count)) }
            @for group in view.pairs.chunk_by(|one, other| one.sureness == other.sureness) {
                section {
                    h2 { (sureness(text, group[0].sureness)) }
                    ul.rows { @for pair in group { li.alike { (two(text, pair)) } } }
                }
            }
            @if view.from > 0 || view.next().is_some() {
                nav.actions aria-label=(text.pager_label()) {
                    @if let Some(next) = view.next() {
                        (parts::link_button(format!("/people/duplicates?from={next}"), text.duplicates_next()).quiet())
                    }
                    @if view.from > 0 { (parts::link_button("/people/duplicates", text.people_first()).plain()) }
                }
            }
        }
    }
}

fn two(text: Text, pair: &Pair) -> Markup {
    let [one, other] = &pair.rows;
    let why: Vec<&str> = pair.why.iter().map(|sign| likeness(text, *sign)).collect();
    html! {
        div.two-records {
            @for (row, ways) in pair.rows.iter().zip(&pair.ways) {
                div {
                    (parts::person(row.id, &row.name).line(line(row)))
                    @if !ways.is_empty() { p.hint dir="auto" { (ways.join(" · ")) } }
                }
            }
        }
        @if !why.is_empty() { p.hint { (why.join(", ")) } }
        div.actions {
            (parts::link_button(format!("/people/{}/merge?with={}&then=duplicates", one.id, other.id), text.merge_compare()).quiet().about(one.name.full()))
            form method="post" action="/people/duplicates" {
                (parts::hidden("one", one.id))
                (parts::hidden("other", other.id))
                (parts::button(text.duplicates_two_people()).plain().about(one.name.full()))
            }
        }
    }
}
