//! Pages of the list of people: by name, filtered, each page from where the last one ended. Not done here: finding words
//! (`search`), whose answer is one of the filters.

use rebond_domain::{AccountId, Circle, OrganisationId, PersonId, PersonOutline, Source};
use uuid::Uuid;

use crate::{
    Store, StoreError,
    field::Simple,
    query::{Clause, Given},
    tx::BoxFuture,
};

/// Declares by what the list can be filtered: a line each.
macro_rules! filters {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $text:literal,)+) => {
        /// Which people to list; all of them by default.
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct Filter {
            $($(#[$doc])* pub $name: Option<$type>,)+
            /// Among these, such as those a search found.
            pub among: Option<Vec<PersonId>>,
        }

        const FILTERS: &[Clause] = &[$(Clause { text: $text, kind: <$type as Simple>::KIND }),+];

        impl Filter {
            fn given(&self) -> Given {
                Given::of([$(self.$name.as_ref().map(Simple::value)),+])
            }
        }
    };
}
filters! {
    /// Of this circle.
    circle: Circle = "circle = {}",
    /// From this source.
    source: Source = "source = {}",
    /// Of this organisation.
    organisation: OrganisationId = "organisation_id = {}",
}

queries! {
    PAGE: PersonOutline = (Id, Text, Id, Int) + FILTERS
        "SELECT {*} FROM people WHERE account_id = $1 AND (sort_key, id) > ($2, $3){and} ORDER BY sort_key, id LIMIT $4";
    COUNT: (i64,) = (Id) + FILTERS "SELECT COUNT(*) FROM people WHERE account_id = $1{and}";
    AMONG: PersonOutline = (Id; Id) + FILTERS "SELECT {*} FROM people WHERE account_id = $1{and} AND id IN ({list})";
}

/// How many people fit a filter: reads an entry of an index for each.
pub fn count_of<'s>(store: &'s Store, account: AccountId, filter: &'s Filter) -> BoxFuture<'s, u64> {
    Box::pin(async move {
        let given = filter.given();
        let count = store.read(account, move |tx| Box::pin(async move { COUNT.rows_where(tx, params![account], &given).await })).await?;
        Ok(count.first().map_or(0, |(count,)| count.unsigned_abs()))
    })
}

/// The last person of a page: the next page starts after them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// The key by which they are sorted.
    pub sort_key: String,
    /// Their identifier.
    pub id: PersonId,
}

impl After {
    /// The place of a person in the list.
    pub fn of(person: &PersonOutline) -> Self {
        Self { sort_key: person.name.sort_key(), id: person.id }
    }
}

/// A page of the list of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeoplePage {
    /// At most as many as asked, by name.
    pub list: Vec<PersonOutline>,
    /// Where the next page starts; `None` on the last.
    pub next: Option<After>,
    /// How many there are in all that fit the filter, where all were read to be sorted: those among whom a search or a stage put them.
    pub count: Option<u64>,
}

impl PeoplePage {
    /// A page of these people, sorted here, `limit` at most, after the place given.
    pub fn cut(mut list: Vec<PersonOutline>, after: Option<After>, limit: u32) -> Self {
        let count = Some(list.len() as u64);
        list.sort_by_cached_key(|person| (person.name.sort_key(), person.id));
        if let Some(after) = after {
            list.retain(|person| (person.name.sort_key(), person.id) > (after.sort_key.clone(), after.id));
        }
        Self { count, ..Self::of(list, limit) }
    }

    /// The first of a sorted list.
    fn of(mut list: Vec<PersonOutline>, limit: u32) -> Self {
        let more = list.len() > limit as usize;
        list.truncate(limit as usize);
        let next = list.last().filter(|_| more).map(After::of);
        Self { list, next, count: None }
    }
}

/// A page of people by name, `limit` at most, after the place given.
pub fn page(store: &Store, account: AccountId, filter: Filter, after: Option<After>, limit: u32) -> BoxFuture<'_, PeoplePage> {
    Box::pin(async move {
        let given = filter.given();
        let Some(ids) = filter.among else { return Ok(PeoplePage::of(listed(store, account, given, after, limit).await?, limit)) };
        let ids = ids.iter().map(Simple::value).collect();
        let read = store.read(account, move |tx| Box::pin(async move { AMONG.rows_in_where(tx, params![account], &given, ids).await }));
        Ok(PeoplePage::cut(read.await?, after, limit))
    })
}

async fn listed(
    store: &Store,
    account: AccountId,
    given: Given,
    after: Option<After>,
    limit: u32,
) -> Result<Vec<PersonOutline>, StoreError> {
    let After { sort_key, id } = after.unwrap_or(After { sort_key: String::new(), id: PersonId(Uuid::nil()) });
    store
        .read(account, move |tx| {
            Box::pin(async move { PAGE.rows_where(tx, params![account, sort_key, id, limit.saturating_add(1)], &given).await })
        })
        .await
}
