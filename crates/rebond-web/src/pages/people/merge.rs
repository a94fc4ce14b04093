//! `/people/{id}/merge`: chooses another record of the same person, shows both side by side, merges them.

use axum::extract::{Path, Query};
use maud::{Markup, html};
use rebond_app::people::{Alike, ComparePeople, MergePeople, PeopleCompared, PersonField, WhoIsAlike};
use rebond_app::{Desk, Take};
use rebond_domain::{Line, Organisation, Person, PersonId, WebUrl};
use rebond_method::Norms;
use rebond_sentences::import::likeness;
use rebond_sentences::people::{erased, line};
use rebond_text::Text;

use crate::pages::merging::{self, Params};
use crate::parts;
use crate::{Flash, Form, Nav, Page, Problem, Reply, Screen};

pub(crate) async fn show(screen: Screen, desk: Desk, Path(id): Path<PersonId>, Query(params): Query<Params>) -> Reply {
    let text = screen.text;
    let page = Page::new(Nav::People, text.merge_title());
    if let Ok(other) = params.with.parse::<PersonId>() {
        let view = ComparePeople { kept: id, other }.run(&desk).await?.ok_or(Problem::NotFound)?;
        let form = filled(text, &view);
        let form = if params.then == DUPLICATES { form.with("then", DUPLICATES) } else { form };
        return screen.page(page, render(&form, &view));
    }
    let query: String = params.q.chars().take(200).collect();
    let (person, others) = WhoIsAlike { id, query: query.clone() }.run(&desk).await?.ok_or(Problem::NotFound)?;
    screen.page(page, choose(text, &person, &others, &query))
}

pub(crate) async fn merge(screen: Screen, desk: Desk, Path(kept): Path<PersonId>, mut form: Form) -> Reply {
    let verb = form.read(|f| {
        let other = f.id("other");
        let take = FIELDS.iter().filter_map(|(field, name)| Some((*field, merging::taken(f.raw(name))?))).collect();
        Some(MergePeople { kept, other: other?, take, seen: f.raw("seen").to_owned() })
    });
    let verb = verb.ok_or(Problem::Unreadable)?;
    let other = verb.other;
    let then = if form.value("then") == DUPLICATES { "/people/duplicates".to_owned() } else { format!("/people/{kept}") };
    if let Some(action) = form.accept(verb.run(&desk).await)? {
        return screen.go_saying(then, Flash::Merged.undo(action));
    }
    let view = ComparePeople { kept, other }.run(&desk).await?.ok_or(Problem::NotFound)?;
    let form = form.beside(filled(screen.text, &view));
    screen.again(Page::new(Nav::People, screen.text.merge_title()), render(&form, &view))
}

/// Said by the list of duplicates, to be gone back to.
const DUPLICATES: &str = "duplicates";

/// The fields that may differ, and how the form calls what is taken of each.
const FIELDS: [(PersonField, &str); 14] = {
    use PersonField as F;
    [
        (F::Name, "take-name"),
        (F::Role, "take-role"),
        (F::Organisation, "take-organisation"),
        (F::Town, "take-town"),
        (F::Norms, "take-norms"),
        (F::Profile, "take-profile"),
        (F::Circle, "take-circle"),
        (F::Closeness, "take-closeness"),
        (F::AddressForm, "take-address-form"),
        (F::Greeting, "take-greeting"),
        (F::Source, "take-source"),
        (F::Subject, "take-subject"),
        (F::Remarks, "take-remarks"),
        (F::SetAside, "take-set-aside"),
    ]
};

fn filled(text: Text, view: &PeopleCompared) -> Form {
    let form = Form::empty(text).with("seen", &view.seen).with("other", view.other.id);
    FIELDS.iter().filter(|(field, _)| view.differs.contains(field)).fold(form, |form, (field, name)| {
        form.with(name, merging::word(if *field == PersonField::Remarks { Take::Both } else { Take::Kept }))
    })
}

fn label(text: Text, field: PersonField) -> &'static str {
    match field {
        PersonField::Name => text.person_field_name(),
        PersonField::Role => text.person_field_role(),
        PersonField::Organisation => text.person_field_organisation(),
        PersonField::Town => text.person_field_town(),
        PersonField::Norms => text.person_field_norms(),
        PersonField::Profile => text.person_field_profile(),
        PersonField::Circle => text.person_field_circle(),
        PersonField::Closeness => text.person_field_closeness(),
        PersonField::AddressForm => text.person_field_address_form(),
        PersonField::Greeting => text.person_field_greeting(),
        PersonField::Source => text.person_field_source(),
        PersonField::Subject => text.person_field_subject(),
        PersonField::Remarks => text.person_field_remarks(),
        PersonField::SetAside => text.merge_proposals(),
    }
}

/// What a record says of a field.
fn said(text: Text, person: &Person, place: Option<&Organisation>, field: PersonField) -> String {
    let words = |line: Option<&Line>| line.map(Line::to_string);
    let said = match field {
        PersonField::Name => Some(person.name.full()),
        PersonField::Role => words(person.role.as_ref()),
        PersonField::Organisation => words(place.map(|place| &place.name)),
        PersonField::Town => words(person.town.as_ref()),
        PersonField::Norms => person.norms.as_ref().map(|code| Norms::of(code).text(text.lang()).name.clone()),
        PersonField::Profile => person.profile.as_ref().map(WebUrl::to_string),
        PersonField::Circle => person.circle.map(|circle| text.circle(circle).to_owned()),
        PersonField::Closeness => Some(text.closeness(person.closeness).to_owned()),
        PersonField::AddressForm => person.address_form.map(|form| text.address_form(form).to_owned()),
        PersonField::Greeting => person.greeting.map(|greeting| text.greeting(greeting).to_owned()),
        PersonField::Source => {
            let source = person.source.map(|source| text.source(source).to_owned());
            Some(source.into_iter().chain(words(person.source_detail.as_ref())).collect::<Vec<_>>().join(" · "))
        }
        PersonField::Subject => words(person.subject.as_ref()),
        PersonField::Remarks => person.remarks.as_ref().map(ToString::to_string),
        PersonField::SetAside => {
            Some(if person.set_aside_at.is_some() { text.people_set_aside_tag() } else { text.merge_proposed() }.to_owned())
        }
    };
    said.unwrap_or_default()
}

fn choose(text: Text, person: &Person, others: &[Alike], query: &str) -> Markup {
    let place = format!("/people/{}", person.id);
    let rows: Vec<Markup> = others
        .iter()
        .map(|other| {
            let why: Vec<&str> = other.why.iter().map(|sign| likeness(text, *sign)).collect();
            html! {
                (parts::person(other.row.id, &other.row.name).line(line(&other.row)))
                @if !why.is_empty() { p.hint { (why.join(", ")) } }
                (parts::link_button(format!("{place}/merge?with={}", other.row.id), text.merge_compare()).quiet().about(other.row.name.full()))
            }
        })
        .collect();
    merging::choose(text, &place, &person.name.full(), text.merge_intro(), query, &rows)
}

fn render(form: &Form, view: &PeopleCompared) -> Markup {
    let text = form.text();
    let [kept_place, other_place] = [view.places[0].as_ref(), view.places[1].as_ref()];
    let fields = FIELDS.iter().filter(|(field, _)| view.differs.contains(field)).map(|(field, name)| {
        let (kept, other) = (said(text, &view.kept, kept_place, *field), said(text, &view.other, other_place, *field));
        merging::field(form, name, label(text, *field), kept, other, *field == PersonField::Remarks)
    });
    let fields: Vec<Markup> = fields.collect();
    let follows: Vec<String> = view.follows.iter().map(|(noun, count)| erased(text, *noun, *count)).collect();
    let chip = |person: &Person, place: Option<&Organisation>| {
        let words: Vec<&str> = [person.role.as_ref(), place.map(|place| &place.name)].into_iter().flatten().map(Line::as_str).collect();
        html! { (parts::person(person.id, &person.name).line((!words.is_empty()).then(|| words.join(" · ")))) }
    };
    let bounds = view.kept.is_silent() || view.other.is_silent();
    merging::compare(
        form,
        "/people",
        (view.kept.id.0, &view.kept.name.full(), chip(&view.kept, kept_place)),
        (view.other.id.0, chip(&view.other, other_place)),
        &fields,
        &follows,
        bounds.then(|| text.merge_bounds()),
    )
}
