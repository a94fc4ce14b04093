//! People. Not done here: pages of the list (`page`), finding those an import brings again (`matching`).

pub(crate) mod matching;
pub(crate) mod page;

use rebond_domain::{
    AccountId, AddressForm, Circle, Closeness, Date, Greeting, ImportBatchId, Line, NormsCode, OrganisationId, Person, PersonId,
    PersonName, PersonOutline, Prose, Source, Timestamp, WebUrl,
};

pub use matching::{Keys, alike};
pub use page::{After, Filter, PeoplePage, count_of, page};

use crate::{Store, field::Simple, tx::BoxFuture};

table! {
    Person in "people" {
        id: PersonId,
        name: PersonName,
        as_heard: bool,
        circle: Option<Circle>,
        closeness: Closeness,
        last_exchange: Option<Date>,
        address_form: Option<AddressForm>,
        greeting: Option<Greeting>,
        changed_path: bool,
        leads_others: bool,
        source: Option<Source>,
        source_detail: Option<Line>,
        organisation_id: Option<OrganisationId> => Cleared,
        role: Option<Line>,
        town: Option<Line>,
        norms: Option<NormsCode>,
        profile: Option<WebUrl>,
        subject: Option<Line>,
        remarks: Option<Prose>,
        batch_id: Option<ImportBatchId> => Cleared,
        set_aside_at: Option<Timestamp>,
        silent_since: Option<Timestamp>,
        erasure_asked_at: Option<Timestamp>,
        nothing_owed_at: Option<Timestamp>,
        created_at: Timestamp,
        updated_at: Timestamp,
    } {
        sort_key: String = |person| person.name.sort_key(),
        profile_key: Option<String> = |person| person.profile.as_ref().map(WebUrl::profile_key),
        pull: i64 = Person::pull,
    } search { name, role, town, subject, source_detail, remarks }
}
from_row!(PersonOutline {
    id: PersonId,
    name: PersonName,
    as_heard: bool,
    circle: Option<Circle>,
    closeness: Closeness,
    last_exchange: Option<Date>,
    changed_path: bool,
    leads_others: bool,
    source: Option<Source>,
    organisation_id: Option<OrganisationId>,
    role: Option<Line>,
    norms: Option<NormsCode>,
    subject: Option<Line>,
    set_aside_at: Option<Timestamp>,
    silent_since: Option<Timestamp>,
    erasure_asked_at: Option<Timestamp>,
    nothing_owed_at: Option<Timestamp>,
    created_at: Timestamp,
});

queries! {
    OUTLINES: PersonOutline = (Id; Id) "SELECT {*} FROM people WHERE account_id = $1 AND id IN ({list})";
    COUNT: (u32,) = (Id) "SELECT COUNT(*) FROM people WHERE account_id = $1";
    COUNT_BY_CIRCLE: (Circle, u32) = (Id)
        "SELECT circle, COUNT(*) FROM people WHERE account_id = $1 AND circle IS NOT NULL GROUP BY circle ORDER BY circle";
    COUNT_BY_SOURCE: (Source, u32) = (Id)
        "SELECT source, COUNT(*) FROM people WHERE account_id = $1 AND source IS NOT NULL GROUP BY source ORDER BY source";
    REFERRED: PersonOutline = (Id, Int)
        "SELECT {p.*} FROM people p WHERE p.account_id = $1 AND p.id IN (SELECT to_id FROM referrals r WHERE r.account_id = $1 AND \
         NOT EXISTS (SELECT 1 FROM approaches a WHERE a.account_id = $1 AND a.person_id = r.to_id) AND \
         NOT EXISTS (SELECT 1 FROM meetings m WHERE m.account_id = $1 AND m.person_id = r.to_id)) \
         AND p.pull >= 0 ORDER BY p.pull DESC, p.id DESC LIMIT $2";
    SET_ASIDE: PersonOutline = (Id, Int) "SELECT {*} FROM people WHERE account_id = $1 AND pull < 0 ORDER BY pull DESC, id DESC LIMIT $2";
    UNTOUCHED: PersonOutline = (Id, Int)
        "SELECT {p.*} FROM people p WHERE p.account_id = $1 AND p.pull >= 0 AND \
         NOT EXISTS (SELECT 1 FROM approaches a WHERE a.account_id = $1 AND a.person_id = p.id) AND \
         NOT EXISTS (SELECT 1 FROM meetings m WHERE m.account_id = $1 AND m.person_id = p.id) \
         ORDER BY p.pull DESC, p.id DESC LIMIT $2";
}

/// Several people in outline, in no order; those that are not there are left out.
pub fn outlines<'s>(store: &'s Store, account: AccountId, ids: &'s [PersonId]) -> BoxFuture<'s, Vec<PersonOutline>> {
    Box::pin(async move {
        let list = ids.iter().map(Simple::value).collect();
        store.rows_in(account, &OUTLINES, params![account], list).await
    })
}

/// How many people there are.
pub fn count(store: &Store, account: AccountId) -> BoxFuture<'_, u32> {
    Box::pin(async move { Ok(store.rows(account, &COUNT, params![account]).await?.first().map_or(0, |(count,)| *count)) })
}

/// How many people of each circle (B7); circles with nobody are left out.
pub fn count_by_circle(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<(Circle, u32)>> {
    Box::pin(async move { store.rows(account, &COUNT_BY_CIRCLE, params![account]).await })
}

/// How many people of each source (B1); sources of nobody are left out.
pub fn count_by_source(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<(Source, u32)>> {
    Box::pin(async move { store.rows(account, &COUNT_BY_SOURCE, params![account]).await })
}

/// People nobody wrote to or met yet, not set aside, by [`PersonOutline::pull`]; among equals the last added first. At most `limit`.
pub fn untouched(store: &Store, account: AccountId, limit: u32) -> BoxFuture<'_, Vec<PersonOutline>> {
    Box::pin(async move { store.rows(account, &UNTOUCHED, params![account, limit]).await })
}

/// The people set aside, the last added first; at most `limit`.
pub fn set_aside(store: &Store, account: AccountId, limit: u32) -> BoxFuture<'_, Vec<PersonOutline>> {
    Box::pin(async move { store.rows(account, &SET_ASIDE, params![account, limit]).await })
}

/// People nobody wrote to or met yet, not set aside: first those somebody recommended (B6), then by [`PersonOutline::pull`]; among
/// equals the last added first. At most `limit`. The fine order is the coach's.
pub fn candidates(store: &Store, account: AccountId, limit: u32) -> BoxFuture<'_, Vec<PersonOutline>> {
    Box::pin(async move {
        store
            .read(account, move |tx| {
                Box::pin(async move {
                    let mut people = REFERRED.rows(tx, params![account, limit]).await?;
                    if people.len() < limit as usize {
                        let known: std::collections::HashSet<PersonId> = people.iter().map(|person| person.id).collect();
                        let rest = UNTOUCHED.rows(tx, params![account, limit]).await?;
                        people.extend(rest.into_iter().filter(|person| !known.contains(&person.id)));
                        people.truncate(limit as usize);
                    }
                    Ok(people)
                })
            })
            .await
    })
}
