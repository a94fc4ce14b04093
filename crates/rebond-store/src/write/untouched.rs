//! Taking back, of an action that touched much, what nobody touched since; and, when asked, the rest with what was written since. What
//! leaves: what was taken back, and what stays, with why. Not done here: taking an action back whole or not at all (`undo`).
//!
//! A record that the action added goes if it is still as the action left it and nothing else needs it: a note on somebody keeps them, and
//! with them their addresses and where they work. One that it changed is put back if it was not changed since. What was taken back by an
//! earlier try is passed over, so that one may try again.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rebond_domain::{AccountId, Action, ActionId, Change, ImportBatchId, Noun, Record, Timestamp};
use uuid::Uuid;

use super::{
    apply::apply_after,
    audit::{self, Entry},
    images::{self, differs},
    revision::{bump, unbump},
};
use crate::{
    Revision, Store, StoreError,
    field::Target,
    table::{OnErasure, clear, each_reference, reader_of, sql_of},
    tx::{BoxFuture, Tx},
    value::Value,
};

queries! {
    ACTION: (Option<ImportBatchId>, Option<Timestamp>, i64, i64) = (Id, Id)
        "SELECT batch_id, undone_at, \
         (SELECT COALESCE(MAX(l.position) + 1, 0) FROM action_lines l WHERE l.account_id = $1 AND l.action_id = a.id) AS lines, \
         (SELECT COALESCE(MAX(p.next), 0) FROM action_packs p WHERE p.account_id = $1 AND p.action_id = a.id) AS packed \
         FROM actions a WHERE a.account_id = $1 AND a.id = $2 AND a.undoes IS NULL";
    MARK: () = (Id, Id, Time) "UPDATE actions SET undone_at = $3 WHERE account_id = $1 AND id = $2";
}

/// So many lines of the action are held at a time.
const HELD: i64 = 1_000;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UndoneInPart {
    /// Everything is as it was before, but what stays.
    Done {
        /// What stays.
        stays: Vec<Stays>,
        /// Whether anything was taken back.
        changed: bool,
    },
    /// It was taken back whole already.
    Already,
    /// There is no such action (any more).
    Impossible,
}

/// A record of the action that stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stays {
    /// What kind of record.
    pub noun: Noun,
    /// Which.
    pub id: Uuid,
    /// Why.
    pub why: WhyStays,
}

/// Why a record stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyStays {
    /// It was changed since.
    Changed,
    /// A record of this noun, written since, needs it.
    Needed(Noun),
    /// A record that stays needs it.
    WithAnother,
}

impl Store {
    /// Takes back what nobody touched since; with `all`, what was touched too, and what was written about it since. Recorded as the action
    /// `new_action`, unless there is nothing to take back.
    pub fn undo_untouched(
        &self,
        account: AccountId,
        action: ActionId,
        all: bool,
        at: Timestamp,
        new_action: ActionId,
    ) -> BoxFuture<'_, UndoneInPart> {
        Box::pin(async move { self.write(account, move |tx| Box::pin(undo(tx, action, all, at, new_action))).await })
    }

    /// The import batch that an action brought, if it did.
    pub fn batch_of_action(&self, account: AccountId, action: ActionId) -> BoxFuture<'_, Option<ImportBatchId>> {
        Box::pin(async move { Ok(self.rows(account, &ACTION, params![account, action]).await?.into_iter().find_map(|(batch, ..)| batch)) })
    }

    /// What would stay, and what would go with it if all were taken back: how many records of each noun, written since.
    pub fn undo_preview(&self, account: AccountId, action: ActionId) -> BoxFuture<'_, (UndoneInPart, BTreeMap<Noun, u64>)> {
        Box::pin(async move { self.read(account, move |tx| Box::pin(preview(tx, action))).await })
    }
}

/// A record of the action, as it is now.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// As the action left it.
    Left,
    /// Changed, or deleted, since.
    Touched,
    /// As it was before already.
    Back,
}

struct Line {
    added: bool,
    state: State,
    there: bool,
}

type Of = (Noun, Uuid);

/// The lines of the action, and what stays of them.
struct Outlook {
    lines: HashMap<Of, Line>,
    stays: BTreeMap<Of, WhyStays>,
    /// Records written since that need one that the action added.
    others: BTreeMap<Of, Record>,
}

impl Outlook {
    async fn of(tx: &mut Tx, action: ActionId, lines: i64) -> Result<Self, StoreError> {
        let mut outlook = Self { lines: HashMap::new(), stays: BTreeMap::new(), others: BTreeMap::new() };
        // Of each record that the action added, those it goes with: a person of an address.
        let mut parents: HashMap<Of, Vec<Of>> = HashMap::new();
        for from in (0..lines).step_by(HELD as usize) {
            let some = audit::lines(tx, action, from, from + HELD).await?;
            let now = images::read(tx, some.iter().map(|line| line.of)).await?;
            for line in some {
                let now = now.get(&line.of);
                let state = if line.left.is(tx, line.of.0, now) {
                    State::Left
                } else if !differs(tx, now, line.before.as_ref()) {
                    State::Back
                } else {
                    State::Touched
                };
                if !line.parents.is_empty() {
                    parents.insert(line.of, line.parents);
                }
                // What was deleted since, of a record that is still there, was touched: `Back` holds for it only with its parent.
                outlook.lines.insert(line.of, Line { added: line.before.is_none(), state, there: now.is_some() });
            }
        }
        outlook.touched(&parents);
        outlook.needed(tx).await?;
        outlook.with_others(&parents);
        Ok(outlook)
    }

    /// Whoever was changed stays; so does whoever has another address since, or one less.
    fn touched(&mut self, parents: &HashMap<Of, Vec<Of>>) {
        for (of, line) in &self.lines {
            let changed = line.state == State::Touched && line.there;
            if changed {
                self.stays.insert(*of, WhyStays::Changed);
            }
            if changed || (line.added && !line.there) {
                for parent in parents.get(of).into_iter().flatten() {
                    if self.lines.get(parent).is_some_and(|parent| parent.there && parent.added) {
                        self.stays.entry(*parent).or_insert(WhyStays::Changed);
                    }
                }
            }
        }
    }

    /// Whatever records outside the action need stays.
    async fn needed(&mut self, tx: &mut Tx) -> Result<(), StoreError> {
        let mut added: BTreeMap<Noun, Vec<Uuid>> = BTreeMap::new();
        let named: HashMap<Uuid, Noun> = self.lines.keys().map(|(noun, id)| (*id, *noun)).collect();
        for (of, _) in self.lines.iter().filter(|(_, line)| line.added && line.there) {
            added.entry(of.0).or_default().push(of.1);
        }
        for noun in Noun::ALL {
            for by in &sql_of(*noun).references {
                let Target::One(target) = by.reference.target else { continue };
                for ids in added.get(&target).into_iter().flat_map(|ids| ids.chunks(HELD as usize)) {
                    for statement in by.find.of_ids(tx.account(), ids.iter().copied()) {
                        for record in tx.rows(statement.sql, &statement.params, reader_of(*noun)).await? {
                            self.need(record, &named);
                        }
                    }
                }
            }
            if sql_of(*noun).names_records {
                for record in tx.rows(&sql_of(*noun).all, &[Value::Id(tx.account().0)], reader_of(*noun)).await? {
                    self.need(record, &named);
                }
            }
        }
        Ok(())
    }

    /// What a record refers to is needed by it, unless it is one of the action's own.
    fn need(&mut self, record: Record, named: &HashMap<Uuid, Noun>) {
        let of = (record.noun(), record.id());
        if self.lines.contains_key(&of) {
            return;
        }
        let (lines, stays) = (&self.lines, &mut self.stays);
        let mut needs = false;
        each_reference(&record, &mut |reference, id| {
            let noun = match reference.target {
                Target::One(noun) => Some(noun),
                Target::Named => named.get(&id).copied(),
                Target::Nothing => None,
            };
            if let Some(noun) = noun.filter(|noun| lines.get(&(*noun, id)).is_some_and(|line| line.added && line.there)) {
                stays.entry((noun, id)).or_insert(WhyStays::Needed(of.0));
                needs = true;
            }
        });
        if needs {
            self.others.insert(of, record);
        }
    }

    /// Of those who stay, their addresses stay; and what they refer to.
    fn with_others(&mut self, parents: &HashMap<Of, Vec<Of>>) {
        let children = parents.iter().filter(|(_, of)| of.iter().any(|parent| self.stays.contains_key(parent))).map(|(child, _)| *child);
        let children: Vec<Of> = children.collect();
        for child in children {
            if self.lines.get(&child).is_some_and(|line| line.added && line.there) {
                self.stays.entry(child).or_insert(WhyStays::WithAnother);
            }
        }
    }

    /// Keeps what a record that stays refers to.
    fn keep_for(&mut self, record: &Record) {
        each_reference(record, &mut |reference, id| {
            if let Target::One(noun) = reference.target
                && self.lines.get(&(noun, id)).is_some_and(|line| line.added && line.there)
            {
                self.stays.entry((noun, id)).or_insert(WhyStays::WithAnother);
            }
        });
    }
}

/// What stays, with all that those who stay refer to.
async fn outlook(tx: &mut Tx, action: ActionId, lines: i64) -> Result<Outlook, StoreError> {
    let mut outlook = Outlook::of(tx, action, lines).await?;
    let mut looked: HashSet<Of> = HashSet::new();
    loop {
        let unlooked: Vec<Of> = outlook.stays.keys().filter(|of| looked.insert(**of)).copied().collect();
        if unlooked.is_empty() {
            return Ok(outlook);
        }
        for some in unlooked.chunks(HELD as usize) {
            for record in images::read(tx, some.iter().copied()).await?.values() {
                outlook.keep_for(record);
            }
        }
    }
}

async fn begun(tx: &mut Tx, action: ActionId) -> Result<Result<(Option<ImportBatchId>, i64), UndoneInPart>, StoreError> {
    Ok(match ACTION.first(tx, params![tx.account(), action]).await? {
        None | Some((.., 0, 0)) => Err(UndoneInPart::Impossible),
        Some((_, Some(_), ..)) => Err(UndoneInPart::Already),
        Some((batch, None, lines, packed)) => Ok((batch, lines.max(packed))),
    })
}

async fn preview(tx: &mut Tx, action: ActionId) -> Result<(UndoneInPart, BTreeMap<Noun, u64>), StoreError> {
    let (_, lines) = match begun(tx, action).await? {
        Ok(begun) => begun,
        Err(refused) => return Ok((refused, BTreeMap::new())),
    };
    let outlook = outlook(tx, action, lines).await?;
    let mut go: BTreeMap<Noun, u64> = BTreeMap::new();
    for (noun, _) in with_dependents(tx, &outlook).await?.keys() {
        *go.entry(*noun).or_default() += 1;
    }
    Ok((UndoneInPart::Done { stays: stays(outlook.stays), changed: false }, go))
}

fn stays(stays: BTreeMap<Of, WhyStays>) -> Vec<Stays> {
    stays.into_iter().map(|((noun, id), why)| Stays { noun, id, why }).collect()
}

async fn undo(tx: &mut Tx, action: ActionId, all: bool, at: Timestamp, new_action: ActionId) -> Result<UndoneInPart, StoreError> {
    let account = tx.account();
    let revision = bump(tx, None).await?;
    let (batch, lines) = match begun(tx, action).await? {
        Ok(begun) => begun,
        Err(refused) => {
            unbump(tx).await?;
            return Ok(refused);
        }
    };
    let mut outlook = outlook(tx, action, lines).await?;
    let entry = Entry { id: new_action, action: Action::Undo, at, batch, undoes: Some(action), ticket: None };
    let mut written = 0;
    if all {
        written = without_others(tx, revision, &entry, &outlook).await?;
        outlook.stays.clear();
    }
    let mut to = lines;
    while to > 0 {
        let from = (to - HELD).max(0);
        let some = audit::lines(tx, action, from, to).await?;
        let mut list = Vec::new();
        for line in some.into_iter().rev() {
            let of = line.of;
            let goes = outlook.lines.get(&of).is_some_and(|line| match line.state {
                State::Left => !outlook.stays.contains_key(&of),
                State::Touched => all && line.there,
                State::Back => false,
            });
            if goes {
                list.push(line.before.map_or(Change::Delete(of.0, of.1), |record| Change::Put(Box::new(record))));
            }
        }
        written = apply_after(tx, revision, &entry, &list, written).await?;
        to = from;
    }
    if outlook.stays.is_empty() {
        MARK.run(tx, params![account, action, Some(at)]).await?;
    }
    if written == 0 {
        unbump(tx).await?;
    }
    Ok(UndoneInPart::Done { stays: stays(outlook.stays), changed: written > 0 })
}

/// The records written since that go with those of the action, and what goes with these in turn.
async fn with_dependents(tx: &mut Tx, outlook: &Outlook) -> Result<BTreeMap<Of, Record>, StoreError> {
    let mut gone: BTreeSet<Of> = outlook.lines.iter().filter(|(_, line)| line.added && line.there).map(|(of, _)| *of).collect();
    let mut goes: BTreeMap<Of, Record> = BTreeMap::new();
    let mut left: Vec<(Of, Record)> = outlook.others.iter().map(|(of, record)| (*of, record.clone())).collect();
    while let Some((of, record)) = left.pop() {
        let mut erased = false;
        let named = |id: Uuid| Noun::ALL.iter().any(|noun| gone.contains(&(*noun, id)));
        each_reference(&record, &mut |reference, id| {
            erased |= reference.on_erasure == OnErasure::Erased
                && match reference.target {
                    Target::One(noun) => gone.contains(&(noun, id)),
                    Target::Named => named(id),
                    Target::Nothing => false,
                };
        });
        if !erased || !gone.insert(of) {
            continue;
        }
        goes.insert(of, record);
        for noun in Noun::ALL {
            for by in sql_of(*noun).references.iter().filter(|by| by.reference.target == Target::One(of.0)) {
                for statement in by.find.of_ids(tx.account(), [of.1]) {
                    let rows = tx.rows(statement.sql, &statement.params, reader_of(*noun)).await?;
                    left.extend(rows.into_iter().map(|record| ((record.noun(), record.id()), record)));
                }
            }
        }
    }
    Ok(goes)
}

/// Takes away what was written since about records that go, and what refers to them otherwise refers to nothing.
async fn without_others(tx: &mut Tx, revision: Revision, entry: &Entry, outlook: &Outlook) -> Result<i64, StoreError> {
    let goes = with_dependents(tx, outlook).await?;
    let added: BTreeSet<Of> = outlook.lines.iter().filter(|(_, line)| line.added && line.there).map(|(of, _)| *of).collect();
    let mut cleared: BTreeMap<Of, Record> = outlook.others.clone();
    for of in goes.keys() {
        for noun in Noun::ALL {
            for by in sql_of(*noun).references.iter().filter(|by| by.reference.target == Target::One(of.0)) {
                for statement in by.find.of_ids(tx.account(), [of.1]) {
                    let rows = tx.rows(statement.sql, &statement.params, reader_of(*noun)).await?;
                    cleared.extend(rows.into_iter().map(|record| ((record.noun(), record.id()), record)));
                }
            }
        }
    }
    let mut list = Vec::new();
    for (of, record) in cleared {
        if goes.contains_key(&of) || outlook.lines.contains_key(&of) {
            continue;
        }
        let mut emptied = record.clone();
        each_reference(&record, &mut |reference, id| {
            if let (Target::One(noun), OnErasure::Cleared) = (reference.target, reference.on_erasure)
                && (goes.contains_key(&(noun, id)) || added.contains(&(noun, id)))
            {
                clear(&mut emptied, id);
            }
        });
        if emptied != record {
            list.push(Change::Put(Box::new(emptied)));
        }
    }
    list.extend(goes.into_keys().rev().map(|(noun, id)| Change::Delete(noun, id)));
    apply_after(tx, revision, entry, &list, 0).await
}
