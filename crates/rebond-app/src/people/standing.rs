//! Where one stands with a person: the coach's situation, of what concerns them alone, and the way to them. What enters: what was
//! read of them already. Not done here: the whole account's situation.

use rebond_coach::{Facts, Situation};
use rebond_domain::{Approach, ApproachOutline, Meeting, Person, PersonId, PersonOutline, Promise, Referral};
use rebond_store::{campaigns, step_choices};

use crate::{AppError, Desk};

/// The situation of what concerns one person: their steps and stage are right, those of others are not there.
pub(super) async fn of_person<'r>(
    desk: &Desk,
    person: &Person,
    approaches: &[Approach],
    meetings: &[Meeting],
    referrals: impl Iterator<Item = &'r Referral>,
    promises: &[Promise],
) -> Result<Situation, AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let campaign = campaigns::current(store, account).await?;
    Ok(Situation::new(Facts {
        campaign,
        people_count: 1,
        people: vec![PersonOutline::from(person)],
        approaches: approaches.iter().map(ApproachOutline::from).collect(),
        meetings: meetings.to_vec(),
        referrals: referrals.cloned().collect(),
        promises: promises.to_vec(),
        choices: step_choices::all(store, account).await?,
        ..Facts::default()
    }))
}

/// The people to go through to reach somebody one does not know yet, the first to ask first.
#[expect(clippy::unused_async, reason = "reads the ties once the graph is there")]
pub(super) async fn path(_desk: &Desk, _person: &Person) -> Result<Vec<PersonId>, AppError> {
    Ok(Vec::new())
}
