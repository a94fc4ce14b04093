//! `/people`: the list of people, searched and filtered.

use axum::extract::Query;
use maud::{Markup, html};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rebond_app::Desk;
use rebond_app::people::{ListPeople, PeopleList};
use rebond_coach::Stage;
use rebond_domain::{Circle, Source};
use rebond_sentences::Choice;
use rebond_sentences::people::stage;
use rebond_text::Text;

use crate::parts::{self, Icon};
use crate::{Form, Nav, Page, Reply, Screen};

/// What the list can be params.
const FIELDS: [&str; 4] = ["q", "circle", "source", "stage"];

/// What the address asks for; anything that does not fit is as if it were not there.
#[derive(serde::Deserialize)]
pub(crate) struct Params {
    #[serde(default)]
    q: String,
    #[serde(default)]
    circle: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    stage: String,
    #[serde(default)]
    after: String,
    /// Whether every box is ticked, where there are boxes.
    #[serde(default)]
    pub(crate) all: String,
}

impl Params {
    /// The list asked for, and the form that says so.
    pub(crate) fn read(&self, text: Text) -> (ListPeople, Form) {
        let verb = ListPeople {
            query: self.q.chars().take(200).collect(),
            circle: self.circle.parse().ok(),
            source: self.source.parse().ok(),
            stage: Stage::ALL.iter().copied().find(|stage| stage.as_str() == self.stage),
            after: self.after.parse().ok(),
        };
        let form = Form::empty(text)
            .with("q", verb.query.as_str())
            .with_known("circle", verb.circle)
            .with_known("source", verb.source)
            .with_known("stage", verb.stage.map(Stage::as_str));
        (verb, form)
    }
}

pub(crate) async fn show(screen: Screen, desk: Desk, Query(params): Query<Params>) -> Reply {
    let (verb, form) = params.read(screen.text);
    let first = verb.after.is_none();
    let list = verb.run(&desk).await?;
    screen.page(Page::new(Nav::People, screen.text.people_title()), render(screen.text, &form, &list, first))
}

fn render(text: Text, form: &Form, list: &PeopleList, first: bool) -> Markup {
    let filtered = FIELDS.iter().any(|field| !form.value(field).is_empty());
    html! {
        (parts::page_head(text.people_title())
            .action(parts::link_button("/people/new", text.people_add()).icon(Icon::Plus))
            .action(parts::link_button("/import", text.people_import()).quiet().icon(Icon::File)))
        (super::tabs(text, "/people"))
        @if list.total == 0 {
            (parts::empty(text.people_none(), text.people_none_hint()).action(parts::link_button("/people/inventory", text.today_nothing_act())))
        } @else {
            (search(text, form))
            @if list.people.is_empty() {
                (parts::empty(text.people_none_found(), text.people_none_found_hint())
                    .action(parts::link_button("/people", text.people_clear()).quiet()))
            } @else {
                p.found role="status" {
                    @if list.cut { (text.people_first_found(list.count)) } @else { (text.people_found(list.count)) }
                    @if filtered { " · " a href="/people" { (text.people_clear()) } }
                }
                (super::rows(text, &list.people))
                @if list.total > 1 {
                    p { a href={ "/people/many" (address(form, None).trim_start_matches("/people")) } { (text.people_many_link()) }
                        @if first && !filtered { " · " a href="/people/duplicates" { (text.duplicates_link()) } } }
                }
                @if !first || list.next.is_some() {
                    nav.actions aria-label=(text.pager_label()) {
                        @if let Some(next) = list.next { (parts::link_button(address(form, Some(&next.to_string())), text.people_next()).quiet()) }
                        @if !first { (parts::link_button(address(form, None), text.people_first()).plain()) }
                    }
                }
            }
        }
    }
}

fn search(text: Text, form: &Form) -> Markup {
    let options = |field: &str, any: &str, values: &[(&'static str, &'static str)]| {
        html! {
            select id={ "f-" (field) } name=(field) aria-label=(any) {
                option value="" { (any) }
                @for (value, label) in values { option value=(value) selected[form.holds(field, value)] { (label) } }
            }
        }
    };
    html! {
        form.search method="get" action="/people" role="search" {
            input type="search" name="q" value=(form.value("q")) placeholder=(text.people_search()) aria-label=(text.people_search_label())
                autocomplete="off" dir="auto" maxlength="200";
            (options("circle", text.people_any_circle(), &<Circle as Choice>::options(text)))
            (options("stage", text.people_any_stage(), &Stage::ALL.iter().map(|it| (it.as_str(), stage(text, *it))).collect::<Vec<_>>()))
            (options("source", text.people_any_source(), &<Source as Choice>::options(text)))
            (parts::button(text.action_search()).quiet().icon(Icon::Search))
        }
    }
}

/// The address of the same list from another place.
pub(crate) fn address(form: &Form, after: Option<&str>) -> String {
    let mut pairs: Vec<String> = Vec::new();
    for field in FIELDS {
        if !form.value(field).is_empty() {
            pairs.push(format!("{field}={}", encoded(form.value(field))));
        }
    }
    pairs.extend(after.map(|after| format!("after={after}")));
    if pairs.is_empty() { "/people".to_owned() } else { format!("/people?{}", pairs.join("&")) }
}

/// What is encoded in an address: all but letters, digits and the four signs that never mean anything there.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Text as a part of an address.
pub(crate) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}
