//! Search: people and organisations whose records hold every word of a query, or words that begin so; the same answers on both
//! engines. Not done here: the index (`terms`), showing excerpts.

use std::collections::{BTreeMap, BTreeSet};

use rebond_domain::{AccountId, Noun, OrganisationId, PersonId};
use uuid::Uuid;

use crate::{Store, terms, tx::BoxFuture};

/// How many rows one word among several may bring: more is no search.
const WIDEST: u32 = 20_000;

/// How many rows a word alone may bring: nobody reads further.
const WIDEST_ALONE: u32 = 4_000;

/// How many words of a query count.
const WORDS: usize = 6;

queries! {
    STARTING: (Noun, Uuid, Option<Uuid>) = (Id, Text, Text, Int)
        "SELECT noun, record_id, person_id FROM terms WHERE account_id = $1 AND term >= $2 AND term < $3 ORDER BY term, noun, record_id LIMIT $4";
}

/// A record that holds one of the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hit {
    /// Which noun: a person, one of their addresses, a note, a finding, an organisation.
    pub noun: Noun,
    /// Which record.
    pub id: Uuid,
    /// Of or about whom.
    pub person: Option<PersonId>,
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The people: first those whose own record holds most of the words, then by their making, the latest first.
    pub people: Vec<PersonId>,
    /// The organisations, the latest first.
    pub organisations: Vec<OrganisationId>,
    /// The records that hold the words, of those people and organisations.
    pub hits: Vec<Hit>,
}

/// Searches for every word of a text; each may be the beginning of a word. At most `limit` people, as many organisations, and the
/// hits of these. A text without any word finds nothing.
pub fn find<'s>(store: &'s Store, account: AccountId, text: &'s str, limit: u32) -> BoxFuture<'s, Found> {
    Box::pin(async move {
        let mut words: Vec<String> = terms::of_text(text).into_iter().collect();
        // The longest words are the rarest: they leave least to compare.
        words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
        words.truncate(WORDS);
        if words.is_empty() {
            return Ok(Found::default());
        }
        let widest = if words.len() == 1 { WIDEST_ALONE } else { WIDEST };
        store
            .read(account, move |tx| {
                Box::pin(async move {
                    let mut left: Option<BTreeMap<Uuid, BTreeMap<Hit, usize>>> = None;
                    for word in words {
                        let end = format!("{word}\u{10ffff}");
                        let rows = STARTING.rows(tx, params![account, word, end, widest]).await?;
                        left = Some(narrowed(left, rows));
                        if left.as_ref().is_some_and(BTreeMap::is_empty) {
                            break;
                        }
                    }
                    Ok(ranked(&left.unwrap_or_default(), limit as usize))
                })
            })
            .await
    })
}

/// Those left that hold this word too, each with its hits and how many of the words each hit holds.
fn narrowed(
    left: Option<BTreeMap<Uuid, BTreeMap<Hit, usize>>>,
    rows: Vec<(Noun, Uuid, Option<Uuid>)>,
) -> BTreeMap<Uuid, BTreeMap<Hit, usize>> {
    let mut holds: BTreeMap<Uuid, BTreeSet<Hit>> = BTreeMap::new();
    for (noun, id, person) in rows {
        let about = person.unwrap_or(id);
        if left.as_ref().is_none_or(|left| left.contains_key(&about)) {
            holds.entry(about).or_default().insert(Hit { noun, id, person: person.map(PersonId) });
        }
    }
    let mut left = left.unwrap_or_default();
    holds
        .into_iter()
        .map(|(about, hits)| {
            let mut all = left.remove(&about).unwrap_or_default();
            for hit in hits {
                *all.entry(hit).or_default() += 1;
            }
            (about, all)
        })
        .collect()
}

fn ranked(left: &BTreeMap<Uuid, BTreeMap<Hit, usize>>, limit: usize) -> Found {
    let mut people: Vec<(usize, PersonId)> = Vec::new();
    let mut organisations: Vec<OrganisationId> = Vec::new();
    for (about, hits) in left {
        match hits.keys().find_map(|hit| hit.person) {
            Some(person) => {
                let own = hits.iter().filter(|(hit, _)| hit.noun == Noun::Person).map(|(_, words)| *words).max();
                people.push((own.unwrap_or(0), person));
            }
            None => organisations.push(OrganisationId(*about)),
        }
    }
    people.sort_unstable_by(|one, other| other.cmp(one));
    organisations.sort_unstable_by(|one, other| other.cmp(one));
    people.truncate(limit);
    organisations.truncate(limit);
    let kept: BTreeSet<Uuid> =
        people.iter().map(|(_, person)| person.0).chain(organisations.iter().map(|organisation| organisation.0)).collect();
    let hits = left.iter().filter(|(about, _)| kept.contains(about)).flat_map(|(_, hits)| hits.keys().copied()).collect();
    Found { people: people.into_iter().map(|(_, person)| person).collect(), organisations, hits }
}
