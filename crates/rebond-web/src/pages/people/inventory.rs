//! `/people/inventory`: circle by circle (B7): who may be in it, what to tell them, several names added at once.

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::people::{AddMany, Inventory, NamedLine, OneCircle, ShowCircle, ShowInventory, typed_name};
use rebond_domain::{Circle, Prose};
use rebond_method::{Rule, circle_guide};
use rebond_text::Text;

use crate::parts;
use crate::{Flash, Form, Nav, Page, Problem, Reader, Reply, Screen};

/// How many names at a time.
const MOST: usize = 200;

pub(crate) async fn show(screen: Screen, desk: Desk) -> Reply {
    let view = ShowInventory.run(&desk).await?;
    screen.page(Page::new(Nav::People, screen.text.circles_title()), render(screen.text, &view))
}

pub(crate) async fn circle(screen: Screen, desk: Desk, Path(word): Path<String>) -> Reply {
    let circle: Circle = word.parse().map_err(|_| Problem::NotFound)?;
    let view = ShowCircle { circle }.run(&desk).await?;
    let form = Form::empty(screen.text);
    screen.page(Page::new(Nav::People, screen.text.circle(circle)), render_circle(&form, &view))
}

pub(crate) async fn add(screen: Screen, desk: Desk, Path(word): Path<String>, mut form: Form) -> Reply {
    let circle: Circle = word.parse().map_err(|_| Problem::NotFound)?;
    if let Some(people) = form.read(|f| Some(names(f, "names"))) {
        let added = AddMany { people, circle: Some(circle), event: None }.run(&desk).await?;
        let flash = if added > 0 { Flash::Added } else { Flash::NothingChanged };
        return screen.go_saying(format!("/people/inventory/{circle}"), flash);
    }
    let view = ShowCircle { circle }.run(&desk).await?;
    screen.again(Page::new(Nav::People, screen.text.circle(circle)), render_circle(&form, &view))
}

/// Reads one name a line; what follows a comma is where they work.
pub(crate) fn names(f: &mut Reader<'_>, field: &str) -> Vec<NamedLine> {
    let text = f.text();
    let typed = f.raw(field).to_owned();
    let mut people = Vec::new();
    for (at, line) in typed.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let (name, place) = line.split_once([',', ';', '\t']).unwrap_or((line, ""));
        match (typed_name(name), rebond_domain::Line::parse_optional(place)) {
            (Ok(name), Ok(organisation)) => people.push(NamedLine { name, organisation }),
            _ => f.fail(field, text.circle_names_wrong(at + 1)),
        }
    }
    if people.is_empty() {
        f.fail(field, text.circle_names_empty());
    }
    if people.len() > MOST {
        f.fail(field, text.circle_names_many(MOST));
    }
    people
}

fn render(text: Text, view: &Inventory) -> Markup {
    let done = view.circles.iter().filter(|circle| circle.count > 0).count();
    let (done, all) = (u32::try_from(done).unwrap_or(0), u32::try_from(view.circles.len()).unwrap_or(0));
    html! {
        (parts::page_head(text.people_title()))
        (super::tabs(text, "/people/inventory"))
        div {
            h2 { (text.circles_title()) }
            p.lead { (text.circles_intro()) }
            (parts::why(text, [Rule::B7]))
        }
        (tell(text, view.direction.as_ref(), None))
        (parts::progress(text, text.circles_visited(), done, all))
        ul.circles {
            @for circle in &view.circles {
                li {
                    a href={ "/people/inventory/" (circle.circle) } {
                        strong { (text.circle(circle.circle)) }
                        span.hint { (circle_guide(circle.circle, text.lang()).examples.join(", ")) }
                        span.count { (text.circles_progress(circle.count)) }
                    }
                }
            }
        }
        (parts::tip(text, None, text.circles_dormant()))
    }
}

fn render_circle(form: &Form, view: &OneCircle) -> Markup {
    let text = form.text();
    let guide = circle_guide(view.circle, text.lang());
    html! {
        (parts::back("/people/inventory", text.circle_all()))
        (parts::page_head(text.circle(view.circle)).lead(text.circles_examples(guide.examples.join(", "))))
        (tell(text, view.direction.as_ref(), Some(&guide.tell)))
        (parts::mistakes(form))
        form method="post" action={ "/people/inventory/" (view.circle) } {
            (parts::text_area(form, "names", text.circle_names()).hint(text.circle_names_hint()).rows(6))
            div.actions { (parts::button(text.circle_names_add())) }
        }
        (parts::card(text.circle_here(), html! {
            @if view.people.is_empty() { p { (text.circle_here_none()) } }
            @else {
                p.found { (text.circles_progress(view.count)) }
                (super::rows(text, &view.people))
            }
        }))
        @if let Some(next) = view.next {
            div.actions { (parts::link_button(format!("/people/inventory/{next}"), text.circle_next(text.circle(next))).quiet()) }
        }
    }
}

/// What to tell everybody of a circle: where one wants to go.
fn tell(text: Text, direction: Option<&Prose>, tell: Option<&str>) -> Markup {
    html! {
        aside.tip {
            p { strong { (text.circles_tell_title()) } }
            @if let Some(tell) = tell { p { (tell) } }
            @match direction {
                Some(direction) => { p dir="auto" { (text.circles_tell_direction(direction)) } }
                None => { p { (text.circles_tell_none()) " " a href="/campaign/direction" { (text.circles_tell_write()) } } }
            }
        }
    }
}
