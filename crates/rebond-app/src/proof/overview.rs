//! The overview for whoever accompanies one: where one stands, what is waiting, what one asks help for, and nothing else (one or two
//! pages). No name of anybody.

use std::collections::HashSet;

use rebond_coach::Balance;
use rebond_domain::{Campaign, Date, Line, Organisation, OrganisationKind, PersonId};

use crate::synthesis::ShowSynthesis;
use crate::{BoxFuture, Desk, LocalTime};

/// So many of each list are told.
const SHOWN: usize = 8;

/// Asks for the overview.
#[derive(Debug, Clone, Copy)]
pub struct Overview;

/// Somebody, without their name: what they do, and the kind of place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unnamed {
    /// What they do.
    pub role: Option<Line>,
    /// The kind of place.
    pub place: Option<OrganisationKind>,
}

/// The overview.
#[derive(Debug, Clone)]
pub struct OverviewPage {
    /// Whose it is.
    pub name: Option<Line>,
    /// The campaign, if one was begun.
    pub campaign: Option<Campaign>,
    /// How many people one wrote to.
    pub written: usize,
    /// How many meetings were held.
    pub held: usize,
    /// Hopes, and how each stands.
    pub hopes: Vec<(Line, Balance)>,
    /// The meetings agreed, the next first.
    pub ahead: Vec<(Date, Unnamed)>,
    /// The answers awaited, and since when the longest.
    pub awaited: (usize, Option<Date>),
    /// How many recommenders are to hear of what came of it.
    pub news_due: usize,
    /// How many names given nobody wrote to yet.
    pub to_write: usize,
    /// The present of the account.
    pub time: LocalTime,
}

impl Overview {
    /// Gathers it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, OverviewPage> {
        Box::pin(async move {
            let (situation, time) = (desk.situation().await?, desk.local_time());
            let history = situation.history();
            let learnt = ShowSynthesis::default().run(desk).await?;
            let mut ahead: Vec<_> = history.meetings.iter().filter(|it| it.is_ahead() && it.gathering.is_none()).collect();
            ahead.sort_by_key(|it| (it.starts_at, it.id));
            ahead.truncate(SHOWN);
            let places = ahead.iter().filter_map(|it| situation.person(it.person_id)?.organisation_id);
            let places = desk.store().many::<Organisation>(desk.account_id(), places.collect::<Vec<_>>()).await?;
            let unnamed = |person: PersonId| {
                let Some(person) = situation.person(person) else { return Unnamed::default() };
                let place = places.iter().find(|place| Some(place.id) == person.organisation_id).map(|place| place.kind);
                Unnamed { role: person.role.clone(), place }
            };
            let awaited = situation.awaited();
            let written: HashSet<PersonId> =
                history.approaches.iter().filter(|it| it.delivery.sent_at().is_some()).map(|it| it.person_id).collect();
            let asked = |id: PersonId| written.contains(&id) || history.meetings.iter().any(|it| it.person_id == id);
            let named: HashSet<PersonId> = history.referrals.iter().map(|it| it.to_id).collect();
            let open = |id: &PersonId| !asked(*id) && situation.person(*id).is_some_and(|person| !person.is_aside());
            let spoken = learnt.hopes.iter().map(|it| (it.hope.statement.clone(), it.balance));
            let silent = learnt.silent_hopes.iter().map(|it| (it.statement.clone(), Balance::Open));
            Ok(OverviewPage {
                name: desk.account().name.clone(),
                campaign: history.campaign.clone(),
                written: written.len(),
                held: history.meetings.iter().filter(|it| it.is_held() && it.gathering.is_none()).count(),
                hopes: spoken.chain(silent).collect(),
                ahead: ahead.iter().map(|it| (time.day(it.starts_at), unnamed(it.person_id))).collect(),
                awaited: (awaited.len(), awaited.first().map(|it| time.day(it.sent))),
                news_due: situation.loops().due.len(),
                to_write: named.iter().filter(|id| open(id)).count(),
                time,
            })
        })
    }
}
