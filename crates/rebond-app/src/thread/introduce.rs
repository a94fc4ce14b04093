//! Who can introduce one to somebody, to anybody of an organisation, or to anybody who does something (B16): the most promising chains,
//! whom to ask first, and what is missing when there is none. Not done here: finding out who is meant (`sought`), words.

use std::collections::HashSet;

use rebond_coach::{Known, Situation};
use rebond_domain::{
    Closeness, Date, Line, Organisation, OrganisationId, Person, PersonId, PersonName, PersonOutline, ReferralId, search::Query,
};
use rebond_graph::{Chain, Target};
use rebond_store::{organisations, people};

use super::links::{Links, acquaintance};
use crate::{AppError, BoxFuture, Desk, LocalTime};

/// So many chains are shown.
const CHAINS: usize = 5;
/// So many people are named of those through whom a way might be found.
const NAMED: usize = 5;
/// So many people of an organisation or a subject are looked for at most.
const TARGETS: usize = 500;

/// Whom one would like to meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sought {
    /// This very person.
    Person(PersonId),
    /// Somebody of an organisation.
    Organisation(OrganisationId),
    /// Somebody whose work or subject these words are about.
    Subject(Line),
}

/// Asks who can introduce one.
#[derive(Debug, Clone)]
pub struct WhoIntroduces {
    /// To whom.
    pub to: Sought,
}

/// Who can introduce one.
#[derive(Debug, Clone)]
pub struct Introductions {
    /// To whom.
    pub to: Sought,
    /// What they are called: a person, an organisation, the words of a subject.
    pub name: String,
    /// The person, when it is one.
    pub person: Option<PersonName>,
    /// How many people of one's contacts are meant.
    pub targets: usize,
    /// The chains, the most promising first; each from oneself to somebody who is meant.
    pub chains: Vec<Vec<ChainLink>>,
    /// What is missing, when there is no chain.
    pub missing: Missing,
    /// The present of the account.
    pub time: LocalTime,
}

/// A link of a chain.
#[derive(Debug, Clone)]
pub struct ChainLink {
    /// To whom it leads.
    pub id: PersonId,
    /// Their name.
    pub name: PersonName,
    /// What they do.
    pub role: Option<Line>,
    /// How well the two know each other; not known where only a referral shows the link.
    pub closeness: Closeness,
    /// Their last exchange known.
    pub last_exchange: Option<Date>,
    /// The referral that shows the link, if one does.
    pub referral: Option<ReferralId>,
    /// Whether they gave one a name before (G10), of somebody whom one knows oneself.
    pub helped: bool,
}

/// What is missing for a chain: those to whom, or from whom, one link more would make one.
#[derive(Debug, Clone, Default)]
pub struct Missing {
    /// Who knows somebody who is meant, and is not within reach.
    pub knowing: Vec<(PersonId, PersonName)>,
    /// Whom one knows in the same place: they may know each other.
    pub colleagues: Vec<(PersonId, PersonName)>,
}

impl WhoIntroduces {
    /// The answer; `None` for somebody or an organisation that is not there.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<Introductions>> {
        Box::pin(async move {
            let (situation, links) = desk.links().await?;
            let Some((name, person, sought)) = self.to.people(desk).await? else { return Ok(None) };
            // Of whom nothing is to be proposed, nothing is (life goes on: the record stays).
            let sought: Vec<PersonOutline> = sought.into_iter().filter(|person| !person.is_silent()).collect();
            let targets: Vec<Target> = sought
                .iter()
                .filter(|person| self.to == Sought::Person(person.id) || !person.is_aside())
                .map(|person| Target { person: person.id, known: situation.knows(person).map(acquaintance) })
                .collect();
            let chains = links.network.chains(&targets, desk.today(), CHAINS);
            let chains: Vec<Vec<ChainLink>> = chains.iter().map(|chain| named(&situation, &sought, chain)).collect();
            let missing = if chains.is_empty() { Missing::of(desk, &situation, &links, &sought).await? } else { Missing::default() };
            Ok(Some(Introductions { to: self.to, name, person, targets: targets.len(), chains, missing, time: desk.local_time() }))
        })
    }
}

impl Sought {
    /// What they are called, and those of one's contacts who are meant.
    async fn people(&self, desk: &Desk) -> Result<Option<(String, Option<PersonName>, Vec<PersonOutline>)>, AppError> {
        let (store, account) = (desk.store(), desk.account_id());
        Ok(match self {
            Self::Person(id) => {
                let person = store.get::<Person>(account, *id).await?;
                person.map(|person| (person.name.full(), Some(person.name.clone()), vec![PersonOutline::from(&person)]))
            }
            Self::Organisation(id) => match store.get::<Organisation>(account, *id).await? {
                Some(place) => {
                    let mut there = organisations::people_of(store, account, *id).await?;
                    there.truncate(TARGETS);
                    Some((place.name.to_string(), None, there))
                }
                None => None,
            },
            Self::Subject(words) => Some((words.to_string(), None, of_subject(desk, words).await?)),
        })
    }
}

/// Those of one's contacts whose work or subject, or the field of whose place, the words are about.
pub(super) async fn of_subject(desk: &Desk, words: &Line) -> Result<Vec<PersonOutline>, AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let searched = crate::search::find(desk, words.as_str(), false).await?;
    let mut found = searched.found.people;
    found.truncate(TARGETS);
    let mut there = people::outlines(store, account, &found).await?;
    // Who is called Baker is no baker.
    there.retain(|person| says(&searched.query, person));
    let places: Vec<OrganisationId> = searched.found.organisations.into_iter().take(NAMED * 4).collect();
    for place in store.many::<Organisation>(account, places).await? {
        if place.sector.as_ref().is_some_and(|sector| is_about(&searched.query, sector.as_str())) {
            there.extend(organisations::people_of(store, account, place.id).await?);
        }
    }
    there.sort_unstable_by_key(|person| person.id);
    there.dedup_by_key(|person| person.id);
    there.truncate(TARGETS);
    Ok(there)
}

fn says(query: &Query, person: &PersonOutline) -> bool {
    [person.role.as_ref(), person.subject.as_ref()].into_iter().flatten().any(|words| is_about(query, words.as_str()))
}

/// Whether a text holds all the words.
fn is_about(query: &Query, text: &str) -> bool {
    query.is_held_by(&rebond_domain::search::keys(text).into_iter().map(|found| found.key).collect())
}

/// A chain with what is known of its people and of the links between them.
fn named(situation: &Situation, sought: &[PersonOutline], chain: &Chain) -> Vec<ChainLink> {
    let outline = |id: PersonId| situation.person(id).or_else(|| sought.iter().find(|person| person.id == id));
    let befores = [None].into_iter().chain(chain.people.iter().copied().map(Some));
    let link = |(before, id): (Option<PersonId>, &PersonId)| {
        let person = outline(*id)?;
        let (name, role) = (person.name.clone(), person.role.clone());
        let link = ChainLink { id: *id, name, role, closeness: Closeness::Unknown, last_exchange: None, referral: None, helped: false };
        Some(match before {
            None => {
                let Known { closeness, last_exchange, helped } = situation.knows(person)?;
                ChainLink { closeness, last_exchange, helped, ..link }
            }
            Some(before) => {
                let bond = situation.bond(before, *id);
                ChainLink {
                    closeness: bond.tie.map_or(Closeness::Unknown, |tie| tie.closeness),
                    last_exchange: bond.tie.and_then(|tie| tie.last_exchange),
                    referral: bond.referral.filter(|it| it.by_id == before).map(|it| it.id),
                    ..link
                }
            }
        })
    };
    befores.zip(&chain.people).filter_map(link).collect()
}

impl Missing {
    /// Who knows those who are meant, and whom one knows where they work.
    async fn of(desk: &Desk, situation: &Situation, links: &Links, sought: &[PersonOutline]) -> Result<Self, AppError> {
        let meant: HashSet<PersonId> = sought.iter().map(|person| person.id).collect();
        let named = |person: &PersonOutline| (person.id, person.name.clone());
        let open = |person: &&PersonOutline| !meant.contains(&person.id) && situation.may_introduce(person);
        let mut knowing: Vec<PersonId> = sought.iter().take(NAMED).flat_map(|person| links.network.know(person.id)).collect();
        knowing.sort_unstable();
        knowing.dedup();
        let knowing = knowing.into_iter().filter_map(|id| situation.person(id)).filter(open).take(NAMED).map(named).collect();
        let mut places: Vec<OrganisationId> = sought.iter().filter_map(|person| person.organisation_id).collect();
        places.sort_unstable();
        places.dedup();
        let mut colleagues = Vec::new();
        for place in places.into_iter().take(NAMED) {
            let there = organisations::people_of(desk.store(), desk.account_id(), place).await?;
            colleagues.extend(there.iter().filter(open).filter(|person| situation.knows(person).is_some()).map(named));
        }
        colleagues.truncate(NAMED);
        Ok(Self { knowing, colleagues })
    }
}
