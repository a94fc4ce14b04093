//! What one keeps away from with somebody: nothing is proposed of them any more, they asked to be erased, nothing is owed to them. No reason
//! is asked for or kept. Not done here: erasing (`erase`), setting aside (`set_aside`).

use rebond_domain::{Action, ActionId, Changes, Person, PersonId};

use crate::{BoxFuture, Desk};

/// What becomes of the relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Nothing at all is to be proposed of them: illness, death, or what one need not say.
    Silence,
    /// It is over: they may be proposed again.
    EndSilence,
    /// They asked that what is kept of them be erased.
    ErasureAsked,
    /// Nothing is owed to them any more, up to now.
    NothingOwed,
}

/// Says so of somebody.
#[derive(Debug, Clone, Copy)]
pub struct SetBound {
    /// Of whom.
    pub id: PersonId,
    /// What.
    pub bound: Bound,
}

impl SetBound {
    /// The action, which can be undone; none when it was so already.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<ActionId>> {
        Box::pin(async move {
            let before = desk.load::<Person>(self.id).await?;
            let mut person = before.clone();
            let now = desk.now();
            let action = match self.bound {
                Bound::Silence => {
                    person.silent_since.get_or_insert(now);
                    Action::SilencePerson
                }
                Bound::EndSilence => {
                    (person.silent_since, person.erasure_asked_at) = (None, None);
                    Action::EndSilence
                }
                Bound::ErasureAsked => {
                    person.erasure_asked_at.get_or_insert(now);
                    Action::AskErasure
                }
                Bound::NothingOwed => {
                    person.nothing_owed_at = Some(now);
                    Action::SettleUp
                }
            };
            if person == before {
                return Ok(None);
            }
            Ok(Some(desk.save_as(Changes::of(action).put(Person { updated_at: now, ..person })).await?))
        })
    }
}
