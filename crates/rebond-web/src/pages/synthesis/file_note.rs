//! `/notes/{id}`: what a note is about: its subject, what it does to a hope (G13).

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::synthesis::{FileNote, NotePage, ShowNote};
use rebond_domain::{HopeId, NoteId, Stance, Topic};
use rebond_sentences::when;

use crate::{Flash, Form, Nav, Page, Reply, Screen, parts};

pub(crate) async fn show(screen: Screen, desk: Desk, Path(note): Path<NoteId>) -> Reply {
    let view = ShowNote { note }.run(&desk).await?;
    let form = Form::empty(screen.text)
        .with_known("topic", view.note.topic)
        .with("hope", view.finding.as_ref().and_then(|it| it.hope_id).map_or_else(String::new, |id| id.to_string()))
        .with_known("stance", view.finding.as_ref().map(|it| it.stance));
    screen.page(page(&screen), render(&form, &view))
}

pub(crate) async fn save(screen: Screen, desk: Desk, Path(note): Path<NoteId>, mut form: Form) -> Reply {
    let missing = screen.text.note_stance_missing();
    let verb = form.read(|f| {
        let (topic, hope, stance) =
            (f.optional_choice::<Topic>("topic"), f.optional_id::<HopeId>("hope"), f.optional_choice::<Stance>("stance"));
        let speaks_to = match (hope, stance) {
            (Some(hope), Some(stance)) => Some((hope, stance)),
            (Some(_), None) => {
                f.fail("stance", missing);
                return None;
            }
            (None, _) => None,
        };
        Some(FileNote { note, topic, speaks_to })
    });
    let Some(verb) = verb else {
        return screen.again(page(&screen), render(&form, &ShowNote { note }.run(&desk).await?));
    };
    verb.run(&desk).await?;
    screen.go_saying("/synthesis", Flash::Saved)
}

fn page(screen: &Screen) -> Page {
    Page::new(Nav::Campaign, screen.text.note_title())
}

fn render(form: &Form, view: &NotePage) -> Markup {
    let text = form.text();
    let hopes = || view.hopes.iter().map(|hope| (hope.id.to_string(), hope.statement.to_string()));
    html! {
        (parts::back("/synthesis", text.synthesis_title()))
        (parts::page_head(text.note_title()).lead(text.note_lead()))
        (parts::mistakes(form))
        blockquote.heard-words { p.prose dir="auto" { (view.note.text) } }
        p.hint { a href={ "/people/" (view.note.person_id) "#notes" } { bdi { (view.name.full()) } } " · " (when(text, &view.time, view.note.at)) }
        form.card method="post" action={ "/notes/" (view.note.id) } {
            (parts::select(form, "topic", text.note_topic()).choices::<Topic>().optional())
            @if !view.hopes.is_empty() {
                (hopes().fold(parts::radios(form, "hope", text.note_hope()), |radios, (id, statement)| radios.answer(id, statement)).answer("", text.note_hope_none()))
                (parts::radios(form, "stance", text.note_stance()).choices::<Stance>().in_line().optional())
            }
            div.actions { (parts::button(text.action_save())) }
        }
    }
}
