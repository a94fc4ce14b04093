//! Pages of the list of people: by name, filtered, each page from where the last one ended. Not done here: finding words
//! (`search`), whose answer is one of the filters.

use rebond_domain::{AccountId, Circle, OrganisationId, PersonId, PersonOutline, Source};
use uuid::Uuid;

use crate::{Store, StoreError, field::Simple, key, query::Query, tx::Work, value::Value};

/// Declares the page and the count of a combination of filters.
macro_rules! pages {
    ($($page:ident $count:ident ($($kind:ident),*) $page_where:literal $count_where:literal;)+) => {
        queries! {$(
            $page: PersonOutline = (Id, Text, Id, Int $(, $kind)*)
                concat!("SELECT {*} FROM people WHERE account_id = $1", $page_where, " AND (sort_key, id) > ($2, $3) ORDER BY sort_key, id LIMIT $4");
            $count: (i64,) = (Id $(, $kind)*) concat!("SELECT COUNT(*) FROM people WHERE account_id = $1", $count_where);
        )+}
    };
}
pages! {
    PAGE COUNT () "" "";
    PAGE_C COUNT_C (Text) " AND circle = $5" " AND circle = $2";
    PAGE_S COUNT_S (Text) " AND source = $5" " AND source = $2";
    PAGE_CS COUNT_CS (Text, Text) " AND circle = $5 AND source = $6" " AND circle = $2 AND source = $3";
    PAGE_O COUNT_O (Id) " AND organisation_id = $5" " AND organisation_id = $2";
    PAGE_CO COUNT_CO (Text, Id) " AND circle = $5 AND organisation_id = $6" " AND circle = $2 AND organisation_id = $3";
    PAGE_SO COUNT_SO (Text, Id) " AND source = $5 AND organisation_id = $6" " AND source = $2 AND organisation_id = $3";
    PAGE_CSO COUNT_CSO (Text, Text, Id)
        " AND circle = $5 AND source = $6 AND organisation_id = $7" " AND circle = $2 AND source = $3 AND organisation_id = $4";
}

/// Which people to list; all of them by default.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this circle.
    pub circle: Option<Circle>,
    /// From this source.
    pub source: Option<Source>,
    /// Of this organisation.
    pub organisation: Option<OrganisationId>,
    /// Among these, such as those a search found.
    pub among: Option<Vec<PersonId>>,
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
        Self { sort_key: key::cut(person.name.sort_key()), id: person.id }
    }
}

/// A page of the list of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeoplePage {
    /// At most as many as asked, by name.
    pub list: Vec<PersonOutline>,
    /// Where the next page starts; `None` on the last.
    pub next: Option<After>,
    /// How many there are in all that fit the filter.
    pub count: u64,
}

/// A page of people by name, `limit` at most, after the place given.
pub fn page(store: &Store, account: AccountId, filter: Filter, after: Option<After>, limit: u32) -> Work<'_, PeoplePage> {
    Box::pin(async move {
        let size = limit as usize;
        let (mut list, count) = match &filter.among {
            Some(ids) => among(store, account, &filter, ids, after).await?,
            None => listed(store, account, &filter, after, limit).await?,
        };
        let more = list.len() > size;
        list.truncate(size);
        let next = list.last().filter(|_| more).map(After::of);
        Ok(PeoplePage { list, next, count })
    })
}

async fn listed(
    store: &Store,
    account: AccountId,
    filter: &Filter,
    after: Option<After>,
    limit: u32,
) -> Result<(Vec<PersonOutline>, u64), StoreError> {
    let mut filters: Vec<Value> = Vec::new();
    let mut push = |value: Option<Value>| filters.extend(value);
    push(filter.circle.as_ref().map(Simple::value));
    push(filter.source.as_ref().map(Simple::value));
    push(filter.organisation.as_ref().map(Simple::value));
    let (page, count): (&'static Query<_>, &'static Query<_>) = match (filter.circle, filter.source, filter.organisation) {
        (None, None, None) => (&PAGE, &COUNT),
        (Some(_), None, None) => (&PAGE_C, &COUNT_C),
        (None, Some(_), None) => (&PAGE_S, &COUNT_S),
        (Some(_), Some(_), None) => (&PAGE_CS, &COUNT_CS),
        (None, None, Some(_)) => (&PAGE_O, &COUNT_O),
        (Some(_), None, Some(_)) => (&PAGE_CO, &COUNT_CO),
        (None, Some(_), Some(_)) => (&PAGE_SO, &COUNT_SO),
        (Some(_), Some(_), Some(_)) => (&PAGE_CSO, &COUNT_CSO),
    };
    let After { sort_key, id } = after.unwrap_or(After { sort_key: String::new(), id: PersonId(Uuid::nil()) });
    store
        .read(account, move |tx| {
            Box::pin(async move {
                let mut params = params![account, sort_key, id, limit.saturating_add(1)];
                params.extend_from_slice(&filters);
                let list = page.rows(tx, params).await?;
                let mut params = params![account];
                params.extend(filters);
                let count = count.first(tx, params).await?.map_or(0, |(count,)| count.unsigned_abs());
                Ok((list, count))
            })
        })
        .await
}

/// Among few, as a search finds: read, filtered and sorted here.
async fn among(
    store: &Store,
    account: AccountId,
    filter: &Filter,
    ids: &[PersonId],
    after: Option<After>,
) -> Result<(Vec<PersonOutline>, u64), StoreError> {
    let fits = |person: &PersonOutline| {
        filter.circle.is_none_or(|circle| person.circle == Some(circle))
            && filter.source.is_none_or(|source| person.source == Some(source))
            && filter.organisation.is_none_or(|organisation| person.organisation_id == Some(organisation))
    };
    let mut list = super::outlines(store, account, ids).await?;
    list.retain(fits);
    let count = list.len() as u64;
    list.sort_by_cached_key(|person| (key::cut(person.name.sort_key()), person.id));
    if let Some(after) = after {
        list.retain(|person| (key::cut(person.name.sort_key()), person.id) > (after.sort_key.clone(), after.id));
    }
    Ok((list, count))
}
