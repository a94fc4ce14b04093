//! Searching everything at once: people, organisations, and the notes that hold the words.

use std::collections::HashMap;

use rebond_domain::{Finding, Note, Noun, Organisation, PersonId, PersonName, Prose, Timestamp};
use rebond_store::{people, search};
use uuid::Uuid;

use crate::{
    BoxFuture, Desk, LocalTime,
    people::{PersonRow, rows},
};

/// How many of each kind are shown.
const SHOWN: u32 = 50;

/// Searches everything.
#[derive(Debug, Clone)]
pub struct Search {
    /// The words.
    pub query: String,
}

/// What was found.
#[derive(Debug, Clone)]
pub struct SearchPage {
    /// People, the best first.
    pub people: Vec<PersonRow>,
    /// Organisations.
    pub organisations: Vec<Organisation>,
    /// Notes and findings, the latest first.
    pub notes: Vec<FoundNote>,
    /// The present of the account.
    pub time: LocalTime,
}

/// A note that holds the words.
#[derive(Debug, Clone)]
pub struct FoundNote {
    /// About whom.
    pub person: PersonId,
    /// Their name.
    pub name: PersonName,
    /// The words.
    pub text: Prose,
    /// When.
    pub at: Timestamp,
}

impl SearchPage {
    /// Whether nothing was found.
    pub const fn is_empty(&self) -> bool {
        self.people.is_empty() && self.organisations.is_empty() && self.notes.is_empty()
    }
}

impl Search {
    /// What was found; nothing for a query without a word.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, SearchPage> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let found = search::find(store, account, &self.query, SHOWN).await?;
            let mut outlines = people::outlines(store, account, &found.people).await?;
            let place = |id: PersonId| found.people.iter().position(|found| *found == id);
            outlines.sort_by_key(|person| place(person.id));
            let names: HashMap<PersonId, PersonName> = outlines.iter().map(|person| (person.id, person.name.clone())).collect();
            let hits: Vec<_> =
                found.hits.iter().filter(|hit| matches!(hit.noun, Noun::Note | Noun::Finding)).take(SHOWN as usize).collect();
            let of = |noun: Noun| hits.iter().filter(move |hit| hit.noun == noun).map(|hit| hit.id);
            let mut said: HashMap<Uuid, (PersonId, Prose, Timestamp)> = HashMap::new();
            let notes = store.many::<Note>(account, of(Noun::Note)).await?;
            said.extend(notes.into_iter().map(|it| (it.id.0, (it.person_id, it.text, it.at))));
            let findings = store.many::<Finding>(account, of(Noun::Finding)).await?;
            said.extend(findings.into_iter().filter_map(|it| Some((it.id.0, (it.person_id, it.text?, it.at)))));
            let note = |(person, text, at)| Some(FoundNote { person, name: names.get(&person)?.clone(), text, at });
            let mut notes: Vec<FoundNote> = hits.iter().filter_map(|hit| said.remove(&hit.id).and_then(note)).collect();
            notes.sort_by_key(|note| std::cmp::Reverse(note.at));
            let mut organisations = store.many::<Organisation>(account, found.organisations.iter().copied()).await?;
            organisations.sort_by_cached_key(Organisation::sort_key);
            Ok(SearchPage { people: rows(desk, outlines).await?, organisations, notes, time: desk.local_time() })
        })
    }
}
