//! What one is warned of before writing: a discreet campaign that would reach one's employer (B7), an application that is running there
//! (A6). What enters: what stands around a message. What leaves: warnings; nothing is forbidden. Not done here: the words.

use rebond_domain::{Line, Organisation, Person, PersonName, Stake};

use super::setting::Setting;
use crate::{AppError, Desk};

/// A warning before writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caution {
    /// The person, or the one whom an introduction is asked to, works where one does.
    AtEmployer,
    /// They know somebody who does.
    KnowsAtEmployer(PersonName),
    /// One has applied where they work: the message says so.
    Applied(Line),
}

/// The warnings of a message.
pub(super) async fn cautions(desk: &Desk, setting: &Setting) -> Result<Vec<Caution>, AppError> {
    let discreet = setting.campaign.as_ref().is_some_and(|campaign| campaign.discreet);
    let mut places: Vec<Organisation> = setting.organisation.iter().cloned().collect();
    if let Some((target, _)) = &setting.asked_for
        && let Some(place) = desk.load::<Person>(*target).await?.organisation_id
    {
        places.extend(desk.store().get::<Organisation>(desk.account_id(), place).await?);
    }
    let mut found = Vec::new();
    for place in places {
        match place.stake {
            Some(Stake::Applied) => found.push(Caution::Applied(place.name)),
            Some(Stake::Employer) if discreet && !found.contains(&Caution::AtEmployer) => found.push(Caution::AtEmployer),
            Some(Stake::Employer) | None => {}
        }
    }
    if discreet && !found.contains(&Caution::AtEmployer) {
        let situation = desk.situation().await?;
        let colleague = situation.colleague_known_to(setting.person.id).and_then(|id| situation.person(id));
        found.extend(colleague.map(|person| Caution::KnowsAtEmployer(person.name.clone())));
    }
    Ok(found)
}
