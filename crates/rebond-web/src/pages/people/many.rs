//! `/people/many`: the list, filtered as it was, with a box beside each: several people get a circle or a source, are suggested no
//! more, or again. Not done here: the list itself (`list`).

use axum::extract::Query;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::people::{ChangeMany, Deed, PeopleList};
use rebond_domain::{Circle, Source};
use rebond_sentences::Choice;
use rebond_sentences::people::line;
use rebond_text::Text;

use super::list::{Params, address};
use crate::parts::{self, Icon};
use crate::{Flash, Form, Nav, Page, Reply, Screen};

/// Where the page is.
const HERE: &str = "/people/many";

pub(crate) async fn show(screen: Screen, desk: Desk, Query(params): Query<Params>) -> Reply {
    let (verb, form) = params.read(screen.text);
    let first = verb.after.is_none();
    let list = verb.run(&desk).await?;
    let all = params.all == "yes";
    screen.page(Page::new(Nav::People, screen.text.people_many_title()), render(screen.text, &form, &list, first, all))
}

pub(crate) async fn change(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let verb = form.read(|f| {
        let people = f.ids("person");
        let deed = deed_of(f.raw("deed"));
        if people.is_empty() {
            f.fail("person", f.text().people_many_nobody());
        }
        if deed.is_none() {
            f.fail("deed", f.text().error_choice());
        }
        Some(ChangeMany { people, deed: deed? })
    });
    let back = format!("/people{}", form.value("filter"));
    // Only ever the list: what stands there was typed by somebody.
    let back = if form.value("filter").starts_with('?') { back } else { "/people".to_owned() };
    let Some(verb) = verb else {
        return screen.again(
            Page::new(Nav::People, screen.text.people_many_title()),
            html! {
                (parts::back(&back, screen.text.people_title()))
                (parts::page_head(screen.text.people_many_title()))
                (parts::mistakes(&form))
                div.actions { (parts::link_button(back.replacen("/people", HERE, 1), screen.text.people_many_again())) }
            },
        );
    };
    let flash = verb.run(&desk).await?.map_or(Flash::NothingChanged, |(action, _)| Flash::Saved.undo(action));
    screen.go_saying(back, flash)
}

/// How the form spells what is done.
fn deed_of(word: &str) -> Option<Deed> {
    match word.split_once('=') {
        Some(("circle", circle)) => circle.parse().ok().map(Deed::Circle),
        Some(("source", source)) => source.parse().ok().map(Deed::Source),
        None if word == "aside" => Some(Deed::SetAside),
        None if word == "back" => Some(Deed::TakeBack),
        _ => None,
    }
}

fn render(text: Text, form: &Form, list: &PeopleList, first: bool, all: bool) -> Markup {
    let options = |field: &str, choices: Vec<(&'static str, &'static str)>| {
        html! { @for (value, label) in choices { option value={ (field) "=" (value) } { (label) } } }
    };
    let filter = address(form, None);
    let filter = filter.strip_prefix("/people").unwrap_or_default();
    let with = |more: &str| format!("{HERE}{filter}{}{more}", if filter.is_empty() { "?" } else { "&" });
    html! {
        (parts::back(&format!("/people{filter}"), text.people_title()))
        (parts::page_head(text.people_many_title()))
        @if list.people.is_empty() {
            (parts::empty(text.people_none_found(), text.people_none_found_hint()))
        } @else {
            form method="post" action=(HERE) {
                (parts::hidden("filter", filter))
                p.found {
                    (text.people_found(list.count))
                    @if !all { " · " a href=(with("all=yes")) { (text.people_many_all()) } }
                }
                ul.rows {
                    @for row in &list.people {
                        li {
                            label.tick {
                                input type="checkbox" name="person" value=(row.id) checked[all];
                                span.tick-words {
                                    bdi { (row.name.full()) }
                                    @if let Some(line) = line(row) { span.hint { bdi { (line) } } }
                                }
                            }
                        }
                    }
                }
                div.field {
                    label for="f-deed" { (text.people_many_deed()) }
                    select id="f-deed" name="deed" required {
                        option value="" { (text.people_many_choose()) }
                        optgroup label=(text.people_any_circle()) { (options("circle", <Circle as Choice>::options(text))) }
                        optgroup label=(text.people_any_source()) { (options("source", <Source as Choice>::options(text))) }
                        optgroup label=(text.merge_proposals()) {
                            option value="aside" { (text.people_many_aside()) }
                            option value="back" { (text.people_many_back()) }
                        }
                    }
                }
                div.actions {
                    (parts::button(text.people_many_do()).icon(Icon::Check))
                    (parts::link_button(format!("/people{filter}"), text.action_cancel()).quiet())
                }
            }
            @if !first || list.next.is_some() {
                nav.actions aria-label=(text.pager_label()) {
                    @if let Some(next) = list.next { (parts::link_button(with(&format!("after={next}")), text.people_next()).quiet()) }
                    @if !first { (parts::link_button(format!("{HERE}{filter}"), text.people_first()).plain()) }
                }
            }
        }
    }
}
