//! Organisations, and who works there. Not done here: their names' index (`search`).

use rebond_domain::{
    AccountId, EmailAddress, ImportBatchId, Line, Noun, Organisation, OrganisationId, OrganisationKind, OrganisationSize, PersonOutline,
    Prose, Stake, Timestamp, WebUrl,
};

use crate::{
    Store,
    field::Simple,
    tables::people::matching::{Names, holding},
    tx::BoxFuture,
};

table! {
    Organisation in "organisations" {
        id: OrganisationId,
        name: Line,
        kind: OrganisationKind,
        sector: Option<Line>,
        size: Option<OrganisationSize>,
        town: Option<Line>,
        website: Option<WebUrl>,
        generic_email: Option<EmailAddress>,
        remarks: Option<Prose>,
        stake: Option<Stake>,
        entry: Option<Line>,
        monthly: Option<u8>,
        batch_id: Option<ImportBatchId> => Cleared,
        created_at: Timestamp,
        updated_at: Timestamp,
    } {
        name_key: String = Organisation::sort_key,
    } search { name, sector, town, generic_email, remarks }
}

queries! {
    PAGE: Organisation = (Id, Text, Id, Int) "SELECT {*} FROM organisations WHERE account_id = $1 AND (name_key, id) > ($2, $3) ORDER BY name_key, id LIMIT $4";
    COUNT: (i64,) = (Id) "SELECT COUNT(*) FROM organisations WHERE account_id = $1";
    BY_NAME_KEYS: (OrganisationId,) = (Id; Text) "SELECT id FROM organisations WHERE account_id = $1 AND name_key IN ({list})";
    OF_KIND: (OrganisationId,) = (Id, Text) "SELECT id FROM organisations WHERE account_id = $1 AND kind = $2 ORDER BY id";
    MINE: (OrganisationId,) = (Id) "SELECT id FROM organisations WHERE account_id = $1 AND stake = 'employer' ORDER BY id";
    BY_IDS: Organisation = (Id; Id) "SELECT {*} FROM organisations WHERE account_id = $1 AND id IN ({list})";
    NAMES: (OrganisationId, Line) = (Id; Id) "SELECT id, name FROM organisations WHERE account_id = $1 AND id IN ({list})";
    PEOPLE_OF: PersonOutline = (Id, Id) "SELECT {*} FROM people WHERE account_id = $1 AND organisation_id = $2 ORDER BY sort_key, id";
    PEOPLE_COUNTS: (OrganisationId, u32) = (Id; Id) "SELECT organisation_id, COUNT(*) FROM people WHERE account_id = $1 AND organisation_id IN ({list}) GROUP BY organisation_id";
}

/// A page of organisations in the order of their names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationPage {
    /// At most as many as asked.
    pub list: Vec<Organisation>,
    /// Where the next page starts; `None` on the last.
    pub next: Option<After>,
    /// How many there are in all.
    pub count: u64,
}

/// The last organisation of a page: the next page starts after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// Key of its name.
    pub name_key: String,
    /// Its identifier.
    pub id: OrganisationId,
}

impl After {
    /// The place of an organisation in the list.
    pub fn of(organisation: &Organisation) -> Self {
        Self { name_key: organisation.sort_key(), id: organisation.id }
    }
}

/// A page of organisations, `limit` at most, after the place given.
pub fn page(store: &Store, account: AccountId, after: Option<After>, limit: u32) -> BoxFuture<'_, OrganisationPage> {
    Box::pin(async move {
        let After { name_key, id } = after.unwrap_or(After { name_key: String::new(), id: OrganisationId(uuid::Uuid::nil()) });
        store
            .read(account, move |tx| {
                Box::pin(async move {
                    let mut list = PAGE.rows(tx, params![account, name_key, id, limit.saturating_add(1)]).await?;
                    let count = COUNT.first(tx, params![account]).await?.map_or(0, |(count,)| count.unsigned_abs());
                    let more = list.len() > limit as usize;
                    list.truncate(limit as usize);
                    let next = list.last().filter(|_| more).map(After::of);
                    Ok(OrganisationPage { list, next, count })
                })
            })
            .await
    })
}

/// The organisations that may be of one of these names, the oldest first: they hold all its words.
pub fn alike<'s>(store: &'s Store, account: AccountId, names: &'s [Line]) -> BoxFuture<'s, Vec<Organisation>> {
    Box::pin(async move {
        let mut sought = Names::default();
        for name in names {
            sought.add(name.as_str(), || Organisation::sort_key_of(name));
        }
        if names.is_empty() {
            return Ok(Vec::new());
        }
        store
            .read(account, move |tx| {
                Box::pin(async move {
                    let mut found = holding(tx, account, Noun::Organisation, &sought).await?;
                    found.extend(BY_NAME_KEYS.rows_in(tx, params![account], sought.whole).await?.into_iter().map(|(id,)| id.0));
                    let ids = found.into_iter().map(|id| OrganisationId(id).value()).collect();
                    let mut organisations = BY_IDS.rows_in(tx, params![account], ids).await?;
                    organisations.sort_unstable_by_key(|organisation| organisation.id);
                    Ok(organisations)
                })
            })
            .await
    })
}

/// What these organisations are called, in no order; those that are not there are left out.
pub fn names<'s>(store: &'s Store, account: AccountId, organisations: &'s [OrganisationId]) -> BoxFuture<'s, Vec<(OrganisationId, Line)>> {
    Box::pin(async move {
        let list = organisations.iter().map(Simple::value).collect();
        store.rows_in(account, &NAMES, params![account], list).await
    })
}

/// Those where one works now (B7).
pub fn mine(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<OrganisationId>> {
    Box::pin(async move { Ok(store.rows(account, &MINE, params![account]).await?.into_iter().map(|(id,)| id).collect()) })
}

/// Which organisations are of a kind.
pub fn of_kind(store: &Store, account: AccountId, kind: OrganisationKind) -> BoxFuture<'_, Vec<OrganisationId>> {
    Box::pin(async move {
        let found = store.rows(account, &OF_KIND, params![account, kind]).await?;
        Ok(found.into_iter().map(|(id,)| id).collect())
    })
}

/// Who works there, by name.
pub fn people_of(store: &Store, account: AccountId, organisation: OrganisationId) -> BoxFuture<'_, Vec<PersonOutline>> {
    Box::pin(async move { store.rows(account, &PEOPLE_OF, params![account, organisation]).await })
}

/// How many people work in each; those with nobody are left out.
pub fn people_counts<'s>(
    store: &'s Store,
    account: AccountId,
    organisations: &'s [OrganisationId],
) -> BoxFuture<'s, Vec<(OrganisationId, u32)>> {
    Box::pin(async move {
        let list = organisations.iter().map(Simple::value).collect();
        store.rows_in(account, &PEOPLE_COUNTS, params![account], list).await
    })
}
