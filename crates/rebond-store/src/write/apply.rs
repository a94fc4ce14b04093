//! Carrying out changes inside a transaction: images before, tables, search index, audit, in this order. What enters: changes
//! and the action they make. What leaves: nothing but written rows. Not done here: the revision, which the caller took.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rebond_domain::{Change, Noun, Record};
use uuid::Uuid;

use super::{
    about::Parents,
    audit::{self, Entry},
    images::{self, Images, differs},
    pack::{self, Packed},
};
use crate::{
    Revision, StoreError,
    sql::Statement,
    table::{key, sql_of, values_of},
    terms,
    tx::Tx,
};

/// So many statements are held before they are carried out: a file of a hundred thousand takes no more memory than one of a thousand.
const HELD: usize = 2_048;

/// Carries out the changes as one action. A record put as it is already, or deleted though it is not there, makes no line;
/// answers whether there was any.
pub(super) async fn apply(tx: &mut Tx, revision: Revision, entry: &Entry, list: &[Change]) -> Result<bool, StoreError> {
    Ok(apply_after(tx, revision, entry, list, 0).await? > 0)
}

/// As [`apply`], of a piece of the action that comes after so many lines of it; answers how many there are then.
pub(super) async fn apply_after(tx: &mut Tx, revision: Revision, entry: &Entry, list: &[Change], so_far: i64) -> Result<i64, StoreError> {
    let mut images = images::read(tx, list.iter().map(subject)).await?;
    let parents = {
        let put = list.iter().filter_map(|change| match change {
            Change::Put(record) => Some(&**record),
            Change::Delete(..) => None,
        });
        let known: Vec<&Record> = images.values().chain(put).collect();
        Parents::of(tx, &known).await?
    };
    let differing = differing(tx, list, &mut images);
    let mut lines = so_far;
    let mut statements = if so_far == 0 && !differing.is_empty() { vec![entry.statement(tx, revision)] } else { Vec::new() };
    let packing = entry.packs() && differing.iter().filter(|(_, before, _)| before.is_none()).count() >= pack::MANY;
    let (mut packed, mut kept) = (Vec::new(), Vec::new());
    for (at, (of, before, after)) in differing.iter().enumerate() {
        let statement = table_statement(tx, *of, *after);
        if packing && before.is_none() {
            packed.push(Packed::of(*of, &statement));
        } else {
            kept.push(at);
        }
        statements.push(statement);
        if statements.len() >= HELD {
            tx.run_all(&statements).await?;
            statements.clear();
        }
    }
    statements.extend(terms::bulk(tx, ends(&differing).into_values()));
    if !packed.is_empty() {
        statements.push(audit::pack(tx, entry.id, lines, &packed));
        lines = lines.saturating_add_unsigned(packed.len() as u64);
    }
    for (of, before, after) in kept.into_iter().filter_map(|at| differing.get(at)) {
        let about = [before.as_ref(), *after].into_iter().flatten().flat_map(|record| parents.about(record));
        let about: BTreeSet<Uuid> = about.collect();
        statements.extend(audit::line(tx, entry.id, lines, *of, [before.as_ref(), *after], about)?);
        lines += 1;
        if statements.len() >= HELD {
            tx.run_all(&statements).await?;
            statements.clear();
        }
    }
    tx.run_all(&statements).await?;
    Ok(lines)
}

/// A record, as it is and as it will be.
type Differing<'l> = ((Noun, Uuid), Option<Record>, Option<&'l Record>);

/// The changes that change anything, in their order.
fn differing<'l>(tx: &Tx, list: &'l [Change], images: &mut Images) -> Vec<Differing<'l>> {
    let twice = twice(list);
    let mut differing = Vec::with_capacity(list.len());
    for change in list {
        let of = subject(change);
        let before = images.remove(&of);
        let after = match change {
            Change::Put(record) => Some(&**record),
            Change::Delete(..) => None,
        };
        let differs = differs(tx, before.as_ref(), after);
        if twice.contains(&of) {
            let next = if differs { after.cloned() } else { before.clone() };
            images.extend(next.map(|image| (of, image)));
        }
        if differs {
            differing.push((of, before, after));
        }
    }
    differing
}

/// What a record was, and what it is.
type Ends<'l> = (Option<&'l Record>, Option<&'l Record>);

/// Of each record, what it was before all changes and what it is after them.
fn ends<'l>(differing: &'l [Differing<'_>]) -> HashMap<(Noun, Uuid), Ends<'l>> {
    let mut ends = HashMap::with_capacity(differing.len());
    for (of, before, after) in differing {
        ends.entry(*of).or_insert((before.as_ref(), None)).1 = *after;
    }
    ends
}

/// The records that the list changes more than once: their images go from one change to the next.
fn twice(list: &[Change]) -> HashSet<(Noun, Uuid)> {
    let mut seen = HashSet::with_capacity(list.len());
    list.iter().map(subject).filter(|of| !seen.insert(*of)).collect()
}

/// Which record a change is about.
pub(super) fn subject(change: &Change) -> (Noun, Uuid) {
    match change {
        Change::Put(record) => (record.noun(), record.id()),
        Change::Delete(noun, id) => (*noun, *id),
    }
}

/// The statement that puts or deletes a record.
pub(super) fn table_statement(tx: &Tx, (noun, id): (Noun, Uuid), after: Option<&Record>) -> Statement {
    let sql = sql_of(noun);
    match after {
        Some(record) => Statement { sql: &sql.put, params: values_of(tx.account(), record), noun: Some(noun) },
        None => Statement { sql: &sql.delete, params: key(tx.account(), id).to_vec(), noun: Some(noun) },
    }
}

/// How many records of each noun, in the order of nouns.
pub(super) fn count(records: impl IntoIterator<Item = Noun>) -> Vec<(Noun, u64)> {
    let mut counts: BTreeMap<Noun, u64> = BTreeMap::new();
    for noun in records {
        *counts.entry(noun).or_default() += 1;
    }
    counts.into_iter().collect()
}
