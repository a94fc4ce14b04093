//! The list of people by name: searched, filtered by circle, source and stage, a page at a time.

use rebond_coach::Stage;
use rebond_domain::{Circle, Person, PersonId, PersonOutline, Source};
use rebond_store::people::{After, Filter, count, page};

use super::{PersonRow, rows, staged::staged};
use crate::{BoxFuture, Desk};

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
            let mut filter = Filter { circle: self.circle, source: self.source, ..Filter::default() };
            let mut cut = false;
            if !self.query.trim().is_empty() {
                let found = crate::search::find(desk, &self.query, false).await?.found;
                let mut among = found.people;
                for place in found.organisations.iter().take(PLACES) {
                    let there = rebond_store::organisations::people_of(store, account, *place).await?;
                    among.extend(there.into_iter().map(|person| person.id));
                }
                among.sort_unstable();
                among.dedup();
                filter.among = Some(among);
            }
            if let Some(stage) = self.stage {
                let there = staged(desk, stage, FOUND).await?;
                cut |= stage == Stage::ToContact && there.len() >= FOUND as usize;
                filter.among = Some(match filter.among {
                    Some(among) => there.into_iter().filter(|id| among.binary_search(id).is_ok()).collect(),
                    None => there,
                });
            }
            let after = match self.after {
                Some(id) => store.get::<Person>(account, id).await?.map(|person| After::of(&PersonOutline::from(&person))),
                None => None,
            };
            let found = page(store, account, filter, after, PAGE).await?;
            let total = count(store, account).await?;
            Ok(PeopleList { next: found.next.map(|after| after.id), people: rows(desk, found.list).await?, count: found.count, cut, total })
        })
    }
}
