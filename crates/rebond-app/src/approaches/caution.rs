//! What one is warned of before writing: a discreet campaign that would reach one's employer (B7), an application that is running there
//! (A6), an organisation that asks to be spared (B5), a name that was only heard (G12), somebody who directs others (B10). What enters: what
//! stands around a message. What leaves: warnings; nothing is forbidden. Not done here: the words.

use rebond_domain::{Line, MessageKind, Organisation, OrganisationId, Person, PersonId, PersonName, Stake};

use super::setting::Setting;
use crate::{AppError, Desk, people::LeaderRemark};

/// A warning before writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caution {
    /// The person, or the one whom an introduction is asked to, works where one does.
    AtEmployer,
    /// They know somebody who does.
    KnowsAtEmployer(PersonName),
    /// One has applied where they work: the message says so.
    Applied(Line),
    /// The organisation asks to pass through somebody, or some place.
    PassThrough {
        /// Which.
        place: Line,
        /// Through what, in the user's own words.
        entry: Line,
    },
    /// The organisation accepts so many requests a month.
    Monthly {
        /// Which.
        place: Line,
        /// How many it accepts.
        most: u8,
        /// How many went there this month.
        sent: usize,
    },
    /// The name is written as it was heard.
    AsHeard,
    /// They direct others, and were not met yet (B10).
    Leads,
}

/// The warnings of a message.
pub(super) async fn cautions(desk: &Desk, setting: &Setting, kind: MessageKind) -> Result<Vec<Caution>, AppError> {
    let discreet = setting.campaign.as_ref().is_some_and(|campaign| campaign.discreet);
    let mut places: Vec<Organisation> = setting.organisation.iter().cloned().collect();
    if let Some((target, _)) = &setting.asked_for
        && let Some(place) = desk.load::<Person>(*target).await?.organisation_id
    {
        places.extend(desk.store().get::<Organisation>(desk.account_id(), place).await?);
    }
    let mut found = Vec::new();
    found.extend(setting.person.as_heard.then_some(Caution::AsHeard));
    let asks = kind.asks_to_meet() || kind == MessageKind::Introduction;
    for place in &places {
        if let Some(entry) = place.entry.as_ref().filter(|_| asks) {
            found.push(Caution::PassThrough { place: place.name.clone(), entry: entry.clone() });
        }
        if let Some(most) = place.monthly.filter(|_| asks) {
            let sent = sent_this_month(desk, place.id, setting.person.id).await?;
            found.push(Caution::Monthly { place: place.name.clone(), most, sent });
        }
    }
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
    if LeaderRemark::of(&*desk.situation().await?, &setting.person).is_some() {
        found.push(Caution::Leads);
    }
    Ok(found)
}

/// How many requests went to people of an organisation this month, one a person; whoever is written to now is not counted.
async fn sent_this_month(desk: &Desk, place: OrganisationId, to: PersonId) -> Result<usize, AppError> {
    let situation = desk.situation().await?;
    let (today, zone) = (desk.today(), desk.account().zone.zone());
    let there = |id: PersonId| situation.person(id).is_some_and(|person| person.organisation_id == Some(place));
    let asked = situation.history().approaches.iter().filter(|it| it.kind.asks_to_meet() && it.person_id != to);
    let this_month = asked.filter(|it| {
        let sent = it.delivery.sent_at().map(|at| at.to_zoned(zone.clone()).date());
        sent.is_some_and(|day| (day.year(), day.month()) == (today.year(), today.month())) && there(it.person_id)
    });
    Ok(this_month.map(|it| it.person_id).collect::<std::collections::HashSet<_>>().len())
}
