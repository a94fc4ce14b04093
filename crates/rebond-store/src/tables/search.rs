//! Search: everything whose records hold what is looked for; the same answers on both engines. What is about one person is looked at
//! together, whichever record holds it. Nothing is left out: what is rarest is read whole, and the rest is asked of those it found.
//! Not done here: the index (`terms`), what keys and queries are (`rebond_domain::search`), showing excerpts.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rebond_domain::{
    AccountId, EventId, Noun, OrganisationId, PersonId,
    search::{Alternative, Pattern, Query},
};
use uuid::Uuid;

use crate::{
    Store, StoreError,
    tx::{BoxFuture, Tx},
    value::Value,
};

/// So many rows of a pattern are read to see how rare it is.
const LOOK: u32 = 256;

/// Of more than so many, each pattern is read whole rather than asked of each.
const MANY: usize = 1_024;

queries! {
    FIRST_OF: (String, Noun, Uuid, Option<Uuid>) = (Id, Text, Text, Int)
        "SELECT term, noun, record_id, person_id FROM terms WHERE account_id = $1 AND term >= $2 AND term < $3 ORDER BY term, noun, record_id LIMIT $4";
    ALL_OF: (String, Noun, Uuid, Option<Uuid>) = (Id, Text, Text)
        "SELECT term, noun, record_id, person_id FROM terms WHERE account_id = $1 AND term >= $2 AND term < $3";
    AMONG: (String, Noun, Uuid, Option<Uuid>) = (Id, Text, Text; Id)
        "SELECT term, noun, record_id, person_id FROM terms WHERE account_id = $1 AND term >= $2 AND term < $3 AND COALESCE(person_id, record_id) IN ({list})";
    WRITTEN: (String,) = (Id; Text) "SELECT DISTINCT term FROM terms WHERE account_id = $1 AND term IN ({list})";
}

/// A record that holds something of what is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hit {
    /// Which noun: a person, one of their addresses, a note, a message, an organisation.
    pub noun: Noun,
    /// Which record.
    pub id: Uuid,
    /// Of or about whom.
    pub person: Option<PersonId>,
}

/// What a search found, all of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The people: first those whose own record holds most of what is looked for, as it was typed; then the latest made.
    pub people: Vec<PersonId>,
    /// The organisations, in the same order.
    pub organisations: Vec<OrganisationId>,
    /// The events, in the same order.
    pub events: Vec<EventId>,
    /// The records that hold something of it: first those that hold most of it, then the latest made.
    pub hits: Vec<Hit>,
}

impl Found {
    /// Whether nothing was found.
    pub const fn is_empty(&self) -> bool {
        self.people.is_empty() && self.organisations.is_empty() && self.events.is_empty()
    }
}

/// Everything that holds what is looked for.
pub fn find(store: &Store, account: AccountId, query: Query) -> BoxFuture<'_, Found> {
    Box::pin(async move {
        if query.is_empty() {
            return Ok(Found::default());
        }
        store.renew_index(account).await?;
        store
            .read(account, move |tx| {
                Box::pin(async move {
                    let mut reading = Reading::default();
                    let about = reading.about(tx, &query).await?;
                    Ok(reading.ranked(&query, &about))
                })
            })
            .await
    })
}

/// Which of these words somebody wrote.
pub fn written(store: &Store, account: AccountId, words: BTreeSet<String>) -> BoxFuture<'_, BTreeSet<String>> {
    Box::pin(async move {
        store.renew_index(account).await?;
        let list = words.into_iter().map(Value::Text).collect();
        Ok(store.rows_in(account, &WRITTEN, params![account], list).await?.into_iter().map(|(word,)| word).collect())
    })
}

/// What was read of the index so far.
#[derive(Default)]
struct Reading {
    /// For each pattern that was read: under whom or what it stands, in which records, whether as it was typed.
    of: HashMap<Pattern, Rows>,
    /// The patterns of which only the beginning was read.
    begun: BTreeSet<Pattern>,
}

/// About whom or what; which records; whether one of the keys is the very word.
type Rows = HashMap<Uuid, BTreeMap<Hit, bool>>;

impl Reading {
    /// About whom or what something is found in every group.
    async fn about(&mut self, tx: &mut Tx, query: &Query) -> Result<BTreeSet<Uuid>, StoreError> {
        for pattern in query.patterns() {
            let (from, to) = bounds(pattern);
            let rows = FIRST_OF.rows(tx, params![tx.account(), from, to, LOOK]).await?;
            if rows.len() >= LOOK as usize {
                self.begun.insert(pattern.clone());
            }
            self.keep(pattern, rows);
        }
        let mut groups: Vec<&Vec<Alternative>> = query.groups.iter().collect();
        groups.sort_by_key(|group| self.width(group));
        let mut left: Option<BTreeSet<Uuid>> = None;
        for group in groups {
            let mut held = BTreeSet::new();
            for alternative in group {
                held.extend(self.held(tx, alternative, left.as_ref()).await?);
            }
            left = Some(held);
            if left.as_ref().is_some_and(BTreeSet::is_empty) {
                break;
            }
        }
        Ok(left.unwrap_or_default())
    }

    /// How many a group brings, as far as was read; those read in part come last, the shortest word at the very end.
    fn width(&self, group: &[Alternative]) -> (usize, usize) {
        let of_pattern = |pattern: &Pattern| {
            let unread = if self.begun.contains(pattern) { usize::MAX - pattern.word().len() } else { 0 };
            (unread, self.of.get(pattern).map_or(0, HashMap::len))
        };
        let of_alternative = |alternative: &Alternative| alternative.iter().map(of_pattern).min().unwrap_or_default();
        group.iter().map(of_alternative).max().unwrap_or_default()
    }

    /// Those left that hold every pattern of an alternative.
    async fn held(&mut self, tx: &mut Tx, alternative: &Alternative, left: Option<&BTreeSet<Uuid>>) -> Result<BTreeSet<Uuid>, StoreError> {
        let mut patterns: Vec<&Pattern> = alternative.iter().collect();
        patterns.sort_by_key(|pattern| self.width(&[vec![(*pattern).clone()]]));
        let mut left = left.cloned();
        for pattern in patterns {
            self.complete(tx, pattern, left.as_ref()).await?;
            let holding = self.of.get(pattern);
            let holds = |about: &Uuid| holding.is_some_and(|rows| rows.contains_key(about));
            left = Some(match left {
                Some(left) => left.into_iter().filter(holds).collect(),
                None => holding.map(|rows| rows.keys().copied().collect()).unwrap_or_default(),
            });
        }
        Ok(left.unwrap_or_default())
    }

    /// Reads the rest of a pattern: whole, or of those who are left.
    async fn complete(&mut self, tx: &mut Tx, pattern: &Pattern, left: Option<&BTreeSet<Uuid>>) -> Result<(), StoreError> {
        if !self.begun.contains(pattern) {
            return Ok(());
        }
        let (from, to) = bounds(pattern);
        let rows = match left {
            Some(left) if left.len() <= MANY => {
                let list = left.iter().copied().map(Value::Id).collect();
                AMONG.rows_in(tx, params![tx.account(), from, to], list).await?
            }
            _ => {
                self.begun.remove(pattern);
                ALL_OF.rows(tx, params![tx.account(), from, to]).await?
            }
        };
        self.keep(pattern, rows);
        Ok(())
    }

    fn keep(&mut self, pattern: &Pattern, rows: Vec<(String, Noun, Uuid, Option<Uuid>)>) {
        let kept = self.of.entry(pattern.clone()).or_default();
        for (term, noun, id, person) in rows {
            let hit = Hit { noun, id, person: person.map(PersonId) };
            *kept.entry(person.unwrap_or(id)).or_default().entry(hit).or_default() |= term == pattern.word();
        }
    }

    fn ranked(&self, query: &Query, about: &BTreeSet<Uuid>) -> Found {
        let mut hits: BTreeMap<Hit, Rank> = BTreeMap::new();
        for group in &query.groups {
            // Of one group, a record counts once, at its best.
            let mut of_group: BTreeMap<Hit, Rank> = BTreeMap::new();
            for (at, alternative) in group.iter().enumerate() {
                let each = about.iter().filter(|about| alternative.iter().all(|pattern| self.rows(pattern, about).is_some()));
                for (hit, typed) in each.flat_map(|about| alternative.iter().filter_map(|pattern| self.rows(pattern, about)).flatten()) {
                    let rank = Rank { groups: 1, typed: usize::from(*typed && at == 0) };
                    let best = of_group.entry(*hit).or_default();
                    *best = rank.max(*best);
                }
            }
            for (hit, rank) in of_group {
                hits.entry(hit).or_default().add(rank);
            }
        }
        let mut of: BTreeMap<(bool, Uuid), (Noun, Rank)> = BTreeMap::new();
        for (hit, rank) in &hits {
            let own = matches!(hit.noun, Noun::Person | Noun::Organisation | Noun::Event);
            let about = hit.person.map_or(hit.id, |person| person.0);
            let (_, best) = of.entry((hit.person.is_some(), about)).or_insert((hit.noun, Rank::default()));
            if own {
                *best = *rank;
            }
        }
        let mut ordered: Vec<(Rank, Uuid, bool, Noun)> =
            of.into_iter().map(|((is_person, id), (noun, rank))| (rank, id, is_person, noun)).collect();
        ordered.sort_unstable_by(|one, other| other.cmp(one));
        let mut found = Found::default();
        for (_, id, is_person, noun) in ordered {
            match noun {
                _ if is_person => found.people.push(PersonId(id)),
                Noun::Organisation => found.organisations.push(OrganisationId(id)),
                Noun::Event => found.events.push(EventId(id)),
                _ => {}
            }
        }
        let mut hits: Vec<(Rank, Hit)> = hits.into_iter().map(|(hit, rank)| (rank, hit)).collect();
        hits.sort_unstable_by_key(|(rank, hit)| std::cmp::Reverse((rank.groups, hit.id, hit.noun)));
        found.hits = hits.into_iter().map(|(_, hit)| hit).collect();
        found
    }

    fn rows(&self, pattern: &Pattern, about: &Uuid) -> Option<&BTreeMap<Hit, bool>> {
        self.of.get(pattern)?.get(about)
    }
}

/// How much of what is looked for a record holds, and how much of it as it was typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    groups: usize,
    typed: usize,
}

impl Rank {
    fn add(&mut self, other: Self) {
        self.groups += other.groups;
        self.typed += other.typed;
    }
}

/// The keys that fit a pattern: from the first, to before the second.
fn bounds(pattern: &Pattern) -> (String, String) {
    match pattern {
        Pattern::Begins(start) => (start.clone(), format!("{start}\u{10ffff}")),
        Pattern::Is(word) => (word.clone(), format!("{word}\u{1}")),
    }
}
