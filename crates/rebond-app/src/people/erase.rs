//! Erases a person everywhere: first says what goes, then does it for good.

use rebond_domain::{Noun, Person, PersonId, PersonName};

use crate::{AppError, BoxFuture, Desk};

/// Says what erasing a person would take.
#[derive(Debug, Clone, Copy)]
pub struct PreviewErasure {
    /// Whom.
    pub id: PersonId,
}

/// What erasing a person takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: PersonName,
    /// How many records of each noun, the person left out.
    pub goes: Vec<(Noun, u64)>,
}

impl PreviewErasure {
    /// What would go; `None` when there is nobody.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<Erasure>> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let Some(person) = store.get::<Person>(account, self.id).await? else { return Ok(None) };
            let mut goes = store.erasure_preview(account, self.id).await?;
            goes.retain(|(noun, count)| *noun != Noun::Person && *count > 0);
            Ok(Some(Erasure { id: person.id, name: person.name, goes }))
        })
    }
}

/// Erases a person.
#[derive(Debug, Clone, Copy)]
pub struct ErasePerson {
    /// Whom.
    pub id: PersonId,
}

impl ErasePerson {
    /// How many records went.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, u64> {
        Box::pin(async move {
            let erased = desk.store().erase_person(desk.account_id(), self.id, desk.now(), desk.new_id()).await?;
            let gone: u64 = erased.counts.iter().map(|(_, count)| count).sum();
            if gone == 0 { Err(AppError::NotFound(Noun::Person)) } else { Ok(gone) }
        })
    }
}
