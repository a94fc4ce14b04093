//! `/people/{id}/erase`: says what goes, then erases for good.

use axum::extract::Path;
use maud::{Markup, html};
use rebond_app::Desk;
use rebond_app::people::{ErasePerson, Erasure, PreviewErasure};
use rebond_domain::{Noun, PersonId};
use rebond_text::Text;

use crate::parts;
use crate::{Flash, Nav, Page, Problem, Reply, Screen};

pub(crate) async fn show(screen: Screen, desk: Desk, Path(id): Path<PersonId>) -> Reply {
    let view = PreviewErasure { id }.run(&desk).await?.ok_or(Problem::NotFound)?;
    screen.page(Page::new(Nav::People, screen.text.person_erase_title(&view.name)), render(screen.text, &view))
}

pub(crate) async fn erase(screen: Screen, desk: Desk, Path(id): Path<PersonId>) -> Reply {
    ErasePerson { id }.run(&desk).await?;
    screen.go_saying("/people", Flash::Erased)
}

fn render(text: Text, view: &Erasure) -> Markup {
    let (person, place) = (format!("/people/{}", view.id), format!("/people/{}/erase", view.id));
    let goes = view.goes.iter().map(|(noun, count)| counted(text, *noun, *count)).collect();
    html! {
        (parts::confirm(text, text.person_erase_title(&view.name), place, text.person_erase_confirm(), person)
            .goes(goes)
            .content(html! {
                p { (text.person_erase_intro()) " " (text.person_erase_stays()) }
                p { strong { (text.person_erase_final()) } }
            }))
    }
}

fn counted(text: Text, noun: Noun, count: u64) -> String {
    match noun {
        Noun::PersonEmail => text.erase_count_emails(count),
        Noun::PersonPhone => text.erase_count_phones(count),
        Noun::Tie => text.erase_count_ties(count),
        Noun::Attendance => text.erase_count_attendances(count),
        Noun::Meeting => text.count_meetings(count),
        Noun::Referral => text.count_referrals(count),
        Noun::Approach => text.count_approaches(count),
        Noun::Note => text.count_notes(count),
        Noun::Finding => text.erase_count_findings(count),
        Noun::Promise => text.count_promises(count),
        _ => text.erase_count_other(count),
    }
}
