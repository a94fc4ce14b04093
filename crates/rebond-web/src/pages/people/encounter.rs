//! `/encounters`: notes an unplanned call, word or mail from a name alone, in one tap; asks who it was only when that is not clear.
//! Today carries the same fields.

use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::people::{Encounter, Met, NoteEncounter, PersonRow, typed_name};
use rebond_domain::{Channel, Side};
use rebond_sentences::people::line;

use crate::{Flash, Form, Nav, Page, Reader, Reply, Screen, parts};

/// The address it goes to.
const TO: &str = "/encounters";
/// Of those shown, none.
const NEW: &str = "new";

pub(crate) async fn show(screen: Screen) -> Reply {
    let form = Form::empty(screen.text);
    screen.page(page(&form), render(&form, &[]))
}

pub(crate) async fn add(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    if let Some(verb) = form.read(verb) {
        match verb.run(&desk).await? {
            Encounter::Noted(person) => return screen.go_saying(format!("/people/{person}#exchanges"), Flash::Added),
            Encounter::Perhaps(rows) => return screen.again(page(&form), render(&form, &rows)),
        }
    }
    screen.again(page(&form), render(&form, &[]))
}

fn verb(f: &mut Reader<'_>) -> Option<NoteEncounter> {
    let (channel, begun_by) = match f.raw("what") {
        "met" => (Channel::InPerson, Side::Mine),
        "wrote" => (Channel::Email, Side::Theirs),
        _ => (Channel::Phone, Side::Mine),
    };
    let typed = f.line("name");
    let name = typed.as_ref().and_then(|name| typed_name(name.as_str()).ok());
    if typed.is_some() && name.is_none() {
        let words = f.text().error_name();
        f.fail("name", words);
    }
    let who = match (f.raw("who").parse().ok(), f.raw("who")) {
        (Some(id), _) => Met::Known(id),
        (None, NEW) => Met::New(name?),
        _ => Met::Named(name?),
    };
    Some(NoteEncounter { who, channel, begun_by })
}

fn page(form: &Form) -> Page {
    Page::new(Nav::People, form.text().encounter_title())
}

fn render(form: &Form, perhaps: &[PersonRow]) -> Markup {
    html! {
        (parts::back("/", form.text().nav_today()))
        (parts::page_head(form.text().encounter_title()).lead(form.text().encounter_lead()))
        (parts::mistakes(form))
        (fields(form, perhaps))
    }
}

/// The form itself.
pub(crate) fn fields(form: &Form, perhaps: &[PersonRow]) -> Markup {
    let text = form.text();
    html! {
        form method="post" action=(TO) {
            (parts::text_field(form, "name", text.encounter_name()))
            @if !perhaps.is_empty() {
                @let choice = perhaps.iter().fold(parts::radios(form, "who", text.encounter_who()), |radios, row| {
                    radios.explained(row.id, row.name.full(), line(row).unwrap_or_default())
                });
                (choice.answer(NEW, text.encounter_new()))
            }
            div.actions {
                (parts::button(text.exchange_call()).quiet().carries("what", "called"))
                (parts::button(text.exchange_encounter()).quiet().carries("what", "met"))
                (parts::button(text.exchange_they_wrote()).quiet().carries("what", "wrote"))
            }
        }
    }
}
