//! POST `/people/{id}/notes`: adds a note about a person; and deletes one.

use axum::extract::Path;
use rebond_app::Desk;
use rebond_app::people::{AddNote, DeleteNote};
use rebond_domain::{NoteId, PersonId};

use super::show;
use crate::{Flash, Form, Reply, Screen};

pub(crate) async fn add(screen: Screen, desk: Desk, Path(person): Path<PersonId>, mut form: Form) -> Reply {
    if let Some(text) = form.read(|f| f.prose("note")) {
        AddNote { person, text }.run(&desk).await?;
        return screen.go_saying(format!("/people/{person}#notes"), Flash::Added);
    }
    show::again(&screen, &desk, person, form, Vec::new()).await
}

pub(crate) async fn delete(screen: Screen, desk: Desk, Path((person, note)): Path<(PersonId, NoteId)>) -> Reply {
    let action = DeleteNote { person, note }.run(&desk).await?;
    screen.go_saying(format!("/people/{person}#notes"), Flash::Deleted.undo(action))
}
