//! The list of people by name: searched, filtered by circle, source and stage, a page at a time.

use rebond_coach::Stage;
use rebond_domain::{Circle, Person, PersonId, PersonOutline, Source};
use rebond_store::people::{After, Filter, PeoplePage, count_of, page};

use super::{PersonRow, rows, staged::staged};
use crate::{AppError, BoxFuture, Desk};

/// How many people a page shows.
const PAGE: u32 = 50;
/// How many a search brings at most.
const FOUND: u32 = 500;
/// How many organisations of a search bring their people.
const PLACES: usize = 20;

/// Lists people.
#[derive(Debug, Clone, Default)]
pub struct ListPeople {
    /// Words to search for: name, role, town, subject, address, note, or where they work.
    pub query: String,
    /// Of this circle.
    pub circle: Option<Circle>,
    /// From this source.
    pub source: Option<Source>,
    /// At this stage.
    pub stage: Option<Stage>,
    /// The last person of the page before.
    pub after: Option<PersonId>,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleList {
    /// The people, by name.
    pub people: Vec<PersonRow>,
    /// How many fit in all.
    pub count: u64,
    /// Whether a search found so many that some were left out.
    pub cut: bool,
    /// The person after whom the next page starts.
    pub next: Option<PersonId>,
    /// How many people there are in all, whatever the filters.
    pub total: u32,
}

impl ListPeople {
    /// A page of the list.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, PeopleList> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let total = u32::try_from(desk.situation().await?.history().people_count).unwrap_or(u32::MAX);
            let among = if self.query.trim().is_empty() { None } else { Some(found(desk, &self.query).await?) };
            let after = match self.after {
                Some(id) => store.get::<Person>(account, id).await?.map(|person| After::of(&PersonOutline::from(&person))),
                None => None,
            };
            if let Some(stage) = self.stage {
                let mut there = staged(desk, stage, FOUND).await?;
                let cut = stage == Stage::ToContact && there.len() >= FOUND as usize;
                let fits = |person: &PersonOutline| {
                    self.circle.is_none_or(|circle| person.circle == Some(circle))
                        && self.source.is_none_or(|source| person.source == Some(source))
                        && among.as_ref().is_none_or(|among| among.binary_search(&person.id).is_ok())
                };
                there.retain(fits);
                let count = there.len() as u64;
                let page = PeoplePage::cut(there, after, PAGE);
                return Ok(PeopleList { next: page.next.map(|after| after.id), people: rows(desk, page.list).await?, count, cut, total });
            }
            let filter = Filter { circle: self.circle, source: self.source, among, ..Filter::default() };
            let known = count(desk, &filter).await?;
            let page = page(store, account, filter, after, PAGE).await?;
            let count = page.count.or(known).unwrap_or_default();
            Ok(PeopleList { next: page.next.map(|after| after.id), people: rows(desk, page.list).await?, count, cut: false, total })
        })
    }
}

/// Those a search finds, and those who work where it finds, in order.
async fn found(desk: &Desk, query: &str) -> Result<Vec<PersonId>, AppError> {
    let found = crate::search::find(desk, query, false).await?.found;
    let mut among = found.people;
    for place in found.organisations.iter().take(PLACES) {
        let there = rebond_store::organisations::people_of(desk.store(), desk.account_id(), *place).await?;
        among.extend(there.into_iter().map(|person| person.id));
    }
    among.sort_unstable();
    among.dedup();
    Ok(among)
}

/// How many fit a filter, as is known without asking; of a circle and a source at once, the store counts.
async fn count(desk: &Desk, filter: &Filter) -> Result<Option<u64>, AppError> {
    let situation = desk.situation().await?;
    let history = situation.history();
    let count = match (filter.circle, filter.source) {
        _ if filter.among.is_some() => return Ok(None),
        (None, None) => history.people_count,
        (Some(circle), None) => history.circles.iter().find(|(of, _)| *of == circle).map_or(0, |(_, count)| *count),
        (None, Some(source)) => history.sources.iter().find(|(of, _)| *of == source).map_or(0, |(_, count)| *count),
        (Some(_), Some(_)) => return Ok(Some(count_of(desk.store(), desk.account_id(), filter).await?)),
    };
    Ok(Some(count as u64))
}
