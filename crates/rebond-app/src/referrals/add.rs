//! Notes that somebody named somebody else, with the reason and whether their name may be used (G12).

use rebond_domain::{Action, Changes, MeetingId, NameUse, Person, PersonId, PersonName, Prose, Referral, ReferralId};
use rebond_store::{people::outlines, referrals};

use crate::people::{PersonRow, named, rows};
use crate::{AppError, BoxFuture, Concern, Desk, Reason};

/// Who named them.
#[derive(Debug, Clone)]
pub enum By {
    /// This person.
    Person(PersonId),
    /// Whoever has this name.
    Named(PersonName),
}

/// Notes a referral.
#[derive(Debug, Clone)]
pub struct AddReferral {
    /// Who was named.
    pub to: PersonId,
    /// Who named them.
    pub by: By,
    /// In which meeting, if in one.
    pub meeting: Option<MeetingId>,
    /// The reason that allows writing to them.
    pub reason: Option<Prose>,
    /// Whether one may use the recommender's name.
    pub name_use: NameUse,
}

impl AddReferral {
    /// The referral; or the people among whom to choose, when several have the name typed. The same two people make one referral.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Result<ReferralId, Vec<PersonRow>>> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            desk.load::<Person>(self.to).await?;
            let by = match self.by {
                By::Person(id) => desk.load::<Person>(id).await?.id,
                By::Named(name) => match named(desk, &name).await?.as_slice() {
                    [] => return Err(AppError::refused(Concern::Recommender, Reason::NobodyNamed)),
                    [one] => *one,
                    several => return Ok(Err(rows(desk, outlines(store, account, several).await?).await?)),
                },
            };
            if by == self.to {
                return Err(AppError::refused(Concern::Recommender, Reason::SamePerson));
            }
            let known =
                referrals::to_person(store, account, self.to).await?.into_iter().find(|it| it.by_id == by && it.closed_at.is_none());
            let referral =
                known.unwrap_or_else(|| Referral { meeting_id: self.meeting, ..Referral::between(desk.new_id(), by, self.to, desk.now()) });
            let referral = Referral { reason: self.reason.or(referral.reason), name_use: self.name_use, ..referral };
            let id = referral.id;
            desk.save(Changes::of(Action::AddReferral).put(referral)).await?;
            Ok(Ok(id))
        })
    }
}
