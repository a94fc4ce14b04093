//! Searching everything at once: people, organisations, events, and whatever was written that holds the words. What is near is told
//! when nothing is what was typed. Not done here: the index, what is rare (`rebond-store`).

mod excerpt;
mod passage;

use rebond_domain::{Event, Organisation, PersonId, search::Query};
use rebond_store::{people, search};

use crate::{
    AppError, BoxFuture, Desk, LocalTime,
    people::{PersonRow, rows},
};

pub use excerpt::{Excerpt, Piece};
pub use passage::{Passage, PassageOf};

/// How many people, organisations and events are shown.
const SHOWN: usize = 20;
/// How many passages are shown.
const PASSAGES: usize = 20;

/// Searches everything.
#[derive(Debug, Clone)]
pub struct Search {
    /// The words.
    pub query: String,
    /// Also what is one letter away from them.
    pub near: bool,
}

/// What was found: the first of each, and how many there are.
#[derive(Debug, Clone)]
pub struct SearchPage {
    /// People, the best first.
    pub people: Vec<PersonRow>,
    /// How many people.
    pub people_count: usize,
    /// Organisations.
    pub organisations: Vec<Organisation>,
    /// How many organisations.
    pub organisations_count: usize,
    /// Events.
    pub events: Vec<Event>,
    /// How many events.
    pub events_count: usize,
    /// What was written: what holds most of the words first, then the latest.
    pub passages: Vec<Passage>,
    /// How many passages.
    pub passages_count: usize,
    /// Whether it is near to what was typed rather than that.
    pub near: bool,
    /// What was looked for in the end; its places are marked.
    pub query: Query,
    /// The present of the account.
    pub time: LocalTime,
}

impl SearchPage {
    /// Whether nothing was found.
    pub const fn is_empty(&self) -> bool {
        self.people.is_empty() && self.organisations.is_empty() && self.events.is_empty() && self.passages.is_empty()
    }

    /// A text with what was looked for marked.
    pub fn marked(&self, text: &str) -> Vec<Piece> {
        excerpt::marked(&self.query, text)
    }
}

/// What a search found, and what was looked for in the end.
pub(crate) struct Searched {
    pub(crate) found: search::Found,
    pub(crate) query: Query,
    pub(crate) near: bool,
}

/// Searches; when nothing is what was typed, or if it is asked for, also for what is near.
pub(crate) async fn find(desk: &Desk, typed: &str, near: bool) -> Result<Searched, AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let query = Query::parse(typed);
    let found = search::find(store, account, query.clone()).await?;
    if query.is_empty() || !(near || found.is_empty()) {
        return Ok(Searched { found, query, near: false });
    }
    let written = search::written(store, account, query.guesses()).await?;
    let wider = query.widened(&written);
    let found = search::find(store, account, wider.clone()).await?;
    Ok(Searched { near: wider != query, found, query: wider })
}

impl Search {
    /// What was found; nothing for a query without a word.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, SearchPage> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let Searched { found, query, near } = find(desk, &self.query, self.near).await?;
            let first: Vec<PersonId> = found.people.iter().take(SHOWN).copied().collect();
            let mut outlines = people::outlines(store, account, &first).await?;
            outlines.sort_by_key(|person| first.iter().position(|id| *id == person.id));
            let mut organisations = store.many::<Organisation>(account, found.organisations.iter().take(SHOWN).copied()).await?;
            organisations.sort_by_key(|it| found.organisations.iter().position(|id| *id == it.id));
            let mut events = store.many::<Event>(account, found.events.iter().take(SHOWN).copied()).await?;
            events.sort_by_key(|it| found.events.iter().position(|id| *id == it.id));
            let (passages, passages_count) = passage::passages(desk, &found.hits, &query, PASSAGES).await?;
            Ok(SearchPage {
                people: rows(desk, outlines).await?,
                people_count: found.people.len(),
                organisations_count: found.organisations.len(),
                events_count: found.events.len(),
                organisations,
                events,
                passages,
                passages_count,
                near,
                query,
                time: desk.local_time(),
            })
        })
    }
}
