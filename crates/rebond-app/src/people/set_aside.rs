//! Sets a person aside, or takes them back: they stay, without a next step.

use rebond_domain::{Action, ActionId, Changes, Person, PersonId};

use crate::{BoxFuture, Desk};

/// Sets a person aside, or takes them back.
#[derive(Debug, Clone, Copy)]
pub struct SetAside {
    /// Whom.
    pub id: PersonId,
    /// Whether to set aside; else take back.
    pub aside: bool,
}

impl SetAside {
    /// The action, which can be undone; none when it was so already.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<ActionId>> {
        Box::pin(async move {
            let mut person = desk.load::<Person>(self.id).await?;
            if person.set_aside_at.is_some() == self.aside {
                return Ok(None);
            }
            person.set_aside_at = self.aside.then(|| desk.now());
            person.updated_at = desk.after(person.updated_at);
            let changes = Changes::of(if self.aside { Action::SetPersonAside } else { Action::TakePersonBack }).put(person);
            Ok(Some(desk.save_as(changes).await?))
        })
    }
}
