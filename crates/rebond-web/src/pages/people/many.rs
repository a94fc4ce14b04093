//! `/people/many`: the list, filtered as it was, with a box beside each: several people get a circle or a source, are suggested no
//! more, or again, or are erased, which is asked about first. Not done here: the list itself (`list`).

use axum::extract::Query;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::people::{ChangeMany, Deed, ErasePeople, Erasures, PeopleList, PreviewErasures};
use rebond_domain::{Circle, PersonId, Source};
use rebond_sentences::Choice;
use rebond_sentences::people::{erased, line};
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

/// What several people are to become.
enum Wish {
    Change(ChangeMany),
    Erase(Vec<PersonId>),
}

pub(crate) async fn change(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let wish = form.read(|f| {
        let people = f.ids("person");
        let (deed, erases) = (deed_of(f.raw("deed")), f.raw("deed") == "erase");
        if people.is_empty() {
            f.fail("person", f.text().people_many_nobody());
        }
        if deed.is_none() && !erases {
            f.fail("deed", f.text().error_choice());
        }
        Some(if erases { Wish::Erase(people) } else { Wish::Change(ChangeMany { people, deed: deed? }) })
    });
    let back = format!("/people{}", form.value("filter"));
    // Only ever the list: what stands there was typed by somebody.
    let back = if form.value("filter").starts_with('?') { back } else { "/people".to_owned() };
    let Some(wish) = wish else {
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
    match wish {
        Wish::Change(verb) => {
            let flash = verb.run(&desk).await?.map_or(Flash::NothingChanged, |(action, _)| Flash::Saved.undo(action));
            screen.go_saying(back, flash)
        }
        Wish::Erase(people) => {
            let view = PreviewErasures { people }.run(&desk).await?;
            if view.people.is_empty() {
                return screen.go_saying(back, Flash::NothingChanged);
            }
            screen.page(Page::new(Nav::People, screen.text.people_many_erase_title(view.people.len())), ask(screen.text, &view, &back))
        }
    }
}

/// POST `/people/many/erase`: erases those that were asked about.
pub(crate) async fn erase(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let people = form.read(|f| Some(f.ids::<PersonId>("person"))).unwrap_or_default();
    let gone = ErasePeople { people, lang: screen.text.lang() }.run(&desk).await?;
    screen.go_saying("/people", if gone == 0 { Flash::NothingChanged } else { Flash::ErasedSeveral })
}

/// Who goes, and what with them.
fn ask(text: Text, view: &Erasures, back: &str) -> Markup {
    let goes = view.goes.iter().map(|(noun, count)| erased(text, *noun, *count)).collect();
    html! {
        (parts::confirm(text, text.people_many_erase_title(view.people.len()), "/people/many/erase", text.person_erase_confirm(), back.to_owned())
            .goes(goes)
            .content(html! {
                ul.plain { @for (id, name) in &view.people { li { (parts::hidden("person", id)) bdi { (name.full()) } } } }
                p { (text.people_many_erase_intro()) " " (text.person_erase_stays()) }
                p { strong { (text.person_erase_final()) } }
            }))
    }
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
                        option value="erase" { (text.people_many_erase()) }
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
