//! Notes that two people know each other (B16), or takes it back. The other is named in words, or by identifier when several have
//! that name.

use rebond_domain::{Action, ActionId, Changes, Closeness, Line, Noun, Person, PersonId, PersonName, Tie, TieId};
use rebond_store::people::outlines;

use super::{PersonRow, named, rows};
use crate::{AppError, BoxFuture, Concern, Desk, Reason};

/// Who the other is.
#[derive(Debug, Clone)]
pub enum TieTo {
    /// This person.
    Person(PersonId),
    /// Whoever has this name.
    Named(PersonName),
}

/// Notes that two people know each other.
#[derive(Debug, Clone)]
pub struct AddTie {
    /// One of them.
    pub person: PersonId,
    /// The other.
    pub other: TieTo,
    /// How well they know each other.
    pub closeness: Closeness,
    /// In what way.
    pub remarks: Option<Line>,
}

impl AddTie {
    /// Nobody when done; several people when several have that name. Refused when nobody has, or when the two are one.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Vec<PersonRow>> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            desk.load::<Person>(self.person).await?;
            let other = match self.other {
                TieTo::Person(id) => desk.load::<Person>(id).await?.id,
                TieTo::Named(name) => {
                    let found = named(desk, &name).await?;
                    match found.as_slice() {
                        [] => return Err(AppError::refused(Concern::Other, Reason::NobodyNamed)),
                        [one] => *one,
                        several => return rows(desk, outlines(store, account, several).await?).await,
                    }
                }
            };
            if other == self.person {
                return Err(AppError::refused(Concern::Other, Reason::SamePerson));
            }
            let known = rebond_store::ties::of_person(store, account, self.person).await?;
            let same = known.into_iter().find(|tie| tie.one_id == other || tie.other_id == other);
            let (id, created_at) = same.map_or_else(|| (desk.new_id(), desk.now()), |tie| (tie.id, tie.created_at));
            let tie = Tie { remarks: self.remarks, ..Tie::between(id, self.person, other, self.closeness, created_at) };
            desk.save(Changes::of(Action::AddTie).put(tie)).await?;
            Ok(Vec::new())
        })
    }
}

/// Takes a tie back.
#[derive(Debug, Clone, Copy)]
pub struct DeleteTie {
    /// One of the two.
    pub person: PersonId,
    /// Which.
    pub tie: TieId,
}

impl DeleteTie {
    /// The action, which can be undone.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ActionId> {
        Box::pin(async move {
            let found = desk.store().get::<Tie>(desk.account_id(), self.tie).await?;
            if found.is_none_or(|tie| tie.one_id != self.person && tie.other_id != self.person) {
                return Err(AppError::NotFound(Noun::Tie));
            }
            desk.save_as(Changes::of(Action::DeleteTie).delete(Noun::Tie, self.tie)).await
        })
    }
}
