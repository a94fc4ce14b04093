//! Lets go of the names that somebody gave, all at once: what was said of the meeting was not what it was. Not done here: keeping away from
//! that person (`people::SetBound`).

use rebond_domain::{Action, ActionId, Changes, Person, PersonId, Referral};
use rebond_store::referrals;

use crate::{BoxFuture, Desk};

/// Lets go of the names that somebody gave.
#[derive(Debug, Clone, Copy)]
pub struct LetNamesGo {
    /// Who gave them.
    pub by: PersonId,
}

impl LetNamesGo {
    /// The action, which can be undone; none when no name is open. Whoever one knew only by that name, and with whom nothing began, is no
    /// longer suggested.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<ActionId>> {
        Box::pin(async move {
            let (store, account, now) = (desk.store(), desk.account_id(), desk.now());
            let open = referrals::by_person(store, account, self.by).await?.into_iter().filter(|it| it.closed_at.is_none());
            let open: Vec<Referral> = open.collect();
            if open.is_empty() {
                return Ok(None);
            }
            let mut changes = Changes::of(Action::CloseLoop);
            for referral in open {
                let others = referrals::to_person(store, account, referral.to_id).await?;
                let person = desk.load::<Person>(referral.to_id).await?;
                let approached = !rebond_store::approaches::of_person(store, account, person.id).await?.is_empty()
                    || !rebond_store::meetings::of_person(store, account, person.id).await?.is_empty();
                let by_this_alone = person.circle.is_none() && others.iter().all(|it| it.by_id == self.by);
                if by_this_alone && !approached && person.set_aside_at.is_none() {
                    changes.add(Person { set_aside_at: Some(now), updated_at: desk.after(person.updated_at), ..person });
                }
                changes.add(Referral { closed_at: Some(now), ..referral });
            }
            Ok(Some(desk.save_as(changes).await?))
        })
    }
}
