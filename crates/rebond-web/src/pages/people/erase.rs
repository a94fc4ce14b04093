//! `/people/{id}/erase`: says what goes, then erases for good.

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::people::{ErasePerson, Erasure, PreviewErasure};
use rebond_domain::PersonId;
use rebond_sentences::people::erased;
use rebond_text::Text;

use crate::parts;
use crate::{Flash, Nav, Page, Problem, Reply, Screen};

pub(crate) async fn show(screen: Screen, desk: Desk, Path(id): Path<PersonId>) -> Reply {
    let view = PreviewErasure { id }.run(&desk).await?.ok_or(Problem::NotFound)?;
    screen.page(Page::new(Nav::People, screen.text.person_erase_title(&view.name)), render(screen.text, &view))
}

pub(crate) async fn erase(screen: Screen, desk: Desk, Path(id): Path<PersonId>) -> Reply {
    ErasePerson { id, lang: screen.text.lang() }.run(&desk).await?;
    screen.go_saying("/people", Flash::Erased)
}

fn render(text: Text, view: &Erasure) -> Markup {
    let (person, place) = (format!("/people/{}", view.id), format!("/people/{}/erase", view.id));
    let goes = view.goes.iter().map(|(noun, count)| erased(text, *noun, *count)).collect();
    html! {
        (parts::confirm(text, text.person_erase_title(&view.name), place, text.person_erase_confirm(), person)
            .goes(goes)
            .content(html! {
                p { (text.person_erase_intro()) " " (text.person_erase_stays()) }
                p { strong { (text.person_erase_final()) } }
            }))
    }
}
