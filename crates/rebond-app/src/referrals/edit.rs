//! Changes a referral: its reason, and whether the recommender's name may be used (D11, G2).

use rebond_domain::{Action, Changes, Date, NameUse, Prose, Referral, ReferralId};

use crate::{BoxFuture, Desk};

/// Changes a referral.
#[derive(Debug, Clone)]
pub struct EditReferral {
    /// Which.
    pub id: ReferralId,
    /// The reason that allows writing to them.
    pub reason: Option<Prose>,
    /// Whether one may use the recommender's name.
    pub name_use: NameUse,
    /// They want to speak to the person first: when one may ask them again.
    pub sounding_until: Option<Date>,
}

impl EditReferral {
    /// Done.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let referral = desk.load::<Referral>(self.id).await?;
            desk.save(Changes::of(Action::EditReferral).put(Referral {
                reason: self.reason,
                name_use: self.name_use,
                sounding_until: self.sounding_until,
                ..referral
            }))
            .await?;
            Ok(())
        })
    }
}
