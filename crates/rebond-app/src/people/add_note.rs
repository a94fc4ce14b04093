//! Adds or removes a note about a person, outside any meeting.

use rebond_domain::{Action, ActionId, Changes, Note, NoteId, Noun, Person, PersonId, Prose};

use crate::{AppError, BoxFuture, Desk};

/// Adds a note.
#[derive(Debug, Clone)]
pub struct AddNote {
    /// About whom.
    pub person: PersonId,
    /// The words.
    pub text: Prose,
}

impl AddNote {
    /// Done.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, NoteId> {
        Box::pin(async move {
            desk.load::<Person>(self.person).await?;
            let id: NoteId = desk.new_id();
            let note = Note::about(id, self.person, self.text, desk.now());
            desk.save(Changes::of(Action::AddNote).put(note)).await?;
            Ok(id)
        })
    }
}

/// Removes a note of a person.
#[derive(Debug, Clone, Copy)]
pub struct DeleteNote {
    /// About whom.
    pub person: PersonId,
    /// Which.
    pub note: NoteId,
}

impl DeleteNote {
    /// The action, which can be undone.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ActionId> {
        Box::pin(async move {
            let found = desk.store().get::<Note>(desk.account_id(), self.note).await?;
            if found.is_none_or(|note| note.person_id != self.person) {
                return Err(AppError::NotFound(Noun::Note));
            }
            desk.save_as(Changes::of(Action::DeleteNote).delete(Noun::Note, self.note)).await
        })
    }
}
