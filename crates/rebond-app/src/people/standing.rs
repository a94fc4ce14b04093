//! The way to a person: who led to them (B9); else who could introduce one (B16). Not done here: words, the picture of the thread.

use std::collections::BTreeSet;

use rebond_domain::{Closeness, Person, PersonId, PersonOutline, Referral};
use rebond_graph::{introduction_paths, path_from_me};
use rebond_store::{people, ties};

use super::show::Way;
use crate::{AppError, Desk};

/// The way to a person.
pub(super) async fn way(desk: &Desk, person: &Person, referrals: &[Referral]) -> Result<Way, AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let mut origin: Vec<PersonId> = path_from_me(person.id, referrals).into_iter().map(|step| step.person_id).collect();
    origin.pop();
    if !origin.is_empty() {
        return Ok(Way::Came(origin));
    }
    if person.circle.is_some() || person.closeness != Closeness::Unknown {
        return Ok(Way::Known);
    }
    let ties = ties::all(store, account).await?;
    // Only who is in a tie or a referral can lead to anybody.
    let linked: BTreeSet<PersonId> = ties
        .iter()
        .flat_map(|tie| [tie.one_id, tie.other_id])
        .chain(referrals.iter().flat_map(|referral| [referral.by_id, referral.to_id]))
        .collect();
    if !linked.contains(&person.id) {
        return Ok(Way::None);
    }
    let linked: Vec<PersonId> = linked.into_iter().collect();
    let known: Vec<PersonOutline> = people::outlines(store, account, &linked).await?;
    let chain = introduction_paths(person.id, &known, &ties, referrals, desk.today(), 1).into_iter().next();
    let mut through: Vec<PersonId> = chain.map(|chain| chain.links.iter().map(|link| link.person_id).collect()).unwrap_or_default();
    through.pop();
    Ok(if through.is_empty() { Way::None } else { Way::Through(through) })
}
