//! Several people changed at once, in one action that one tap takes back. Not done here: adding several (`add_many`), erasing.

use rebond_domain::{Action, ActionId, Changes, Circle, Person, PersonId, Source};

use crate::{BoxFuture, Desk};

/// What is done with several people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// They are of this circle.
    Circle(Circle),
    /// They were found in this way.
    Source(Source),
    /// They stay, and are not suggested.
    SetAside,
    /// They are suggested again.
    TakeBack,
}

/// Does the same with several people.
#[derive(Debug, Clone)]
pub struct ChangeMany {
    /// Whom; who is not there any more is passed over.
    pub people: Vec<PersonId>,
    /// What.
    pub deed: Deed,
}

impl ChangeMany {
    /// The action, and how many it changed; none when all were so already.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<(ActionId, usize)>> {
        Box::pin(async move {
            let mut changes = Changes::of(Action::ChangePeople);
            let mut ids = self.people;
            ids.sort_unstable();
            ids.dedup();
            let mut count = 0;
            for before in desk.store().many::<Person>(desk.account_id(), ids).await? {
                let mut person = before.clone();
                match self.deed {
                    Deed::Circle(circle) => person.circle = Some(circle),
                    Deed::Source(source) => person.source = Some(source),
                    // Since when stays what it was.
                    Deed::SetAside => person.set_aside_at = person.set_aside_at.or(Some(desk.now())),
                    Deed::TakeBack => person.set_aside_at = None,
                }
                if person != before {
                    person.updated_at = desk.after(before.updated_at);
                    changes.add(person);
                    count += 1;
                }
            }
            if count == 0 {
                return Ok(None);
            }
            Ok(Some((desk.save_as(changes).await?, count)))
        })
    }
}
