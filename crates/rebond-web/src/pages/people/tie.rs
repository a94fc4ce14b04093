//! POST `/people/{id}/ties`: notes whom a person knows; and takes it back.

use axum::extract::Path;
use rebond_app::people::{AddTie, DeleteTie, TieTo, typed_name};
use rebond_app::{AppError, Desk, Reason};
use rebond_domain::{Closeness, PersonId, TieId};

use super::show;
use crate::{Flash, Form, Reply, Screen};

pub(crate) async fn add(screen: Screen, desk: Desk, Path(person): Path<PersonId>, mut form: Form) -> Reply {
    let text = screen.text;
    let verb = form.read(|f| {
        let chosen = f.optional_id::<PersonId>("other-id").map(TieTo::Person);
        let other = match chosen {
            Some(other) => Some(other),
            None => f.line("other").and_then(|name| typed_name(name.as_str()).ok()).map(TieTo::Named),
        };
        let closeness = f.optional_choice("tie-closeness").unwrap_or(Closeness::Known);
        let remarks = f.optional_line("tie-how");
        Some(AddTie { person, other: other?, closeness, remarks })
    });
    let Some(verb) = verb else { return show::again(&screen, &desk, person, form, Vec::new()).await };
    match verb.run(&desk).await {
        Ok(several) if several.is_empty() => screen.go_saying(format!("/people/{person}#ties"), Flash::Added),
        Ok(several) => {
            form.fail("other", text.person_tie_many());
            show::again(&screen, &desk, person, form, several).await
        }
        Err(AppError::Refused(refusal)) => {
            form.fail("other", if refusal.reason == Reason::SamePerson { text.error_same_person() } else { text.person_tie_unknown() });
            show::again(&screen, &desk, person, form, Vec::new()).await
        }
        Err(error) => Err(error.into()),
    }
}

pub(crate) async fn delete(screen: Screen, desk: Desk, Path((person, tie)): Path<(PersonId, TieId)>) -> Reply {
    let action = DeleteTie { person, tie }.run(&desk).await?;
    screen.go_saying(format!("/people/{person}#ties"), Flash::Deleted.undo(action))
}
